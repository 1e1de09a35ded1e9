namespace TechExportNlp.Comparison;

/// <summary>What a reader gave for a page.</summary>
internal sealed record PageReading(string? Title, string? Published, string? Source, string? Author, string? Editor, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The reader gave nothing.</summary>
    public static PageReading None { get; } = new(null, null, null, null, null, []);

    public string? Of(string field) => field switch { "source" => Source, "author" => Author, "editor" => Editor, _ => null };
}
