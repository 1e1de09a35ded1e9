namespace TechExportNlp.Periods;

/// <summary>Reads days without their month: 24日, 5日 of a range, 周三, 上周五.</summary>
internal readonly ref struct DayReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private const string Weekdays = "一二三四五六日";

    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out TimeValue value) => TryNumber(at, out value) || TryWeekday(at, out value);

    private bool TryNumber(int at, out TimeValue value)
    {
        value = default;
        int before = at > 0 && _text[at - 1] == ' ' ? at - 2 : at - 1;
        if (before >= 0 && _text[before] is '连' or '续')
        {
            // 连3日, 连续3日: so many days.
            return false;
        }

        if (!DateNumeral.TryRead(_text, at, out int day, out int end) || day is < 1 or > 31 || !char.IsAsciiDigit(_text[at]) && end - at < 2)
        {
            return false;
        }

        if (tables.DateUnits.TryLongest(_text, end, out int length, out TimeLink unit))
        {
            if (unit.Code != "day" || tables.Counted.TryLongest(_text, at, out _, out _) || !unit.Fits(_text, end + length) || unit.Row.Word == "号" && !char.IsAsciiDigit(_text[at]))
            {
                return false;
            }

            value = new TimeValue(end + length, TimeGrain.Day, context.DateOfDay(day) is { } date ? Period.Day(date) : null, unit.Row);
            return true;
        }

        // 5-8日
        if (!tables.Between.TryLongest(_text, end, out int dash, out _) || !DateNumeral.TryRead(_text, end + dash, out int last, out int lastEnd)
            || last <= day || last > 31 || !tables.DateUnits.TryLongest(_text, lastEnd, out length, out unit) || unit.Code != "day" || !unit.Fits(_text, lastEnd + length))
        {
            return false;
        }

        Period? days = context.DateOfDay(last) is { } stop && stop.Day > day ? new Period(stop.AddDays(day - last), stop.AddDays(1)) : null;
        value = new TimeValue(lastEnd + length, TimeGrain.Span, days, unit.Row);
        return true;
    }

    // 上周五, 本周四: a word of time-words.tsv counted in weeks, and the day.
    private bool TryWeekday(int at, out TimeValue value)
    {
        value = default;
        if (!tables.Words.TryLongest(_text, at, out int length, out TimeWord word))
        {
            return false;
        }

        if (word.Kind == TimeWordKind.Weekday && word.Fits(_text, at, length))
        {
            Period? nearest = context.Published is { } now ? Period.Day(Latest(now, word.First)) : null;
            value = new TimeValue(at + length, TimeGrain.Day, nearest, word.Row);
            return true;
        }

        if (word.Grain != TimeGrain.Week || word.Kind != TimeWordKind.Published || at + length >= _text.Length)
        {
            return false;
        }

        int weekday = _text[at + length] == '天' ? 6 : Weekdays.IndexOf(_text[at + length], StringComparison.Ordinal);
        if (weekday < 0)
        {
            return false;
        }

        Period? day = context.Published is { } today ? Period.Day(PeriodResolver.DayOfWeek(today, weekday).AddDays(7 * word.First)) : null;
        value = new TimeValue(at + length + 1, TimeGrain.Day, day, word.Row);
        return true;
    }

    private static DateOnly Latest(DateOnly today, int weekday)
    {
        DateOnly day = PeriodResolver.DayOfWeek(today, weekday);
        return day > today ? day.AddDays(-7) : day;
    }
}
