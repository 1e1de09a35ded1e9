namespace TechExportNlp.Quantities;

/// <content>Phrases that are quantities, or none, as they stand: idioms, 一半, 翻番.</content>
internal ref partial struct QuantityPass
{
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

        Comparator comparator = readers.Comparators.Before(_text[_floor..], start - _floor, default, out int cue, out TableRow? row);
        if (length == 1 && (comparator == Comparator.Equal || readers.Units.TryWord(_text, start + 1, out _, out _)))
        {
            return start;
        }

        bool more = length == 2 && readers.Words.Numerals.RoleAt(_text, start + length) == NumeralRole.More;
        var span = new TextSpan(start, more ? length + 1 : length);
        Comparator behind = readers.Comparators.After(_text, span.End, out int end, out TableRow? behindRow);
        (comparator, row) = more ? (Comparator.Greater, null) : comparator == Comparator.Equal ? (behind, behindRow) : (comparator, row);
        found.Add(new Quantity { Span = span, Number = span, Outer = TextSpan.FromBounds(cue + _floor, end), Kind = ClaimKind.Percentage, Value = new Magnitude(50), Unit = "%", Comparator = comparator, ComparatorRow = row });
        _floor = span.End;
        return span.End;
    }

    // 翻番, 翻一番 and 翻倍 are growth by 100 %, 翻两番 by 300 %.
    private bool TryDoubling(int start, out int end)
    {
        end = start;
        decimal times = 1;
        int at = start + 1;
        if (at < _text.Length && _text[at] == '了')
        {
            at++;
        }

        if (readers.Numerals.TryRead(_text, at, out Numeral numeral))
        {
            if (numeral.Unreadable || !numeral.IsInteger || numeral.Low is < 1 or > 20)
            {
                return false;
            }

            times = numeral.Low;
            at = numeral.End;
        }

        if (at >= _text.Length || _text[at] != '番' && (_text[at] != '倍' || at > start + 1))
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
        Comparator comparator = readers.Comparators.Before(_text[_floor..], start - _floor, default, out int outer, out TableRow? row);

        // 翻番计划 names a plan.
        bool names = readers.Words.ContextsAfter.TryLongest(_text, end, out _, out NumberContext context) && context.Reason == NonClaimReason.Attribute;
        found.Add(new Quantity
        {
            Span = span,
            Number = span,
            Outer = TextSpan.FromBounds(outer + _floor, end),
            Kind = ClaimKind.Growth,
            Value = new Magnitude((growth - 1) * 100),
            Unit = "%",
            Comparator = comparator,
            ComparatorRow = row,
            NonClaim = names ? NonClaimReason.Attribute : NonClaimReason.None,
            NonClaimRow = names ? context.Row : null,
        });
        _floor = end;
        return true;
    }
}
