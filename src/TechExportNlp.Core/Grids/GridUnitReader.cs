using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>Reads units that stand without a number: 亿元, 万吨, 元/吨, 百万港元, 个百分点, and lists of them (万吨、%).</summary>
/// <remarks>Only a text that is a unit to its last character is one: （万辆） is, （SUV） and （含个体户） are none.</remarks>
internal sealed class GridUnitReader(QuantityWords words)
{
    private const int Longest = 16, MostUnits = 4;
    private const string Separators = "、,;和及";

    private readonly NumeralReader _numerals = new(words);
    private readonly UnitReader _units = new(words);

    /// <summary>The unit that a part of a text is; null if it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="currency">What 元 is.</param>
    public GridUnit? Read(GridText text, int from, int to, string currency)
    {
        if (to <= from || to - from > Longest)
        {
            return null;
        }

        int start = from;
        string? prefix = null;
        for (int i = Math.Min(to - 1, from + 4); i > from; i--)
        {
            // 人民币百万元
            if (words.Currencies.TryLongest(text.Normal.AsSpan(from, i - from), i - from, out int length, out TableRow row) && length == i - from)
            {
                (prefix, start) = (row["code"], i);
                break;
            }
        }

        return At(text, from, start, to, prefix ?? currency) ?? (prefix is null ? null : At(text, from, from, to, currency));
    }

    /// <summary>The units of a list; empty where any part of it is none.</summary>
    public List<GridUnit> ReadList(GridText text, int from, int to, string currency)
    {
        var units = new List<GridUnit>();
        if (Read(text, from, to, currency) is { } single)
        {
            units.Add(single);
            return units;
        }

        char separator = text.Normal.AsSpan(from, to - from).IndexOfAny(Separators) >= 0 ? ' ' : '/';
        for (int start = from; start < to && units.Count < MostUnits;)
        {
            int end = start;
            while (end < to && !(separator == '/' ? text.Normal[end] == '/' : Separators.Contains(text.Normal[end], StringComparison.Ordinal)))
            {
                end++;
            }

            if (Read(text, start, end, currency) is not { } unit)
            {
                return [];
            }

            units.Add(unit);
            start = end + 1;
        }

        return units;
    }

    private GridUnit? At(GridText text, int from, int start, int to, string currency)
    {
        ReadOnlySpan<char> normal = text.Normal.AsSpan(0, to);
        bool scaled = _numerals.TryRead(normal, start, out Numeral numeral);
        if (scaled && (!numeral.StartsWithScale && normal[start] != '十' || numeral.Unreadable || numeral.Indefinite || numeral.Low != numeral.High))
        {
            return null;
        }

        if (!scaled)
        {
            numeral = new Numeral { Start = start, End = start, Low = 1, High = 1, Trailing = 1 };
        }

        UnitReading unit = _units.Read(normal, text.Original.AsSpan(0, to), numeral);
        if (unit.Word is not { } word || unit.End != to || unit.Added != 0 || unit.More)
        {
            return null;
        }

        string code = unit.Code == UnitWord.LocalCurrency ? currency : unit.Code;
        return new GridUnit(word.Kind, code + unit.Rate, numeral.Low * unit.Factor, text.Place(from, to), word.Row) { Flows = word.Flows };
    }
}
