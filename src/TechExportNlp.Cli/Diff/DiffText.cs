using System.Globalization;
using System.Text.Json;
using TechExportNlp.Cli.Scoring;
using TechExportNlp.Cli.Terminal;

namespace TechExportNlp.Cli.Diff;

/// <summary>Writes a comparison for a person: articles, their claims in their sentences, the fields as they were and as they are.</summary>
internal sealed class DiffText(LinePrinter output) : IDiffWriter
{
    private const int FieldWidth = 12;
    private const string Arrow = " → ";

    // What a lost or an added claim is told by, beside its number; what is as it mostly is (a level, actual, “=”) goes without saying.
    private static readonly string[] Told = ["subject", "base", "period", "basis", "modality", "source"];

    private ClaimLine? _article;

    public void Write(ClaimDifference difference)
    {
        WriteArticle(difference.Article.Line);
        ScoredClaim claim = difference.Claim;
        (string sign, Tone tone) = difference.Kind switch
        {
            ChangeKind.Added => ("+ ", Tone.Added),
            ChangeKind.Lost => ("- ", Tone.Lost),
            _ => ("~ ", Tone.Changed),
        };
        output.Print(2, 2, [new(sign, tone), .. Quoted(difference)]);
        if (difference.Kind == ChangeKind.Changed)
        {
            foreach (string field in difference.Fields)
            {
                output.Print(
                    6,
                    FieldWidth,
                    new(field.PadRight(FieldWidth), Tone.Field),
                    new(Print(difference.Old!.Raw(field)), Tone.Lost),
                    new(Arrow, Tone.Faint),
                    new(Print(difference.New!.Raw(field)), Tone.Added));
            }
        }
        else
        {
            output.Print(6, 0, new Run(string.Join(" · ", Record(claim)), Tone.Faint));
        }
    }

    public void Write(DiffSummary summary)
    {
        if (_article is not null)
        {
            output.Print();
        }

        Say($"claims {summary.OldClaims} → {summary.NewClaims}: {summary.Lost} lost, {summary.Added} added, {summary.Changed} changed");
        Say($"articles {summary.Articles} in both, {summary.ArticlesDifferent} of them with differences");
        Say("OLD", summary.OnlyOld);
        Say("NEW", summary.OnlyNew);
        foreach ((string field, long count) in summary.Fields)
        {
            output.Print(2, 0, new(field.PadRight(FieldWidth), Tone.Field), new(count.ToString(CultureInfo.InvariantCulture)));
            foreach ((string from, string to, long times) in summary.Tally(field))
            {
                output.Print(6, 0, new(from, Tone.Lost), new(Arrow, Tone.Faint), new(to, Tone.Added), new(string.Create(CultureInfo.InvariantCulture, $"  {times}"), Tone.Faint));
            }
        }
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private void WriteArticle(ClaimLine article)
    {
        if (!ReferenceEquals(article, _article))
        {
            if (_article is not null)
            {
                output.Print();
            }

            string[] told = [.. new[] { article.Published, article.Title }.OfType<string>()];
            output.Print(0, 2, new(article.Id, Tone.Heading), new(string.Concat(told.Select(static word => "  " + word)), Tone.Faint));
            _article = article;
        }
    }

    private void Say(string side, DiffSummary.OneSided only)
    {
        if (only.Articles > 0)
        {
            Say($"articles in {side} alone: {only.Articles} with {only.Claims} claims ({string.Join(", ", only.Ids)}{(only.Articles > only.Ids.Count ? ", …" : string.Empty)})");
        }
    }

    private void Say(FormattableString line) => output.Print(0, 2, new Run(FormattableString.Invariant(line)));

    private static Run[] Quoted(ClaimDifference difference)
    {
        var quote = new Run(difference.Claim.Quote, Tone.Quote);
        return difference.Sentence is var (before, after) ? [new Run(before), quote, new Run(after)] : [quote];
    }

    private static IEnumerable<string> Record(ScoredClaim claim)
    {
        yield return $"{claim.Kind} {claim.Text("role")} {Print(claim.Raw("value"))} {claim.Text("unit")}".TrimEnd();
        if (claim.Text("comparator") is { } comparator and not "=")
        {
            yield return comparator;
        }

        if (claim.Text("direction") is { } direction)
        {
            yield return direction;
        }

        foreach (string field in Told)
        {
            if (claim.Text(field) is { } value and not "actual")
            {
                yield return $"{field} {value}";
            }
        }
    }

    private static string Print(JsonElement? value) => value is { ValueKind: not JsonValueKind.Null } given ? given.ToString() : "null";
}
