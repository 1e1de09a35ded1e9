namespace TechExportNlp.Fetching.Links;

/// <summary>An address that a feed or a sitemap lists.</summary>
/// <param name="Url">The address.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Dated">When the list says that it was published or changed; null where it does not say.</param>
internal sealed record FoundLink(Uri Url, FetchKind Kind, DateTimeOffset? Dated);
