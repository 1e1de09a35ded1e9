using System.Text;

namespace TechExportNlp;

/// <summary>Prints derivations as text: a claim, and below it a line a field.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DerivationPrinter
{
    private const int FieldWidth = 12;
    private const string Branch = "├─ ", LastBranch = "└─ ";

    /// <summary>A claim and how it came about; lines end with <c>\n</c>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of the article that it was read from.</param>
    public static string Print(ExplainedClaim claim, string text)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        var tree = new StringBuilder();
        tree.Append(claim.Claim.Quote).Append('\n');
        IReadOnlyList<FieldDerivation> fields = claim.Derivation.Fields;
        for (int i = 0; i < fields.Count; i++)
        {
            tree.Append(i == fields.Count - 1 ? LastBranch : Branch).Append(Print(fields[i], text)).Append('\n');
        }

        return tree.ToString();
    }

    /// <summary>One field: its name, the words it was read from, the reader, the row and the reason.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text of the article.</param>
    public static string Print(FieldDerivation field, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder();
        line.Append(field.Field.PadRight(FieldWidth)).Append(field.Reader);
        if (field.Words is { } words)
        {
            line.Append(" ‹").Append(words.Of(text)).Append('›');
        }

        if (field.Row is { } row)
        {
            line.Append(' ').Append(row);
        }

        if (field.Reason is { } reason)
        {
            line.Append(field.Words is null && field.Row is null ? ": " : "; ").Append(reason);
        }

        return line.ToString();
    }

    /// <summary>A number that is no claim, with the reason.</summary>
    /// <param name="number">The number.</param>
    /// <param name="text">The text of the article.</param>
    public static string Print(NonClaim number, string text)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(text);
        string line = number.Span.Quote(text).PadRight(FieldWidth) + number.Reason;
        return number.Row is null ? line : line + " " + number.Row;
    }
}
