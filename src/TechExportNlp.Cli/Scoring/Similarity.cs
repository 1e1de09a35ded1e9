using System.Text;

namespace TechExportNlp.Cli.Scoring;

/// <summary>How alike two claims are, field by field: the measures of the reference scorer.</summary>
internal static class Similarity
{
    /// <summary>What gold writes where a careful reader cannot decide: it agrees with everything.</summary>
    public const string Undecided = "?";

    private const double Tolerance = 5e-4;

    /// <summary>The share of the longer quote that both cover; at least a half for quotes that begin together and share 0.3.</summary>
    public static double Overlap(ScoredClaim a, ScoredClaim b)
    {
        double share = (double)Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / Math.Max(Math.Max(a.End - a.Start, b.End - b.Start), 1);
        return a.Start == b.Start && share >= 0.3 ? Math.Max(share, 0.5) : share;
    }

    /// <summary>F1 of the subjects' characters.</summary>
    public static double SubjectF1(ScoredClaim gold, ScoredClaim predicted) =>
        F1(gold.Text("subject"), predicted.Text("subject"), () => gold.SubjectCharacters, () => predicted.SubjectCharacters);

    /// <summary>F1 of the characters of another field that holds words of the text.</summary>
    public static double WordsF1(string? gold, string? predicted) => F1(gold, predicted, () => Count(gold), () => Count(predicted));

    public static Dictionary<Rune, int> Count(string? text)
    {
        var counts = new Dictionary<Rune, int>();
        foreach (Rune rune in text.AsSpan().EnumerateRunes())
        {
            counts[rune] = counts.GetValueOrDefault(rune) + 1;
        }

        return counts;
    }

    /// <summary>Whether the prediction agrees with gold on a field.</summary>
    public static bool Same(string field, ScoredClaim gold, ScoredClaim predicted)
    {
        string? wanted = gold.Text(field), given = predicted.Text(field);
        if (wanted == Undecided)
        {
            return true;
        }

        if (field == "value")
        {
            double?[] x = gold.Values(), y = predicted.Values();
            return x.Length == y.Length && x.Zip(y).All(pair => SameNumber(pair.First, pair.Second));
        }

        if (field == "unit" && gold.Kind == "count" && predicted.Kind == "count" && !string.IsNullOrEmpty(wanted) && !string.IsNullOrEmpty(given))
        {
            return wanted.EndsWith(given, StringComparison.Ordinal) || given.EndsWith(wanted, StringComparison.Ordinal);
        }

        return (wanted ?? string.Empty) == (given ?? string.Empty);
    }

    private static bool SameNumber(double? a, double? b) =>
        a is { } x && b is { } y ? x.Equals(y) || Math.Abs(x - y) <= Tolerance * Math.Max(Math.Abs(x), Math.Abs(y)) : a is null && b is null;

    private static double F1(string? gold, string? predicted, Func<Dictionary<Rune, int>> goldCounts, Func<Dictionary<Rune, int>> predictedCounts)
    {
        if (gold == Undecided)
        {
            return 1;
        }

        if (string.IsNullOrEmpty(gold) || string.IsNullOrEmpty(predicted))
        {
            return string.IsNullOrEmpty(gold) == string.IsNullOrEmpty(predicted) ? 1 : 0;
        }

        Dictionary<Rune, int> a = goldCounts(), b = predictedCounts();
        int same = a.Sum(entry => Math.Min(entry.Value, b.GetValueOrDefault(entry.Key)));
        return 2.0 * same / (a.Values.Sum() + b.Values.Sum());
    }
}
