using TechExportNlp.Html;
using TechExportNlp.Warc;
using TechExportNlp.Warc.Reading;

namespace TechExportNlp;

/// <summary>The pages of a web archive: answers with status 200 that hold HTML or plain text. Broken records come as failed pages, in their place.</summary>
internal static class WarcPages
{
    public static IEnumerable<PageSource> Read(InputEntry entry, Stream stream, InputOptions options)
    {
        var warcOptions = WarcReaderOptions.Default with { Name = entry.Where, MaxBlockBytes = Math.Min(options.MaxPageBytes, WarcReaderOptions.LargestBlock) };
        HttpLimits limits = HttpLimits.Default with { MaxBodyBytes = options.MaxPageBytes };
        using var reader = new WarcReader(stream, warcOptions);
        foreach (ReadResult<WarcRecord> record in reader.ReadAll())
        {
            PageSource? page = record.IsOk ? Page(record.Value, entry.Where, limits) : PageSource.Failed(record.Error);
            if (page is not null)
            {
                yield return page;
            }
        }
    }

    private static PageSource? Page(WarcRecord record, string name, HttpLimits limits)
    {
        if (record.Type != WarcRecordType.Response || !IsHttp(record))
        {
            return null;
        }

        string where = $"{(record.Offset is { } offset ? WarcErrors.At(name, offset, isDecompressed: false) : name)} ({record.TargetUri ?? record.Id})";
        ReadResult<HttpMessage> read = HttpMessage.Parse(record.Block, limits, where);
        if (!read.IsOk)
        {
            return PageSource.Failed(read.Error);
        }

        HttpMessage answer = read.Value;
        return answer.Status == 200 && !IsRobots(record.TargetUri) && Format(answer) is { } format
            ? PageSource.FromArchive(new PageInfo { Url = record.TargetUri, ContentType = answer.ContentType }, format, () => Open(answer, limits, where), where)
            : null;
    }

    // Not decompressed before a thread reads the page, so that many do it side by side.
    private static ReadResult<Stream> Open(HttpMessage answer, HttpLimits limits, string where)
    {
        ReadResult<byte[]> body = answer.ReadBody(limits, where);
        return body.IsOk ? new MemoryStream(body.Value, writable: false) : body.Error;
    }

    private static bool IsHttp(WarcRecord record) =>
        record.ContentType is { } type ? type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) : record.Block.Span.StartsWith("HTTP/"u8);

    private static bool IsRobots(string? uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out Uri? address) && address.AbsolutePath.Equals("/robots.txt", StringComparison.OrdinalIgnoreCase);

    private static PageFormat? Format(HttpMessage answer) => answer.MediaType switch
    {
        "text/html" or "application/xhtml+xml" => PageFormat.Html,
        "text/plain" => PageFormat.Text,
        "" when answer.EntityBody().Span.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) => PageFormat.Html,
        _ => null,
    };
}
