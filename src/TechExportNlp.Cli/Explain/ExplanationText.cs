using Spectre.Console;
using TechExportNlp.Cli.Terminal;

namespace TechExportNlp.Cli.Explain;

/// <summary>Writes for a person at a terminal: each claim in its sentence, its fields with what decided them, then the numbers that are no claims.</summary>
internal sealed class ExplanationText(LinePrinter output) : IExplanationWriter
{
    private const int Indent = 4;
    private const int FieldWidth = 12;

    // Values are aligned unless they are long: a line is read as a whole.
    private const int LongestAligned = 26;

    public void Write(ArticleExplanation explanation)
    {
        Article article = explanation.Article;
        output.Print(0, 2, [new("# "), new(article.Id, Tone.Heading), new(Told(article.Published?.ToString()) + Told(article.Title), Tone.Faint)]);
        foreach (ExplainedClaim explained in explanation.Claims)
        {
            Write(explained, article.Text);
        }

        if (explanation.NonClaims.Count > 0)
        {
            output.Print();
            output.Print(0, 0, new Run("Numbers that are no claims:", Tone.Heading));
            foreach (NonClaim number in explanation.NonClaims)
            {
                output.Print(Indent, FieldWidth, [new(Pad(number.Span.Quote(article.Text), FieldWidth)), new(number.Reason), .. Row(number.Row)]);
            }
        }

        output.Print();
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private void Write(ExplainedClaim explained, string text)
    {
        (string before, string after) = Sentences.Around(text, explained.Claim.Span);
        output.Print();
        output.Print(0, 2, [new(before), new(explained.Claim.Quote, Tone.Quote), new(after)]);
        (string Field, string Value, FieldDerivation? Decided)[] fields = [.. ClaimRecord.Fields(explained)];
        int width = fields.Select(static field => field.Value.GetCellWidth()).Where(static cells => cells <= LongestAligned).DefaultIfEmpty(0).Max();
        foreach ((string field, string value, FieldDerivation? decided) in fields)
        {
            Run name = new(Pad(field, FieldWidth), Tone.Field);
            output.Print(
                Indent,
                FieldWidth + 2,
                decided is null ? [name, new(value, Tone.Faint)] : [name, new(value, Tone.Words), new(Pad(string.Empty, width + 2 - value.GetCellWidth())), .. Decision(decided, text)]);
        }
    }

    private static IEnumerable<Run> Decision(FieldDerivation decided, string text)
    {
        yield return new Run(decided.Reader, Tone.Faint);
        if (decided.Words is { } words)
        {
            yield return new Run($" ‹{words.Quote(text)}›");
        }

        foreach (Run run in Row(decided.Row))
        {
            yield return run;
        }

        if (decided.Reason is { } reason)
        {
            yield return new Run((decided.Words is null && decided.Row is null ? ": " : "; ") + reason, Tone.Faint);
        }
    }

    private static IEnumerable<Run> Row(string? row) => row is null ? [] : [new Run(" "), new Run(row, Tone.Row)];

    private static string Told(string? word) => word is null ? string.Empty : "  " + word;

    // To a width in cells, of which a Chinese character takes two; at least one blank.
    private static string Pad(string text, int cells) => text + new string(' ', Math.Max(cells - text.GetCellWidth(), 1));
}
