namespace TechExportNlp.Fetching;

/// <summary>What a run of a crawl did.</summary>
/// <param name="Fetched">Pages that went into the archive.</param>
/// <param name="NotModified">Pages that are as they were.</param>
/// <param name="Skipped">Pages that are not to be had.</param>
/// <param name="Failed">Pages that the next run should try again.</param>
/// <param name="Known">Pages that were named again and that earlier runs had dealt with.</param>
/// <param name="Lists">Feeds and sitemaps that were read, or were as they had been.</param>
/// <param name="Retries">Requests that were made again after a fault.</param>
/// <param name="Bytes">Bytes of bodies, as transferred.</param>
/// <param name="Reasons">How often each reason for a page's absence came, by its code.</param>
public sealed record CrawlReport(
    long Fetched, long NotModified, long Skipped, long Failed, long Known, long Lists, long Retries, long Bytes, IReadOnlyDictionary<string, long> Reasons);
