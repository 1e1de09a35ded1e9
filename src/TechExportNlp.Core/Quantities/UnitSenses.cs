namespace TechExportNlp.Quantities;

/// <summary>Words that are units of several things (度, 块), and the cues around the number that tell which. Immutable.</summary>
internal sealed class UnitSenses
{
    // No clause of news says so much between a cue and its number.
    private const int Farthest = 24;
    private readonly Dictionary<string, (WordTrie<UnitWord> Before, WordTrie<UnitWord> After)> _senses;

    public UnitSenses(TableFile table, WordTrie<UnitWord> units)
    {
        _senses = table.Rows.GroupBy(static row => row["unit"], StringComparer.Ordinal).ToDictionary(
            static rows => rows.Key,
            rows => (Side(rows, "before", units), Side(rows, "after", units)),
            StringComparer.Ordinal);
    }

    /// <summary>What the word means here; the word itself where no cue says otherwise.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">Where the unit ends.</param>
    /// <param name="word">The unit.</param>
    public UnitWord Of(ReadOnlySpan<char> text, int clause, int start, int end, UnitWord word)
    {
        if (!_senses.TryGetValue(word.Row.Word, out (WordTrie<UnitWord> Before, WordTrie<UnitWord> After) cues))
        {
            return word;
        }

        if (cues.After.TryLongest(text, end, out _, out UnitWord sense))
        {
            return sense;
        }

        for (int i = start - 1, nearest = Math.Max(clause, start - Farthest); i >= nearest; i--)
        {
            if (cues.Before.TryLongest(text[..start], i, out _, out sense))
            {
                return sense;
            }
        }

        return word;
    }

    private static WordTrie<UnitWord> Side(IEnumerable<TableRow> rows, string side, WordTrie<UnitWord> units) => new(
        rows.Where(row => row["side"] == side).Select(row => KeyValuePair.Create(
            row.Word,
            units.TryLongest(row["as"], 0, out int length, out UnitWord word) && length == row["as"].Length ? word : throw row.Bad("as", "a word of units, currencies or classifiers"))));
}
