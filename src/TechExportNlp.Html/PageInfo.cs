namespace TechExportNlp.Html;

/// <summary>What is known about a page before it is read.</summary>
/// <remarks>Immutable and thread-safe. All of it may be left out.</remarks>
public sealed record PageInfo
{
    /// <summary>Nothing is known.</summary>
    public static PageInfo None { get; } = new();

    /// <summary>The name by which results and errors refer to the page; the address where it is empty.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The address that the page was fetched from; the page's own canonical address goes before it.</summary>
    public string? Url { get; init; }

    /// <summary>The <c>Content-Type</c> of the HTTP answer, such as <c>text/html; charset=gb2312</c>, or the charset's name alone.</summary>
    public string? ContentType { get; init; }

    /// <summary>How errors name the page.</summary>
    internal string Name => Id.Length > 0 ? Id : Url ?? "page";
}
