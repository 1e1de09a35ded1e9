using System.Globalization;

namespace TechExportNlp.Cli.Explain.Html;

/// <summary>Writes one article: its text with the quotes marked, each of which shows its record, and all records as a table.</summary>
internal sealed class ArticleSection(HtmlWriter html, ArticleExplanation explanation, int number)
{
    private readonly Article _article = explanation.Article;
    private readonly IReadOnlyList<QuoteMark> _marks = QuoteMark.Of(explanation.Claims);
    private readonly WordSegments _segments = new(Annotation.Of(explanation.Claims), explanation.NonClaims);

    /// <summary>What links to the article refer to.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");

    /// <summary>What the article is called in a list.</summary>
    public static string Name(Article article) => string.IsNullOrWhiteSpace(article.Title) ? article.Id : article.Title;

    public void Write()
    {
        using (html.Element("article", ("id", Id(number))))
        {
            WriteHead();
            using (html.Element("div", ("class", "text"), ("lang", "zh")))
            {
                int next = 0;
                foreach (Paragraph paragraph in _article.Paragraphs)
                {
                    using (html.Element("div", ("class", "p")))
                    {
                        next = WriteParagraph(paragraph.Span, next);
                    }

                    html.Markup("\n");
                }
            }

            new ClaimTable(html, explanation, _marks, MarkId).Write();
        }

        html.Markup("\n");
    }

    private string MarkId(int mark) => string.Create(CultureInfo.InvariantCulture, $"a{number}q{mark + 1}");

    private void WriteHead()
    {
        using (html.Element("h2", ("lang", "zh")))
        {
            html.Text(Name(_article));
        }

        using (html.Element("p", ("class", "about"), ("lang", "zh")))
        {
            string?[] about = [_article.Title is null ? null : _article.Id, _article.Published?.ToString(), _article.Source, _article.Url];
            html.Text(string.Join("　", about.Where(static word => !string.IsNullOrWhiteSpace(word))));
        }
    }

    private int WriteParagraph(TextSpan paragraph, int mark)
    {
        int at = paragraph.Start;
        for (; mark < _marks.Count && _marks[mark].Span.Start < paragraph.End; mark++)
        {
            TextSpan quote = _marks[mark].Span;
            WriteWords(TextSpan.FromBounds(at, quote.Start));
            WriteQuote(_marks[mark], mark);
            at = quote.End;
        }

        WriteWords(TextSpan.FromBounds(at, paragraph.End));
        return mark;
    }

    // The card stands inside what is hovered over, focused or linked to: the style sheet shows it, no script has to.
    private void WriteQuote(QuoteMark mark, int index)
    {
        using (html.Element("div", ("id", MarkId(index)), ("class", "claim"), ("tabindex", "0"), ("data-claims", string.Join(' ', mark.Claims))))
        {
            using (html.Element("mark", ("class", explanation.Claims[mark.Claims[0]].Claim.Kind.ToString().ToLowerInvariant())))
            {
                WriteWords(mark.Span);
            }

            new ClaimCard(html, _article.Text).Write([.. mark.Claims.Select(claim => explanation.Claims[claim])]);
        }
    }

    private void WriteWords(TextSpan run)
    {
        foreach (Segment segment in _segments.Cut(run))
        {
            if (segment.Role is null && segment.Number is null)
            {
                html.Text(segment.Span.Of(_article.Text));
                continue;
            }

            string? role = segment.Role?.ToString().ToLowerInvariant();
            string? none = segment.Number is null ? null : "none";
            using (html.Element(
                "span",
                ("class", string.Join(' ', new[] { role, none }.OfType<string>())),
                ("data-of", segment.Role is null ? null : string.Join(' ', segment.Claims)),
                ("title", segment.Number is { } number ? $"no claim: {number.Reason}{(number.Row is null ? string.Empty : ", " + number.Row)}" : null)))
            {
                html.Text(segment.Span.Of(_article.Text));
            }
        }
    }
}
