using System.Globalization;
using System.Text;
using TechExportNlp.Warc;

namespace TechExportNlp.Fetching.Crawling;

/// <summary>The WARC files of a crawl: answers go to the last one, and a full one is followed by the next. Not thread-safe.</summary>
internal sealed class CrawlArchive : IAsyncDisposable
{
    private readonly string _folder;
    private readonly long _maxBytes;
    private readonly WarcWriterOptions _options;
    private readonly string _userAgent;
    private int _number;
    private WarcWriter? _writer;

    /// <summary>The archive of a folder; what a kill left behind the last answer that the journal accounts for is cut away.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="kept">The answers that the journal accounts for.</param>
    /// <param name="maxBytes">When a file is full.</param>
    /// <param name="fetching">How it is fetched.</param>
    public CrawlArchive(string folder, IEnumerable<ArchivePlace> kept, long maxBytes, FetchOptions fetching)
    {
        _folder = folder;
        _maxBytes = maxBytes;
        _userAgent = fetching.UserAgent;
        _options = WarcWriterOptions.Default with { Clock = fetching.Clock };
        ArchivePlace? last = kept.MaxBy(static place => (place.File, place.Offset), Comparer<(string, long)>.Create(static (a, b) =>
            string.CompareOrdinal(a.Item1, b.Item1) is var byName and not 0 ? byName : a.Item2.CompareTo(b.Item2)));
        _number = last is null ? 0 : NumberOf(last.File);
        if (last is not null)
        {
            var file = new FileStream(Path.Combine(folder, last.File), FileMode.Open, FileAccess.Write, FileShare.Read);
            file.SetLength(last.Offset + last.Length);
            file.Position = file.Length;
            _writer = new WarcWriter(file, _options);
        }
    }

    /// <summary>Writes an answer with its body.</summary>
    public Task<(ArchivePlace Place, string? Digest)> WriteAsync(FetchedPage page) =>
        WriteAsync(WarcRecord.Response(page.Url.AbsoluteUri, Message(page.Status, page.Headers, page.Body.Span)).At(page.FetchedAt));

    private async Task<(ArchivePlace Place, string? Digest)> WriteAsync(WarcRecord record)
    {
        WarcWriter writer = await CurrentAsync().ConfigureAwait(false);
        WarcWritten written = await writer.WriteAsync(record).ConfigureAwait(false);
        return (new ArchivePlace(NameOf(_number), written.Offset, written.Length), written.PayloadDigest);
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<WarcWriter> CurrentAsync()
    {
        if (_writer is not null && _writer.Position < _maxBytes)
        {
            return _writer;
        }

        await DisposeAsync().ConfigureAwait(false);
        _number++;
        // A file of that name can only be one that a kill left before its first answer was accounted for.
        _writer = new WarcWriter(new FileStream(Path.Combine(_folder, NameOf(_number)), FileMode.Create, FileAccess.Write, FileShare.Read), _options);
        await _writer.WriteAsync(WarcRecord.Info(
            [KeyValuePair.Create("software", "TechExportNlp"), KeyValuePair.Create("format", "WARC File Format 1.1"), KeyValuePair.Create("http-header-user-agent", _userAgent)],
            NameOf(_number))).ConfigureAwait(false);
        return _writer;
    }

    // The header as the server sent it, less what was of the transfer, with the length that the body has now.
    private static byte[] Message(int status, HeaderFields fields, ReadOnlySpan<byte> body)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} OK\r\n");
        foreach ((string name, string value) in fields)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. body];
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"pages-{number:D5}.warc.gz");

    private static int NumberOf(string name) =>
        int.TryParse(name.AsSpan(name.IndexOf('-', StringComparison.Ordinal) + 1, 5), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
