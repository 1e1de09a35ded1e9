using System.Globalization;

namespace TechExportNlp.Cli.Explain.Html;

/// <summary>Writes the records of the claims that share a quote: field, value, and what decided it.</summary>
internal sealed class ClaimCard(HtmlWriter html, string text)
{
    // What the head of the card says already.
    private static readonly string[] Told = ["quote", "start"];

    public void Write(IReadOnlyList<ExplainedClaim> claims)
    {
        using (html.Element("div", ("class", "card")))
        {
            // Claims that share a number mostly differ in their subject alone: the others tell what is not as in the first.
            (string, string, FieldDerivation?)[] first = [.. ClaimRecord.Fields(claims[0])];
            for (int i = 0; i < claims.Count; i++)
            {
                using (html.Element("div", ("class", "record")))
                {
                    WriteHead(claims[i].Claim);
                    using (html.Element("dl"))
                    {
                        foreach ((string field, string value, FieldDerivation? decided) in i == 0 ? first : ClaimRecord.Fields(claims[i]).Except(first))
                        {
                            if (!Told.Contains(field))
                            {
                                WriteField(field, value, decided);
                            }
                        }
                    }
                }
            }
        }
    }

    /// <summary>The number for people: grouped digits, the unit's code, an arrow where it moved.</summary>
    public static string Number(Claim claim)
    {
        string number = claim.Value.IsRange ? $"{Grouped(claim.Value.Low)} – {Grouped(claim.Value.High)}" : Grouped(claim.Value.Low);
        string bound = claim.Comparator switch
        {
            Comparator.Equal => string.Empty,
            Comparator.About => "≈ ",
            Comparator.GreaterOrEqual => "≥ ",
            Comparator.LessOrEqual => "≤ ",
            Comparator.Greater => "> ",
            _ => "< ",
        };
        string arrow = claim.Direction switch { Direction.Up => " ↑", Direction.Down => " ↓", Direction.Flat => " →", _ => string.Empty };
        return $"{bound}{number} {claim.Unit}{arrow}";
    }

    private void WriteHead(Claim claim)
    {
        using (html.Element("p", ("class", "head")))
        {
            html.Element("b", claim.Kind.ToString().ToLowerInvariant(), Number(claim));
            html.Markup(" ");
            html.Element("span", "at", string.Create(CultureInfo.InvariantCulture, $"at {claim.Start}"));
        }
    }

    private void WriteField(string field, string value, FieldDerivation? decided)
    {
        html.Element("dt", null, field);
        using (html.Element("dd", ("class", decided is null ? "usual" : null)))
        {
            html.Element("b", null, value);
            if (decided is not null)
            {
                WriteDecision(decided);
            }
        }
    }

    private void WriteDecision(FieldDerivation decided)
    {
        using (html.Element("span", ("class", "how")))
        {
            html.Text(decided.Reader);
            if (decided.Words is { } words)
            {
                html.Markup(" ");
                html.Element("q", null, words.Of(text));
            }

            if (decided.Row is { } row)
            {
                html.Markup(" ");
                html.Element("code", null, row);
            }

            if (decided.Reason is { } reason)
            {
                html.Markup(" ");
                html.Element("i", null, reason);
            }
        }
    }

    private static string Grouped(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);
}
