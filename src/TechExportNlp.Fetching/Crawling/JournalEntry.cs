namespace TechExportNlp.Fetching.Crawling;

/// <summary>What a crawl knows of one address.</summary>
internal sealed record JournalEntry
{
    public required Uri Url { get; init; }

    public FetchKind Kind { get; init; }

    /// <summary>The feed or sitemap that listed it; null for seeds.</summary>
    public Uri? ListedIn { get; init; }

    /// <summary>How the last request for it ended; null where there was none.</summary>
    public FetchOutcome? Outcome { get; init; }

    public int? Status { get; init; }

    /// <summary>The reason's code where it did not end well.</summary>
    public string? Code { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Where redirects led to; null where there were none.</summary>
    public Uri? FinalUrl { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>Where the answer lies; null where nothing was kept.</summary>
    public ArchivePlace? Place { get; init; }

    /// <summary>The body's digest as the archive has it.</summary>
    public string? Digest { get; init; }

    public string? MediaType { get; init; }

    /// <summary>Whether no further request is needed.</summary>
    public bool IsDone => Outcome is not (null or FetchOutcome.Failed);
}

/// <summary>Where a record lies.</summary>
/// <param name="File">The file's name, within the crawl's folder.</param>
/// <param name="Offset">Where it starts, in bytes.</param>
/// <param name="Length">How many bytes it takes.</param>
internal sealed record ArchivePlace(string File, long Offset, long Length);
