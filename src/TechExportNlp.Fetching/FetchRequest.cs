namespace TechExportNlp.Fetching;

/// <summary>A page to be fetched.</summary>
/// <param name="Url">Its address: absolute, http or https.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FetchRequest(Uri Url)
{
    /// <summary>What is expected there; anything else is not downloaded.</summary>
    public FetchKind Kind { get; init; }

    /// <summary>The <c>ETag</c> of the answer that one has; an unchanged page is then answered by <see cref="FetchOutcome.NotModified"/>.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the answer that one has, as it was written.</summary>
    public string? LastModified { get; init; }
}

/// <summary>What an address is expected to give.</summary>
public enum FetchKind
{
    /// <summary>A page: HTML, XHTML or plain text.</summary>
    Page,

    /// <summary>An RSS or Atom feed.</summary>
    Feed,

    /// <summary>A sitemap or a sitemap index, possibly compressed.</summary>
    Sitemap,
}
