using TechExportNlp.Periods;

namespace TechExportNlp.Quantities;

/// <summary>One pass over one paragraph: what the scanner must remember on its way (the clause's rate, the sentence's currency).</summary>
internal ref struct QuantityPass(
    QuantityWords words, NumeralReader numerals, UnitReader units, RangeReader ranges, ComparatorReader comparators, NonClaims nonClaims, SourceText source, TextSpan paragraph, string localCurrency, List<Quantity> found)
{
    private const int NearRate = 12;
    private readonly ReadOnlySpan<char> _text = source.Normal.AsSpan(0, paragraph.End);
    private readonly ReadOnlySpan<char> _original = source.Original.AsSpan(0, paragraph.End);
    private int _floor = paragraph.Start;
    private int _clause = paragraph.Start;
    private string _currency = string.Empty;
    private RateCue? _rate;
    private bool _carried;

    public void Run(IReadOnlyList<PeriodMention> periods, IReadOnlyList<BasisMention> bases)
    {
        int period = 0, basis = 0;
        for (int i = paragraph.Start; i < _text.Length;)
        {
            if (!words.MayMatter(_text[i]))
            {
                i++;
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
            i = Step(i, dated, limit);
        }
    }

    private int Step(int i, bool dated, int limit)
    {
        char c = _text[i];
        if (IsBreak(c))
        {
            EndClause(i, c);
            return i + 1;
        }

        if (c == '每' || words.Rates.MayStart(c))
        {
            int after = ReadRate(i);
            if (after > i)
            {
                return after;
            }
        }

        if (dated)
        {
            return i + 1;
        }

        if (words.Idioms.TryLongest(_text, i, out int length, out NumberContext idiom) && !RunsOn(i + length))
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

        NumeralRole role = words.Numerals.Role(c);
        if (role is NumeralRole.None or NumeralRole.More or NumeralRole.About)
        {
            // A unit that begins like a numeral (千瓦) is read over as a whole; so are letters and digits that name a thing.
            return i + 1;
        }

        if (role is NumeralRole.Scale or NumeralRole.Big && units.TryWord(_text, i, out int unitLength, out _) && unitLength > 1)
        {
            return i + unitLength;
        }

        return numerals.TryRead(_text[..limit], i, out Numeral numeral) ? AddNumber(numeral, limit) : i + 1;
    }

    // 5A is a grade, 5Ah a capacity.
    private readonly bool RunsOn(int end) => end < _text.Length && char.IsAsciiLetter(_text[end - 1]) && char.IsAsciiLetterOrDigit(_text[end]);

    private static bool IsBreak(char c) => QuantityWords.Breaks.Contains(c);

    private void EndClause(int at, char c)
    {
        _carried = _rate is { OverTime: true } && c is '，' or ',' or '；' or ';';
        if (!_carried)
        {
            _rate = null;
        }

        if (c is '。' or '！' or '？' or '\n')
        {
            _currency = string.Empty;
        }

        _clause = at + 1;
        _floor = at + 1;
    }

    private int AddIdiom(int start, int length, in NumberContext idiom)
    {
        var span = new TextSpan(start, length);
        found.Add(new Quantity { Span = span, Number = span, Outer = span, Kind = ClaimKind.Count, Value = default, Unit = string.Empty, NonClaim = idiom.Reason, NonClaimRow = idiom.Row });
        _floor = span.End;
        return span.End;
    }

    // 一半, 半数, 过半: a share of 50 %, while 半 before a unit (半年) is 0.5.
    private int ReadHalf(int start)
    {
        ReadOnlySpan<char> rest = _text[start..];
        int length = rest.StartsWith("一半", StringComparison.Ordinal) || rest.StartsWith("半数", StringComparison.Ordinal) ? 2 : rest[0] == '半' ? 1 : 0;
        if (length == 0)
        {
            return start;
        }

        Comparator comparator = comparators.Before(_text[_floor..], start - _floor, out int cue, out TableRow? row);
        if (length == 1 && (comparator == Comparator.Equal || units.TryWord(_text, start + 1, out _, out _)))
        {
            return start;
        }

        var span = new TextSpan(start, length);
        Comparator behind = comparators.After(_text, span.End, out int end, out TableRow? behindRow);
        (comparator, row) = comparator == Comparator.Equal ? (behind, behindRow) : (comparator, row);
        found.Add(new Quantity { Span = span, Number = span, Outer = TextSpan.FromBounds(cue + _floor, end), Kind = ClaimKind.Percentage, Value = new Magnitude(50), Unit = "%", Comparator = comparator, ComparatorRow = row });
        _floor = span.End;
        return span.End;
    }

    // 翻番 and 翻一番 are growth by 100 %, 翻两番 by 300 %.
    private bool TryDoubling(int start, out int end)
    {
        end = start;
        decimal times = 1;
        int at = start + 1;
        if (at < _text.Length && _text[at] == '了')
        {
            at++;
        }

        if (numerals.TryRead(_text, at, out Numeral numeral))
        {
            if (numeral.Unreadable || !numeral.IsInteger || numeral.Low is < 1 or > 20)
            {
                return false;
            }

            times = numeral.Low;
            at = numeral.End;
        }

        if (at >= _text.Length || _text[at] != '番')
        {
            return false;
        }

        end = at + 1;
        decimal growth = 1;
        for (int i = 0; i < times; i++)
        {
            growth *= 2;
        }

        var span = TextSpan.FromBounds(start, end);
        Comparator comparator = comparators.Before(_text[_floor..], start - _floor, out int outer, out TableRow? row);
        found.Add(new Quantity { Span = span, Number = span, Outer = TextSpan.FromBounds(outer + _floor, end), Kind = ClaimKind.Growth, Value = new Magnitude((growth - 1) * 100), Unit = "%", Comparator = comparator, ComparatorRow = row });
        _floor = end;
        return true;
    }

    private int ReadRate(int start)
    {
        if (words.Rates.TryLongest(_text, start, out int length, out TableRow? row))
        {
            _rate = new RateCue(start, start + length, row!["code"], 1, OverTime: true);
            _carried = false;
            return start + length;
        }

        if (_text[start] != '每')
        {
            return start;
        }

        decimal per = 1;
        int at = start + 1;
        if (numerals.TryRead(_text, at, out Numeral numeral) && !numeral.Unreadable && numeral.Low > 0 && !numeral.Indefinite)
        {
            per = numeral.Low;
            at = numeral.End;
        }

        if (!units.TryDenominator(_text, _original, at, out length, out string code))
        {
            return start;
        }

        _rate = new RateCue(start, at + length, code, per, OverTime: code is "d" or "a" or "h" or "min" or "s" or "mo" or "wk");
        _carried = false;
        return at + length;
    }

    private int AddNumber(Numeral numeral, int limit)
    {
        ReadOnlySpan<char> text = _text[..limit], original = _original[..limit];
        UnitReading unit = units.Read(text, original, numeral);
        ranges.Extend(text, original, _floor, ref numeral, ref unit);

        int start = numeral.Start;
        decimal sign = 1;
        ReadSign(ref start, ref sign);
        string? prefix = null;
        int outer = start;
        TableRow? prefixRow = null;
        if (words.Currencies.TryLongest(_text[_floor..], start - _floor, out int prefixLength, out prefixRow))
        {
            prefix = prefixRow!["code"];
            outer -= prefixLength;
        }

        Comparator comparator = comparators.Before(_text[_floor..], outer - _floor, out int cue, out TableRow? cueRow);
        outer = cue + _floor;
        bool bounded = comparator != Comparator.Equal;
        Comparator behind = comparators.After(_text, unit.End, out int outerEnd, out TableRow? behindRow);
        if (numeral.Comparator != Comparator.Equal || unit.More)
        {
            comparator = numeral.Comparator == Comparator.About ? Comparator.About : Comparator.Greater;
        }
        else if (comparator == Comparator.Equal && behind != Comparator.Equal)
        {
            (comparator, cueRow) = (behind, behindRow);
        }

        NonClaimReason reason = nonClaims.Judge(_text, _floor, numeral, unit, bounded || prefix is not null, out TableRow? reasonRow);
        if (reason == NonClaimReason.Name)
        {
            // What is read as a unit behind a name's number (G20峰会) belongs to the name or to the next word.
            unit = unit with { Word = null, End = numeral.End, Rate = string.Empty };
            outerEnd = numeral.End;
        }

        ClaimKind kind = unit.Word?.Kind ?? (numeral.Percent ? ClaimKind.Percentage : prefix is not null ? ClaimKind.Amount : ClaimKind.Count);
        string code = Code(numeral, unit, kind, prefix, outerEnd, reason);
        decimal per = ApplyRate(kind, unit, reason, start, ref code, ref outer);
        if (reason == NonClaimReason.Bare && prefix is not null)
        {
            reason = NonClaimReason.None;
        }

        found.Add(new Quantity
        {
            Span = TextSpan.FromBounds(start, unit.End),
            Number = TextSpan.FromBounds(numeral.Start, numeral.End),
            Outer = TextSpan.FromBounds(outer, Math.Max(outerEnd, unit.End)),
            Kind = kind,
            Value = Value(numeral, unit, sign, per),
            Unit = code,
            Comparator = comparator,
            NonClaim = reason,
            NonClaimRow = reasonRow,
            UnitRow = unit.Word is null || (prefix is not null && unit.Code == UnitWord.LocalCurrency) ? prefixRow : unit.Word.Row,
            ComparatorRow = cueRow,
        });
        _floor = unit.End;
        return Math.Max(unit.End, numeral.End);
    }

    private void ReadSign(ref int start, ref decimal sign)
    {
        if (start - 1 < _floor)
        {
            return;
        }

        char before = _text[start - 1];
        bool free = start - 2 < paragraph.Start || !(char.IsLetterOrDigit(_text[start - 2]) && char.IsAscii(_text[start - 2]));
        if (before == '负' && !words.BeforeSigned.TryLongest(_text[_floor..], start - _floor, out _, out _))
        {
            (start, sign) = (start - 1, -1);
        }
        else if (before == '-' && free && (start - 2 < _floor || !"%℃".Contains(_text[start - 2], StringComparison.Ordinal)))
        {
            (start, sign) = (start - 1, -1);
        }
        else if (before == '下' && start - 2 >= _floor && _text[start - 2] == '零')
        {
            (start, sign) = (start - 2, -1);
        }
    }

    private string Code(in Numeral numeral, in UnitReading unit, ClaimKind kind, string? prefix, int end, NonClaimReason reason)
    {
        if (unit.Word is null)
        {
            return numeral.Percent ? "%" : prefix ?? string.Empty;
        }

        string code = unit.Code;
        if (kind == ClaimKind.Amount)
        {
            if (code == UnitWord.LocalCurrency)
            {
                code = prefix ?? Bracketed(unit.End) ?? (_currency.Length > 0 ? _currency : localCurrency);
            }

            if (reason == NonClaimReason.None)
            {
                _currency = code;
            }
        }
        else if (code == "Cel" && unit.Word.Row.Word == "度" && numeral.Trailing > 1)
        {
            // Nothing is a hundred million degrees warm in the news: electricity.
            code = "kW.h";
        }

        return code + unit.Rate;
    }

    // 元(人民币，下同)
    private readonly string? Bracketed(int at)
    {
        if (at + 1 >= _text.Length || _text[at] is not ('(' or '（'))
        {
            return null;
        }

        return units.TryWord(_text, at + 1, out _, out UnitWord? word) && word.Kind == ClaimKind.Amount && word.Code != UnitWord.LocalCurrency ? word.Code : null;
    }

    private decimal ApplyRate(ClaimKind kind, in UnitReading unit, NonClaimReason reason, int start, ref string code, ref int outer)
    {
        if (_rate is not { } rate || unit.Word is null || unit.Rate.Length > 0 || reason != NonClaimReason.None || kind is ClaimKind.Percentage or ClaimKind.Points or ClaimKind.Multiple or ClaimKind.Growth || !unit.Word.Flows)
        {
            return 1;
        }

        bool reaches = rate.OverTime ? !_carried || start == _clause : start - rate.End <= NearRate;
        if (!reaches || code == rate.Code)
        {
            return 1;
        }

        if (_carried)
        {
            _carried = false;
        }

        if (rate.End == outer)
        {
            outer = rate.Start;
        }

        code += "/" + rate.Code;
        return rate.Per;
    }

    private static Magnitude Value(in Numeral numeral, in UnitReading unit, decimal sign, decimal per)
    {
        if (numeral.Unreadable)
        {
            return default;
        }

        decimal factor = numeral.Percent ? 1 : unit.Factor / per;
        decimal low = sign * (numeral.Low + unit.Added) * factor, high = sign * (numeral.High + unit.Added) * factor;
        return low <= high ? new Magnitude(low, high) : new Magnitude(high, low);
    }
}
