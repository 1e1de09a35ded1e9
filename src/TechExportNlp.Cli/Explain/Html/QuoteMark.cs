namespace TechExportNlp.Cli.Explain.Html;

/// <summary>A quote with the claims that share it.</summary>
internal sealed record QuoteMark(TextSpan Span, IReadOnlyList<int> Claims)
{
    /// <summary>The quotes of an article in the order of the text, none of them overlapping another.</summary>
    public static IReadOnlyList<QuoteMark> Of(IReadOnlyList<ExplainedClaim> claims)
    {
        var marks = new List<QuoteMark>();
        foreach (IGrouping<TextSpan, int> quote in Enumerable.Range(0, claims.Count).GroupBy(i => claims[i].Claim.Span).OrderBy(static quote => quote.Key.Start))
        {
            // No two numbers overlap; were it so, the record would still stand in the table.
            if (marks.Count == 0 || quote.Key.Start >= marks[^1].Span.End)
            {
                marks.Add(new QuoteMark(quote.Key, [.. quote]));
            }
        }

        return marks;
    }
}
