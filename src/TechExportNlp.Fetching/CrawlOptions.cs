namespace TechExportNlp.Fetching;

/// <summary>How far a crawl goes and what it keeps. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CrawlOptions
{
    /// <summary>The options used where none are given.</summary>
    public static CrawlOptions Default { get; } = new();

    /// <summary>How many pages one run asks for at most; the others stay for the next run. Default: no bound.</summary>
    public int MaxPages { get; init; } = int.MaxValue;

    /// <summary>How deep sitemap indexes may be nested. The protocol has one level; sites have two.</summary>
    public int MaxSitemapDepth { get; init; } = 3;

    /// <summary>
    /// Whether pages that earlier runs have dealt with are asked for again, with <c>If-None-Match</c> and <c>If-Modified-Since</c>. Default:
    /// they are not; those that failed always are.
    /// </summary>
    public bool Refresh { get; init; }

    /// <summary>Whether the further pages of an article that its site cut into several are fetched with it, and lie behind it in the archive. Default: true.</summary>
    public bool FollowPages { get; init; } = true;

    /// <summary>A WARC file that has grown to this size is followed by another. Default: 1 GiB, the size that archives use.</summary>
    public long MaxArchiveBytes { get; init; } = 1L << 30;
}
