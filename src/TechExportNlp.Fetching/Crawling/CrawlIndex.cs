using TechExportNlp.Warc;

namespace TechExportNlp.Fetching.Crawling;

/// <summary>The index of a crawl's archive, made of what the journal knows.</summary>
internal static class CrawlIndex
{
    public const string FileName = "index.cdxj";

    /// <summary>Writes the index, whole or not at all.</summary>
    public static async Task WriteAsync(string folder, IReadOnlyList<JournalEntry> kept)
    {
        string path = Path.Combine(folder, FileName);
        string partial = path + ".partial";
        FileStream file = File.Create(partial);
        await using (file.ConfigureAwait(false))
        {
            await new CdxIndex(kept.Select(EntryOf)).WriteAsync(file).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    private static CdxEntry EntryOf(JournalEntry entry) => new((entry.FinalUrl ?? entry.Url).AbsoluteUri, entry.At ?? DateTimeOffset.UnixEpoch)
    {
        Mime = entry.MediaType ?? string.Empty,
        Status = entry.Status,
        Digest = entry.Digest ?? string.Empty,
        Offset = entry.Place!.Offset,
        Length = entry.Place.Length,
        FileName = entry.Place.File,
    };
}
