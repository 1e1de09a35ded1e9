namespace TechExportNlp.Html.Scripts;

/// <summary>An article that a page tells to programs and does not show: its text, as markup or plain, and what stands beside it.</summary>
internal sealed record ToldArticle(string Text)
{
    public string? Title { get; init; }

    public PublicationTime? Published { get; init; }

    public string? Source { get; init; }

    public string? Author { get; init; }

    public string? Editor { get; init; }

    public string? Summary { get; init; }

    public string? Keywords { get; init; }
}
