using TechExportNlp.Periods;

namespace TechExportNlp.Quantities;

/// <summary>One pass over one paragraph: what the scanner must remember on its way (the clause's rate, the sentence's currency).</summary>
internal ref partial struct QuantityPass(QuantityReaders readers, SourceText source, TextSpan paragraph, string localCurrency, List<Quantity> found)
{
    private readonly ReadOnlySpan<char> _text = source.Normal.AsSpan(0, paragraph.End);
    private readonly ReadOnlySpan<char> _original = source.Original.AsSpan(0, paragraph.End);
    private int _floor = paragraph.Start;
    private int _clause = paragraph.Start;
    private int _sentence = paragraph.Start;
    private string _currency = string.Empty;
    private RateCue? _rate;
    private bool _carried;
    private int _ratedEnd;

    public void Run(IReadOnlyList<PeriodMention> periods, IReadOnlyList<BasisMention> bases)
    {
        Span<byte> places = stackalloc byte[WordStarts.Chunk];
        int period = 0, basis = 0, read = paragraph.Start;
        for (int from = paragraph.Start; from < _text.Length;)
        {
            int first = from, count = readers.Words.Starts.Collect(_text, first, places, out from);
            foreach (byte place in places[..count])
            {
                int i = first + place;
                if (i < read)
                {
                    continue;
                }

                if (QuantityWords.Breaks.Contains(_text[i]))
                {
                    EndClause(i, _text[i]);
                    continue;
                }

                while (period < periods.Count && periods[period].Span.End <= i)
                {
                    _floor = Math.Max(_floor, periods[period++].Span.End);
                }

                while (basis < bases.Count && bases[basis].Span.End <= i)
                {
                    _floor = Math.Max(_floor, bases[basis++].Span.End);
                }

                bool dated = (period < periods.Count && periods[period].Span.Contains(i)) || (basis < bases.Count && bases[basis].Span.Contains(i));
                int limit = Math.Min(
                    period < periods.Count && periods[period].Span.Start > i ? periods[period].Span.Start : _text.Length,
                    basis < bases.Count && bases[basis].Span.Start > i ? bases[basis].Span.Start : _text.Length);
                read = Step(i, dated, limit);
            }
        }
    }

    private int Step(int i, bool dated, int limit)
    {
        char c = _text[i];
        if (c == '每' || readers.Words.Rates.MayStart(c))
        {
            int after = ReadRate(i, dated);
            if (after > i)
            {
                return after;
            }
        }

        if (dated)
        {
            return i + 1;
        }

        if (readers.Words.Idioms.TryLongest(_text, i, out int length, out NumberContext idiom) && !RunsOn(i + length))
        {
            return AddIdiom(i, length, idiom);
        }

        if (c == '半' || c == '一')
        {
            int half = ReadHalf(i);
            if (half > i)
            {
                return half;
            }
        }

        if (c == '翻' && TryDoubling(i, out int doubled))
        {
            return doubled;
        }

        NumeralRole role = readers.Words.Numerals.Role(c);
        if (role is NumeralRole.None or NumeralRole.More or NumeralRole.About)
        {
            // A unit that begins like a numeral (千瓦) is read over as a whole; so are letters and digits that name a thing.
            return i + 1;
        }

        if (role is NumeralRole.Scale or NumeralRole.Big && readers.Units.TryWord(_text, i, out int unitLength, out _) && unitLength > 1)
        {
            return i + unitLength;
        }

        return readers.Numerals.TryRead(_text[..limit], i, out Numeral numeral) ? AddNumber(numeral, limit) : i + 1;
    }

    // 5A is a grade, 5Ah a capacity.
    // 六一八 is a day, 六一八亿 a number.
    private readonly bool RunsOn(int end) =>
        end < _text.Length && ((char.IsAsciiLetter(_text[end - 1]) && char.IsAsciiLetterOrDigit(_text[end]))
            || (readers.Words.Numerals.Role(_text[end]) is NumeralRole.Big or NumeralRole.Digit && readers.Words.Numerals.Role(_text[end - 1]) == NumeralRole.Digit && readers.Words.Numerals.Role(_text[end - 2]) == NumeralRole.Digit));

    private void EndClause(int at, char c)
    {
        _carried = _rate is { OverTime: true } rate && (_ratedEnd >= rate.End || rate.End == at) && c is '，' or ',' or '；' or ';';
        if (!_carried)
        {
            _rate = null;
        }

        if (c is '。' or '！' or '？' or '\n')
        {
            _currency = string.Empty;
            _sentence = at + 1;
        }

        _clause = at + 1;
        _floor = at + 1;
    }

    private int ReadRate(int start, bool dated)
    {
        if (dated && _text[start] != '每')
        {
            // 2023年产量 has 年 as part of the time.
            return start;
        }

        if (readers.Words.Rates.TryLongest(_text, start, out int length, out TableRow? row))
        {
            if (row!["code"] is { Length: > 0 } time)
            {
                ClaimKind? of = row["of"] switch { "measure" => ClaimKind.Measure, "amount" => ClaimKind.Amount, _ => null };
                _rate = new RateCue(start, start + length, time, 1, OverTime: true, dated || of == ClaimKind.Amount || row["of"] == "named", of);
                _carried = false;
            }

            return start + length;
        }

        if (_text[start] != '每')
        {
            return start;
        }

        decimal per = 1;
        int at = start + 1;
        if (readers.Numerals.TryRead(_text, at, out Numeral numeral) && !numeral.Unreadable && numeral.Low > 0 && !numeral.Indefinite)
        {
            per = numeral.Low;
            at = numeral.End;
        }

        if (!readers.Units.TryDenominator(_text, _original, at, out length, out string code))
        {
            return start;
        }

        _rate = new RateCue(start, at + length, code, per, OverTime: code is "d" or "a" or "h" or "min" or "s" or "mo" or "wk", dated);
        _carried = false;
        return at + length;
    }
}
