namespace TechExportNlp.Fetching;

/// <summary>What became of a request.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FetchResult
{
    /// <summary>What was asked for.</summary>
    public required FetchRequest Request { get; init; }

    /// <summary>How it ended.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>The page; null unless the outcome is <see cref="FetchOutcome.Fetched"/>.</summary>
    public FetchedPage? Page { get; init; }

    /// <summary>Why there is no page; null unless the outcome is <see cref="FetchOutcome.Skipped"/> or <see cref="FetchOutcome.Failed"/>.</summary>
    public SkippedPage? Reason { get; init; }

    /// <summary>The last HTTP status; null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Where redirects led to; the address asked for where there were none.</summary>
    public required Uri FinalUrl { get; init; }

    /// <summary>How many requests were made again after a fault.</summary>
    public int Retries { get; init; }
}

/// <summary>How a request ended.</summary>
public enum FetchOutcome
{
    /// <summary>The page is there.</summary>
    Fetched,

    /// <summary>The page is as it was.</summary>
    NotModified,

    /// <summary>There is no page to be had: another try would end the same way.</summary>
    Skipped,

    /// <summary>There was no page this time: a later run should try again.</summary>
    Failed,
}
