namespace TechExportNlp.Periods;

/// <summary>Reads times of day: 24时, 22时许, 上午, 中午12点, 9:30, 8点30分. They date nothing, but belong to the day before them.</summary>
internal readonly ref struct ClockReader(ReadOnlySpan<char> text, TimeTables tables)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The offset behind the times of day that begin here; <paramref name="at"/> if there are none.</summary>
    public int Skip(int at)
    {
        int end = at;
        if (tables.Words.TryLongest(_text, end, out int length, out TimeWord word) && word.Kind == TimeWordKind.Clock && word.Fits(_text, end, length))
        {
            end += length;
        }

        return TryHours(end, certain: true, out int behind) ? behind : end;
    }

    /// <summary>A time of day that stands alone; a bare 点 needs 许, 整 or minutes, since it counts points as well.</summary>
    public bool TryRead(int at, out int end)
    {
        end = at;
        if (IsDecimal(at))
        {
            return false;
        }

        end = Skip(at);
        bool word = end > at && !char.IsAsciiDigit(_text[at]);
        return word || TryHours(at, certain: false, out end);
    }

    private bool TryHours(int at, bool certain, out int end)
    {
        int hour = 0;
        bool midnight = certain && at < _text.Length && _text[at] is '零' or '〇';
        end = at + 1;
        if (!midnight && !DateNumeral.TryRead(_text, at, out hour, out end) || hour > 24)
        {
            return false;
        }

        if (char.IsAsciiDigit(_text[at]) && end + 2 < _text.Length && _text[end] is ':' or '：' && char.IsAsciiDigit(_text[end + 1]) && char.IsAsciiDigit(_text[end + 2]))
        {
            end += 3;
            return end >= _text.Length || !char.IsAsciiDigit(_text[end]);
        }

        if (certain && TrySecond(end, out int lastEnd))
        {
            end = lastEnd;
        }

        if (!tables.DateUnits.TryLongest(_text, end, out int length, out TimeLink unit) || unit.Code != "hour" || !unit.Fits(_text, end + length))
        {
            return false;
        }

        end += length;
        if (certain && TrySecond(end, out lastEnd) && tables.DateUnits.TryLongest(_text, lastEnd, out int second, out TimeLink secondUnit) && secondUnit.Code == "hour")
        {
            // 0时至24时
            end = lastEnd + second;
        }

        bool minutes = DateNumeral.TryRead(_text, end, out _, out int minuteEnd) && minuteEnd < _text.Length && _text[minuteEnd] == '分';
        if (minutes)
        {
            end = minuteEnd + 1;
        }

        return certain || minutes || length > 1 || unit.Row.Word[0] == '时';
    }

    // 十九点八八亿, 四点七七个百分点, but 九点三十分: digits behind 点 that no minutes are.
    private bool IsDecimal(int at)
    {
        int end = at + 1;
        if (at >= _text.Length || char.IsAsciiDigit(_text[at]) || !(_text[at] is '零' or '〇' || DateNumeral.TryRead(_text, at, out _, out end)) || end >= _text.Length || _text[end] != '点')
        {
            return false;
        }

        int stop = end + 1;
        while (stop < _text.Length && DateNumeral.IsHanDigit(_text[stop]))
        {
            stop++;
        }

        return stop > end + 1 && stop < _text.Length && !(_text[stop] is '十' or '刻' or '，' or '。' || (_text[stop] == '分' && !(stop + 1 < _text.Length && _text[stop + 1] == '之')));
    }

    // 24 of 0—24时
    private bool TrySecond(int at, out int end)
    {
        end = at;
        return tables.Between.TryLongest(_text, at, out int dash, out _) && DateNumeral.TryRead(_text, at + dash, out int hour, out end) && hour <= 24;
    }
}
