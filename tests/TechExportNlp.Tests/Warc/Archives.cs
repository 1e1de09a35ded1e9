using System.IO.Compression;
using System.Text;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Warc;

/// <summary>Archives that tests make, and what is read of them.</summary>
internal static class Archives
{
    /// <summary>Everything that could differ from run to run stands still.</summary>
    public static WarcWriterOptions Fixed(bool compress)
    {
        int id = 0;
        return new WarcWriterOptions { Compress = compress, Clock = new StandingClock(), NewId = () => new Guid(++id, 0, 0, new byte[8]) };
    }

    public static (byte[] Bytes, WarcWritten[] Written) Write(bool compress, params IEnumerable<WarcRecord> records)
    {
        using var file = new MemoryStream();
        var writer = new WarcWriter(file, Fixed(compress), leaveOpen: true);
        // What goes into memory is written when the call returns.
        WarcWritten[] written = [.. records.Select(record => writer.WriteAsync(record).AsTask().GetAwaiter().GetResult())];
        return (file.ToArray(), written);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static List<ReadResult<WarcRecord>> Read(byte[] archive, WarcReaderOptions? options = null)
    {
        using var reader = new WarcReader(new ForwardStream(archive), options);
        return [.. reader.ReadAll()];
    }

    public static WarcRecord Page(string uri, string body, string headers = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) =>
        Page(uri, Encoding.UTF8.GetBytes(body), headers, status);

    public static WarcRecord Page(string uri, byte[] body, string headers, int status = 200) =>
        WarcRecord.Response(uri, (byte[])[.. Encoding.Latin1.GetBytes(FormattableString.Invariant($"HTTP/1.1 {status} OK\r\n{headers}\r\n")), .. body]);

    public static string[] Uris(IEnumerable<ReadResult<WarcRecord>> records) => [.. records.Where(record => record.IsOk).Select(record => record.Value!.TargetUri!)];

    public static string[] Codes(IEnumerable<ReadResult<WarcRecord>> records) => [.. records.Where(record => !record.IsOk).Select(record => record.Error!.Code)];

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 8, 30, 15, 250, TimeSpan.Zero);
    }
}
