using System.Text.Json;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Diff;

/// <summary>Compares the claims of one article, field by field.</summary>
internal static class ArticleDiff
{
    /// <summary>The claims that differ, in the order of the text.</summary>
    public static IReadOnlyList<ClaimDifference> Compare(ArticlePair article, DiffFields fields)
    {
        IReadOnlyList<ScoredClaim> old = article.Old?.Claims ?? [], @new = article.New?.Claims ?? [];
        TextShift shift = TextShift.Between(article.Old?.Text, article.New?.Text);
        ScoredClaim[] placed = [.. @new.Select(claim => claim.At(shift.OfNew(claim.Start)))];
        List<(int Old, int New)> pairs = Pairing.Pair(old, placed);
        var differences = new List<(int Start, ClaimDifference Difference)>();
        foreach ((int i, int j) in pairs)
        {
            string[] changed = [.. Changed(old[i], placed[j]).Where(fields.Wants)];
            if (changed.Length > 0)
            {
                differences.Add((old[i].Start, new(article, old[i], @new[j], changed)));
            }
        }

        if (fields.WantsLost)
        {
            var paired = pairs.Select(static pair => pair.Old).ToHashSet();
            differences.AddRange(Enumerable.Range(0, old.Count).Where(i => !paired.Contains(i)).Select(i => (old[i].Start, new ClaimDifference(article, old[i], null, []))));
        }

        if (fields.WantsAdded)
        {
            var paired = pairs.Select(static pair => pair.New).ToHashSet();
            differences.AddRange(Enumerable.Range(0, placed.Length).Where(j => !paired.Contains(j)).Select(j => (placed[j].Start, new ClaimDifference(article, null, @new[j], []))));
        }

        return [.. differences.OrderBy(static difference => difference.Start).Select(static difference => difference.Difference)];
    }

    // A quote that begins elsewhere says so itself: its start is told only where the quote is the same.
    private static IEnumerable<string> Changed(ScoredClaim old, ScoredClaim @new) =>
        old.Fields.Union(@new.Fields).Where(field => field == "start" ? old.Quote == @new.Quote && old.Start != @new.Start : !Same(old.Raw(field), @new.Raw(field)));

    // A field that a version does not write is null to it.
    private static bool Same(JsonElement? a, JsonElement? b) =>
        a is { ValueKind: not JsonValueKind.Null } x && b is { ValueKind: not JsonValueKind.Null } y
            ? JsonElement.DeepEquals(x, y)
            : a is null or { ValueKind: JsonValueKind.Null } && b is null or { ValueKind: JsonValueKind.Null };
}
