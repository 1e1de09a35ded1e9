using System.Globalization;
using TechExportNlp.Warc.Reading;

namespace TechExportNlp.Warc;

/// <summary>A server's answer as a <c>response</c> record holds it: status line, headers, body.</summary>
/// <remarks>Immutable and thread-safe, as long as nobody writes into the bytes.</remarks>
public sealed class HttpMessage
{
    private HttpMessage(string version, int status, string reason, HeaderFields headers, ReadOnlyMemory<byte> rawBody)
    {
        Version = version;
        Status = status;
        Reason = reason;
        Headers = headers;
        RawBody = rawBody;
    }

    /// <summary>The protocol, such as <c>HTTP/1.1</c>.</summary>
    public string Version { get; }

    /// <summary>The status, such as 200.</summary>
    public int Status { get; }

    /// <summary>The words behind the status; empty where there are none.</summary>
    public string Reason { get; }

    /// <summary>The headers, folded lines made one.</summary>
    public HeaderFields Headers { get; }

    /// <summary>The body as it lies in the archive.</summary>
    public ReadOnlyMemory<byte> RawBody { get; }

    /// <summary><c>Content-Type</c> with its parameters; null where there is none.</summary>
    public string? ContentType => Headers["Content-Type"];

    /// <summary>The media type alone, in lower case, such as <c>text/html</c>; empty where there is none.</summary>
    public string MediaType => ContentType is { } type ? type.Split(';', ',')[0].Trim().ToLowerInvariant() : string.Empty;

    /// <summary>Reads an answer.</summary>
    /// <param name="block">The block of a record; not copied.</param>
    /// <param name="limits">The limits. Default: <see cref="HttpLimits.Default"/>.</param>
    /// <param name="where">How an error names it. Default: <c>http</c>.</param>
    public static ReadResult<HttpMessage> Parse(ReadOnlyMemory<byte> block, HttpLimits? limits = null, string where = "http")
    {
        limits ??= HttpLimits.Default;
        ReadOnlySpan<byte> start = block.Span[..Math.Min(block.Length, limits.MaxHeaderBytes)];
        if (!start.StartsWith("HTTP/"u8))
        {
            return WarcErrors.NotHttp(where);
        }

        int head = HttpHead.End(start, 0);
        if (head < 0 && start.Length < block.Length)
        {
            return WarcErrors.HttpHeaderTooLong(where, limits.MaxHeaderBytes);
        }

        head = head < 0 ? block.Length : head;
        if (HeaderLines.Read(start[..head], limits.MaxFields) is not (var first, var headers))
        {
            return WarcErrors.HttpHeaderTooLong(where, limits.MaxHeaderBytes);
        }

        string[] words = first.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length > 1 && words[1].Length == 3 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? new HttpMessage(words[0], status, words.Length > 2 ? words[2] : string.Empty, headers, block[head..])
            : WarcErrors.NotHttp(where);
    }

    /// <summary>The body without transfer and content encoding (chunked; gzip, deflate, br, zstd). What headers promise and bytes do not keep is left as it is.</summary>
    /// <param name="limits">The limits. Default: <see cref="HttpLimits.Default"/>.</param>
    /// <param name="where">How an error names it. Default: <c>http</c>.</param>
    public ReadResult<byte[]> ReadBody(HttpLimits? limits = null, string where = "http") =>
        ContentCoding.Decode(EntityBody(), Headers, limits ?? HttpLimits.Default, where);

    /// <summary>The body without transfer encoding: what digests are of.</summary>
    internal ReadOnlyMemory<byte> EntityBody() =>
        Headers.All("Transfer-Encoding").Any(value => value.Contains("chunked", StringComparison.OrdinalIgnoreCase)) ? ChunkedBody.Join(RawBody) : RawBody;
}
