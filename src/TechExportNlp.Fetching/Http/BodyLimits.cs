namespace TechExportNlp.Fetching.Http;

/// <summary>Which bodies a request wants, and how much of them.</summary>
/// <param name="MaxBytes">The most bytes.</param>
/// <param name="MediaTypes">The media types that are downloaded; null for all.</param>
/// <param name="CutsOff">Whether a longer body is cut off rather than refused.</param>
internal sealed record BodyLimits(int MaxBytes, IReadOnlyList<string>? MediaTypes, bool CutsOff)
{
    /// <summary>The key under which a request carries them.</summary>
    public static HttpRequestOptionsKey<BodyLimits> Key { get; } = new("TechExportNlp.BodyLimits");

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "text/plain"];

    /// <summary>Google's own limit for robots.txt files, and the least that RFC 9309 allows.</summary>
    public static BodyLimits Robots { get; } = new(500 * 1024, null, CutsOff: true);

    public static BodyLimits Of(FetchKind kind, FetchOptions options) =>
        kind == FetchKind.Page ? new(options.MaxPageBytes, PageTypes, CutsOff: false) : new(options.MaxListBytes, null, CutsOff: false);

    /// <summary>Whether the body of such an answer is wanted at all; servers that name no type get the benefit of the doubt.</summary>
    public bool Wants(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && HasWantedType(response.Content.Headers.ContentType?.MediaType);

    public bool HasWantedType(string? mediaType) =>
        MediaTypes is null || mediaType is null || MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase);
}
