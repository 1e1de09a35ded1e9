namespace TechExportNlp.Periods;

/// <summary>Reads a time, or two of them joined to a range, with what may stand behind either: 去年8月至12月, 今天（5月7日）, 4月15日24时.</summary>
internal readonly ref struct RangeReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out TimeValue value)
    {
        if (!TryPoint(at, context, out value))
        {
            return false;
        }

        if (TryEnd(value.End, value, out TimeValue range))
        {
            value = range;
            return true;
        }

        // 2023 alone is a year only as the begin of a range or a list, or before a part of a year.
        return value.Grain != TimeGrain.Year || value.Row is not null || value.End < _text.Length && _text[value.End] is '、' or '和' or '及';
    }

    /// <summary>The end of a range whose begin has words of its own behind it: 至2026年2月28日 of 自2025年3月1日起至2026年2月28日.</summary>
    public bool TryEnd(int at, TimeValue first, out TimeValue value)
    {
        value = default;
        PeriodContext inside = context;
        inside.From = first.Period;
        if (!tables.Between.TryLongest(_text, at, out int length, out _) || !TryPoint(at + length, inside, out TimeValue last) || !Joins(first, last))
        {
            return false;
        }

        Period? whole = first.First is { } begin && last.Stop is { } stop ? new Period(begin, stop) : null;
        value = new TimeValue(last.End, TimeGrain.Span, whole, last.Row) { YearNamed = first.YearNamed || last.YearNamed, IsRange = true };
        return true;
    }

    // 2014年、2015年: neighbours make one period, unless the sentence tells them apart.
    public bool TryList(int at, TimeValue first, out TimeValue value)
    {
        value = first;
        PeriodContext inside = context;
        inside.From = first.Period;
        while (value.End < _text.Length && _text[value.End] is '、' or '和' or '及' && value.Period is { } period
            && first.Grain is not (TimeGrain.Span or TimeGrain.Half)
            && TryPoint(value.End + 1, inside, out TimeValue next) && next.Grain == first.Grain && next.First == period.End
            && !CueReader.Finds(_text, next.End, tables.Apart))
        {
            value = new TimeValue(next.End, TimeGrain.Span, new Period(period.Start, next.Stop), next.Row) { YearNamed = first.YearNamed };
        }

        return value.End > first.End && at < value.End;
    }

    private static bool Joins(TimeValue first, TimeValue last) =>
        first.Period is null || last.Period is null ? first.Period is null && last.Period is null && first.Grain == last.Grain : first.First < last.Stop && first.First <= last.First;

    private bool TryPoint(int at, PeriodContext inside, out TimeValue value)
    {
        if (!new PointReader(_text, tables, inside).TryRead(at, out value))
        {
            return false;
        }

        if (TryBracket(value, inside, out TimeValue bracketed))
        {
            value = bracketed;
        }

        if (value.Grain == TimeGrain.Day)
        {
            value = value with { End = new ClockReader(_text, tables).Skip(value.End) };
        }

        return true;
    }

    // 今天（5月7日）: what stands in the brackets is the surer one.
    private bool TryBracket(TimeValue outer, PeriodContext inside, out TimeValue value)
    {
        value = default;
        if (outer.Grain != TimeGrain.Day || outer.End >= _text.Length || _text[outer.End] is not ('（' or '('))
        {
            return false;
        }

        int weekday = Weekday(outer.End + 1);
        TimeValue inner = default;
        bool read = weekday < 0 && new PointReader(_text, tables, inside).TryRead(outer.End + 1, out inner) && inner.Grain == TimeGrain.Day;
        int close = read ? inner.End : weekday;
        if (close >= _text.Length || close < 0 || _text[close] is not ('）' or ')'))
        {
            return false;
        }

        value = (read && inner.Period is not null ? inner : outer) with { End = close + 1 };
        return true;
    }

    // 星期五, 周五 behind a date repeat it.
    private int Weekday(int at)
    {
        int day = _text[at..].StartsWith("星期", StringComparison.Ordinal) ? at + 2 : _text[at..].StartsWith("周", StringComparison.Ordinal) ? at + 1 : -1;
        return day > 0 && day < _text.Length && "一二三四五六日天".Contains(_text[day], StringComparison.Ordinal) ? day + 1 : -1;
    }
}
