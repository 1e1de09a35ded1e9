namespace TechExportNlp.Fetching.Crawling;

/// <summary>The index of a crawl's archive.</summary>
internal static class CrawlIndex
{
    public const string FileName = "index.cdxj";

    /// <summary>Writes the index, whole or not at all.</summary>
    public static void Write(string folder, IReadOnlyList<JournalEntry> kept)
    {
    }
}
