namespace TechExportNlp.Fetching;

/// <summary>Where a crawl starts.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CrawlSeeds
{
    /// <summary>Pages.</summary>
    public IReadOnlyList<Uri> Pages { get; init; } = [];

    /// <summary>RSS and Atom feeds; the pages that they list are fetched.</summary>
    public IReadOnlyList<Uri> Feeds { get; init; } = [];

    /// <summary>Sitemaps and sitemap indexes, plain or compressed; the pages that they list are fetched.</summary>
    public IReadOnlyList<Uri> Sitemaps { get; init; } = [];

    /// <summary>Pages that a feed or a sitemap dates before this are left out; undated ones are taken. Default: none are left out.</summary>
    public DateTimeOffset? Since { get; init; }

    internal IEnumerable<FetchRequest> Requests() =>
        Feeds.Select(static url => new FetchRequest(url) { Kind = FetchKind.Feed })
            .Concat(Sitemaps.Select(static url => new FetchRequest(url) { Kind = FetchKind.Sitemap }))
            .Concat(Pages.Select(static url => new FetchRequest(url)));
}
