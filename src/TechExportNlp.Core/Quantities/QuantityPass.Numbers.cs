namespace TechExportNlp.Quantities;

/// <content>A numeral with all that stands around it.</content>
internal ref partial struct QuantityPass
{
    private const int NearRate = 12;

    // 达千吨 states a number, 千吨巨轮 hardly does.
    private const string Reached = "达到至";

    // 每个奖项奖金100万元: 个 is anything's classifier, so that its noun says what the money is for.
    private const string Piece = "个";

    private int AddNumber(Numeral numeral, int limit)
    {
        ReadOnlySpan<char> text = _text[..limit], original = _original[..limit];
        UnitReading unit = readers.Units.Read(text, original, numeral);
        NumberSign sign = NumberSign.Before(_text, _floor, numeral.Start, readers.Words);
        readers.Ranges.Extend(text, original, _floor, ref sign, ref numeral, ref unit);
        readers.Parts.Extend(text, original, ref numeral, ref unit);
        unit = readers.Units.Resolve(_text, _clause, numeral, unit);
        if (numeral.Percent && unit.Word is { Kind: ClaimKind.Count })
        {
            // 三分之一企业 is a share of them.
            unit = new UnitReading(null, string.Empty, 1, 0, false, numeral.End, string.Empty);
        }

        int start = sign.Start, outer = SkipSpace(start);
        string? prefix = null;
        if (readers.Words.Currencies.TryLongest(_text[_floor..], outer - _floor, out int prefixLength, out TableRow? prefixRow))
        {
            prefix = prefixRow!["code"];
            outer = SkipSpace(outer - prefixLength);
        }

        Comparator comparator = readers.Comparators.Before(_text[_floor..], outer - _floor, numeral, out int cue, out TableRow? cueRow);
        outer = comparator == Comparator.Equal && prefix is null ? start : cue + _floor;
        bool bounded = comparator != Comparator.Equal;
        Comparator behind = readers.Comparators.After(_text, unit.End, out int outerEnd, out TableRow? behindRow);
        if (numeral.Comparator != Comparator.Equal || unit.More)
        {
            comparator = numeral.Comparator == Comparator.About ? Comparator.About : Comparator.Greater;
        }
        else if (comparator == Comparator.Equal && behind != Comparator.Equal)
        {
            (comparator, cueRow) = (behind, behindRow);
        }

        bool stated = bounded || prefix is not null || (unit.Word is not null && (behind != Comparator.Equal || (outer > _floor && Reached.Contains(_text[outer - 1], StringComparison.Ordinal))));
        Meaning meaning = readers.Exchange.TryRead(_text, _clause, start, numeral, unit, out string rate)
            ? new Meaning(ClaimKind.Amount, rate, 1, NonClaimReason.None, null, unit.Word?.Row)
            : Decide(numeral, stated, prefix, prefixRow, ref unit, ref outer, ref outerEnd);
        found.Add(new Quantity
        {
            Span = TextSpan.FromBounds(start, unit.End),
            Number = TextSpan.FromBounds(numeral.Start, numeral.End),
            Outer = TextSpan.FromBounds(outer, Math.Max(outerEnd, unit.End)),
            Kind = meaning.Kind,
            Value = Value(numeral, unit, sign.IsNegative ? -1 : 1, meaning.Per),
            Unit = meaning.Code,
            Comparator = comparator,
            NonClaim = meaning.Reason,
            NonClaimRow = meaning.ReasonRow,
            UnitRow = meaning.UnitRow,
            ComparatorRow = cueRow,
        });
        _floor = unit.End;
        return Math.Max(unit.End, numeral.End);
    }

    // What the number is of, or why it is no claim.
    private Meaning Decide(in Numeral numeral, bool stated, string? prefix, TableRow? prefixRow, ref UnitReading unit, ref int outer, ref int outerEnd)
    {
        TableRow? unitRow = unit.Word?.Row;
        NonClaimReason reason = readers.NonClaims.Judge(_text, _floor, numeral, unit, stated, out TableRow? reasonRow);
        if (reason == NonClaimReason.Name)
        {
            // What is read as a unit behind a name's number (G20峰会) belongs to the name or to the next word.
            unit = unit with { Word = null, End = numeral.End, Rate = string.Empty };
            outerEnd = numeral.End;
        }

        if (unit.Word is null && prefix is null && !numeral.Percent && reason is NonClaimReason.None or NonClaimReason.Bare
            && readers.Bare.TryRead(_text, _clause, _sentence, outer, numeral, out BareNumber bare))
        {
            unit = unit with { Word = bare.Unit, Code = bare.Code };
            (reason, unitRow) = (NonClaimReason.None, bare.Row);
        }

        if (unit.Word is null && prefix is null && !numeral.Percent && reason is NonClaimReason.None or NonClaimReason.Bare && numeral.HasScale && _rate is { OverTime: false } of && of.End == outer)
        {
            // 每平方米4万, 每条1万多
            unit = unit with { Word = readers.Words.Money, Code = readers.Words.Money.Code };
            (reason, unitRow) = (NonClaimReason.None, readers.Words.Money.Row);
        }

        ClaimKind kind = unit.Word?.Kind ?? (numeral.Percent ? ClaimKind.Percentage : prefix is not null ? ClaimKind.Amount : ClaimKind.Count);
        string code = Code(numeral, unit, kind, prefix, outerEnd, reason);
        decimal per = ApplyRate(kind, unit, reason, ref code, ref outer);
        if (reason == NonClaimReason.Bare && prefix is not null)
        {
            reason = NonClaimReason.None;
        }

        return new Meaning(kind, code, per, reason, reasonRow, unitRow is null || (prefix is not null && unit.Code == UnitWord.LocalCurrency) ? prefixRow ?? unitRow : unitRow);
    }

    // 人民币 6300 元, 达到 780张: a space on either side says nothing.
    private readonly int SkipSpace(int at) => at > _floor && _text[at - 1] == ' ' ? at - 1 : at;

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

        return readers.Units.TryWord(_text, at + 1, out _, out UnitWord? word) && word.Kind == ClaimKind.Amount && word.Code != UnitWord.LocalCurrency ? word.Code : null;
    }

    private decimal ApplyRate(ClaimKind kind, in UnitReading unit, NonClaimReason reason, ref string code, ref int outer)
    {
        if (_rate is not { } rate || unit.Word is null || unit.Rate.Length > 0 || reason != NonClaimReason.None || kind is ClaimKind.Percentage or ClaimKind.Points or ClaimKind.Multiple or ClaimKind.Growth || !unit.Word.Flows
            || code == rate.Code || (rate.Of is { } of && kind != of) || IsSize(rate, code) || !Reaches(rate, outer, kind))
        {
            return 1;
        }

        _carried = false;
        if (rate.End == outer && !rate.Dated)
        {
            outer = rate.Start;
        }

        _ratedEnd = unit.End;
        code += "/" + rate.Code;
        return rate.Per;
    }

    // 每块玻璃厚6厘米: how long a thing is flows nowhere.
    private static bool IsSize(in RateCue rate, string code) => !rate.OverTime && code is "m" or "cm" or "mm" or "dm" && char.IsLetter(rate.Code[0]) && !char.IsAscii(rate.Code[0]);

    // 每天 reaches over its clause and to the head of the next; 每吨 to the number near it, and on to those that a list joins to it (每吨5000元、6000元);
    // what follows its price is counted alone (每股12元的价格向35名对象发行).
    private readonly bool Reaches(in RateCue rate, int outer, ClaimKind kind) =>
        rate.OverTime ? !_carried || outer == _clause
        : rate.Code == Piece ? outer == rate.End
        : ((_ratedEnd <= rate.End || kind == ClaimKind.Amount) && outer - rate.End <= NearRate) || (_ratedEnd > rate.End && _ratedEnd < outer && readers.Words.Joints.Contains(_text[_ratedEnd..outer]));

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

    private readonly record struct Meaning(ClaimKind Kind, string Code, decimal Per, NonClaimReason Reason, TableRow? ReasonRow, TableRow? UnitRow);
}
