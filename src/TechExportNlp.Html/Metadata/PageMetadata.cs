namespace TechExportNlp.Html.Metadata;

/// <summary>What a page tells about its article, and the lines that tell it.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public PublicationTime? Published { get; init; }

    public string? Source { get; init; }

    public string? Author { get; init; }

    public string? Editor { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>Lines between title and text that tell date, source or names.</summary>
    public IReadOnlySet<int> HeadLines { get; init; } = new HashSet<int>();

    /// <summary>Lines around the article's end that hold labels alone.</summary>
    public IReadOnlySet<int> TailLines { get; init; } = new HashSet<int>();
}
