namespace TechExportNlp.Quantities;

/// <summary>Tells what a number without a unit counts, by the word before it: 指数为50.2 an index, 人数超过3万 people, 花了5万 money.</summary>
internal sealed class BareNumbers
{
    private const int MostLinks = 3;

    // An index is named once for all its numbers: 指数从3月的49.1降至41.5.
    private const int Farthest = 48;
    private readonly WordTrie<BareNumber> _backwards;
    private readonly WordTrie<BareNumber> _indices;
    private readonly WordTrie<TableRow> _links;

    public BareNumbers(LanguageTables tables, QuantityWords words)
    {
        IReadOnlyList<TableRow> rows = tables.Find("bare-numbers").Rows;
        List<KeyValuePair<string, BareNumber>> counted = [.. rows.Where(static row => row["as"].Length > 0).Select(row => KeyValuePair.Create(row.Word, new BareNumber(Unit(row, words), row)))];
        _backwards = new(counted, backwards: true);
        _indices = new(counted.Where(static pair => pair.Value.Unit.Kind == ClaimKind.Measure));
        _links = new(rows.Where(static row => row["as"].Length == 0).Select(static row => KeyValuePair.Create(row.Word, row)), backwards: true);
    }

    /// <summary>What the number counts.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    /// <param name="at">Where the number, or the comparator before it, begins.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="bare">What it counts.</param>
    public bool TryRead(ReadOnlySpan<char> text, int clause, int sentence, int at, in Numeral numeral, out BareNumber bare)
    {
        ReadOnlySpan<char> near = text[clause..];
        int from = at - clause;
        for (int links = 0; links <= MostLinks; links++)
        {
            if (_backwards.TryLongest(near, from, out _, out bare))
            {
                return bare.Unit.Kind != ClaimKind.Amount || IsSum(text, numeral);
            }

            if (!_links.TryLongest(near, from, out int length, out _))
            {
                break;
            }

            from -= length;
        }

        // 3个亿: the number itself ends in the word.
        if (_backwards.TryLongest(text[numeral.Start..], numeral.End - numeral.Start, out _, out bare))
        {
            return true;
        }

        bare = default;
        if (numeral is { Ascii: true, HasScale: false } && (!numeral.IsInteger || text[numeral.Start..numeral.End].Contains('.')))
        {
            for (int i = at - 1, farthest = Math.Max(sentence, at - Farthest); i >= farthest; i--)
            {
                if (_indices.TryLongest(text[..at], i, out _, out bare))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 设立110警务室: a sum is large or ends its phrase.
    private static bool IsSum(ReadOnlySpan<char> text, in Numeral numeral) =>
        numeral.HasScale || (numeral.Ascii && (numeral.End >= text.Length || !char.IsLetterOrDigit(text[numeral.End])));

    private static UnitWord Unit(TableRow row, QuantityWords words) =>
        words.Units.TryLongest(row["as"], 0, out int length, out UnitWord unit) && length == row["as"].Length ? unit : throw row.Bad("as", "a word of units, currencies or classifiers");
}

/// <summary>What a number without a unit counts.</summary>
/// <param name="Unit">The unit that it stands for.</param>
/// <param name="Row">The row of bare-numbers.tsv.</param>
internal readonly record struct BareNumber(UnitWord Unit, TableRow Row)
{
    /// <summary>The unit's code.</summary>
    public string Code => Unit.Code.Length > 0 ? Unit.Code : Unit.Row.Word;
}
