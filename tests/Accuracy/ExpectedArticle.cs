using System.Text.Json;

namespace TechExportNlp.Accuracy;

/// <summary>One line of <c>corpus/claims</c>: what reading and extracting should give for one article.</summary>
internal sealed record ExpectedArticle
{
    public required string Id { get; init; }

    /// <summary>The file and line that say so, for messages.</summary>
    public required string Where { get; init; }

    public required PublicationTime? Published { get; init; }

    public required string? Title { get; init; }

    public required string? Source { get; init; }

    public required string? Author { get; init; }

    public required string? Editor { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<JsonElement> Claims { get; init; }

    /// <summary>Whether it is a dated teaser on another article's page.</summary>
    public bool IsBrief => Id.Contains("#b", StringComparison.Ordinal);

    public static IEnumerable<ExpectedArticle> ReadAll(string file) => CorpusFolder.Lines(file).Select((line, index) => Read(line, $"{file}:{index + 1}"));

    public override string ToString() => Id;

    private static ExpectedArticle Read(string line, string where)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement row = document.RootElement.Clone();
        return new ExpectedArticle
        {
            Id = Required(row, "id", where),
            Where = where,
            Published = row.GetProperty("published").GetString() is { } published ? PublicationTime.Parse(published) : null,
            Title = row.GetProperty("title").GetString(),
            Source = row.GetProperty("source").GetString(),
            Author = row.GetProperty("author").GetString(),
            Editor = row.GetProperty("editor").GetString(),
            Text = Required(row, "text", where),
            Claims = [.. row.GetProperty("claims").EnumerateArray()],
        };
    }

    private static string Required(JsonElement row, string name, string where) =>
        row.GetProperty(name).GetString() ?? throw new FormatException($"{where}: '{name}' is null.");
}
