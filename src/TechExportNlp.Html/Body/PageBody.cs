namespace TechExportNlp.Html.Body;

/// <summary>Where the article's text stands on its page: a range of lines, and what each line is by its words.</summary>
internal sealed record PageBody(int First, int End, int Title, IReadOnlyList<LineNature> Natures, IReadOnlyList<bool> InFurniture);
