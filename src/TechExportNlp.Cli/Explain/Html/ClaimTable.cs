namespace TechExportNlp.Cli.Explain.Html;

/// <summary>Writes all records of an article as a table, a claim a row, and its numbers that are no claims.</summary>
internal sealed class ClaimTable(HtmlWriter html, ArticleExplanation explanation, IReadOnlyList<QuoteMark> marks, Func<int, string> markId)
{
    private static readonly string[] Columns = ["quote", "kind", "value", "subject", "base", "period", "basis", "modality", "source"];

    public void Write()
    {
        WriteClaims();
        if (explanation.NonClaims.Count > 0)
        {
            using (html.Element("details", ("class", "all")))
            {
                html.Element("summary", null, FormattableString.Invariant($"{explanation.NonClaims.Count} numbers that are no claims"));
                WriteNumbers();
            }
        }
    }

    private void WriteClaims()
    {
        using (html.Element("details", ("class", "all")))
        {
            html.Element("summary", null, FormattableString.Invariant($"{explanation.Claims.Count} claims as a table"));
            using (html.Element("div", ("class", "wide")))
            using (html.Element("table"))
            {
                using (html.Element("thead"))
                using (html.Element("tr"))
                {
                    foreach (string column in Columns)
                    {
                        html.Element("th", null, column);
                    }
                }

                using (html.Element("tbody", ("lang", "zh")))
                {
                    Dictionary<int, int> markOf = marks.SelectMany(static (mark, i) => mark.Claims.Select(claim => (claim, i))).ToDictionary(static pair => pair.claim, static pair => pair.i);
                    for (int i = 0; i < explanation.Claims.Count; i++)
                    {
                        WriteRow(explanation.Claims[i].Claim, markOf.TryGetValue(i, out int mark) ? mark : null);
                    }
                }
            }
        }
    }

    private void WriteRow(Claim claim, int? mark)
    {
        string kind = claim.Kind.ToString().ToLowerInvariant();
        using (html.Element("tr"))
        {
            using (html.Element("td"))
            using (html.Element("a", ("href", mark is { } index ? "#" + markId(index) : null), ("class", kind)))
            {
                html.Text(claim.Quote);
            }

            html.Element("td", null, kind);
            html.Element("td", "number", ClaimCard.Number(claim));
            foreach (string? value in (ReadOnlySpan<string?>)[claim.Subject, claim.Base, claim.Period?.ToString(), claim.Basis?.ToString(), Said(claim.Modality), claim.Source])
            {
                html.Element("td", null, value);
            }
        }
    }

    private void WriteNumbers()
    {
        using (html.Element("ul", ("lang", "zh")))
        {
            foreach (NonClaim number in explanation.NonClaims)
            {
                using (html.Element("li"))
                {
                    html.Element("b", null, number.Span.Of(explanation.Article.Text));
                    html.Markup(" ");
                    html.Text(number.Reason);
                    html.Markup(" ");
                    html.Element("code", null, number.Row);
                }
            }
        }
    }

    // What is so goes without saying.
    private static string? Said(Modality modality) => modality == Modality.Actual ? null : modality.ToString().ToLowerInvariant();
}
