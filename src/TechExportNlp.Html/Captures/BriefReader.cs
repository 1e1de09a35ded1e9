using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Captures;

/// <summary>Reads the dated teasers behind an article: a paragraph, and a line with its date and time alone. Each is an article of its own.</summary>
internal static class BriefReader
{
    private const int MinLength = 15;

    public static List<Article> Read(Page page, LineNature[] natures, int from, string id)
    {
        var briefs = new List<Article>();
        for (int i = from; i + 1 < page.Lines.Count; i++)
        {
            PageLine teaser = page.Lines[i], date = page.Lines[i + 1];
            if (natures[i] == LineNature.Text && teaser.Text.Length >= MinLength && BodyFinder.Prose(teaser) > 0
                && DateScanner.First(date.Normal) is { Start: 0 } found && found.End == date.Normal.Length)
            {
                briefs.Add(Article.FromParagraphs([teaser.Text]) with { Id = FormattableString.Invariant($"{id}#b{briefs.Count + 1}"), Published = found.Time, Language = TextLanguage.Of(teaser.Text, declared: null) });
            }
        }

        return briefs;
    }
}
