using System.Globalization;

namespace TechExportNlp.Quantities;

/// <summary>Reads rates of exchange that name both currencies before the number: 人民币对美元中间价报7.1.</summary>
/// <remarks>Which of the two is the base is the market's habit, whatever order the text names them in: 7.1 yuan to the dollar, 1.08 dollars to the euro.</remarks>
internal sealed class ExchangeRates
{
    private const int Farthest = 40;
    private const int LongestLink = 4;
    private const decimal Highest = 100_000;
    private readonly QuantityWords _words;
    private readonly Dictionary<string, int> _ranks;

    public ExchangeRates(LanguageTables tables, QuantityWords words)
    {
        _words = words;
        _ranks = tables.Find("exchange-bases").Rows.ToDictionary(static row => row.Word, static row => int.Parse(row["rank"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>The code of the rate that the number states; false where it states none.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="code">The rate: CNY/USD.</param>
    public bool TryRead(ReadOnlySpan<char> text, int clause, int start, in Numeral numeral, in UnitReading unit, out string code)
    {
        code = string.Empty;
        if (numeral is not { Ascii: true, Unreadable: false, HasScale: false, Percent: false } || numeral.Low >= Highest || unit.Word is not (null or { Kind: ClaimKind.Amount, Factor: 1 }) || unit.Rate.Length > 0
            || (unit.Word is null && numeral.IsInteger) || BeginsLink(text, unit.End, numeral))
        {
            return false;
        }

        for (int i = Math.Max(clause, start - Farthest); i < start; i++)
        {
            if (TryCurrency(text[..start], i, out int length, out string first) && TryPair(text[..start], i + length, first, out string second))
            {
                code = Rank(first) <= Rank(second) && Rank(first) < int.MaxValue || Rank(second) == int.MaxValue ? second + "/" + first : first + "/" + second;
                return unit.Word is null or { Code: UnitWord.LocalCurrency } || unit.Word.Code == first || unit.Word.Code == second;
            }
        }

        return false;
    }

    // 1美元兑75卢布: the number behind is the rate.
    private bool BeginsLink(ReadOnlySpan<char> text, int at, in Numeral numeral)
    {
        bool begins = false;
        for (int length = LongestLink; length > 0 && !begins && numeral.Low is 1 or 100; length--)
        {
            begins = at + length <= text.Length && _words.ExchangeLinkWords.Contains(text.Slice(at, length));
        }

        return begins;
    }

    private bool TryPair(ReadOnlySpan<char> text, int at, string first, out string second)
    {
        second = string.Empty;
        for (int length = LongestLink; length > 0; length--)
        {
            if (at + length < text.Length && _words.ExchangeLinkWords.Contains(text.Slice(at, length)) && TryCurrency(text, at + length, out _, out second) && second != first)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryCurrency(ReadOnlySpan<char> text, int at, out int length, out string code)
    {
        code = string.Empty;
        if (_words.Units.TryLongest(text, at, out length, out UnitWord word) && word is { Kind: ClaimKind.Amount, Factor: 1 } && word.Code != UnitWord.LocalCurrency)
        {
            code = word.Code;
            return true;
        }

        return false;
    }

    private int Rank(string code) => _ranks.GetValueOrDefault(code, int.MaxValue);
}
