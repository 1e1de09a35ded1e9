namespace TechExportNlp.Periods;

/// <summary>What a time that leaves something out is completed from: the publication date, and the times named before it.</summary>
internal struct PeriodContext(DateOnly? published, Period? anchor)
{
    /// <summary>The publication day.</summary>
    public readonly DateOnly? Published => published;

    /// <summary>The period in force.</summary>
    public Period? Anchor { get; private set; } = anchor;

    /// <summary>What 同期 of another year means: the last time named, up to now where it has only begun (今年以来…，去年同期…).</summary>
    public Period? Same { get; set; } = anchor;

    /// <summary>The year named last; a time without one belongs to it.</summary>
    public int? Year { get; private set; } = anchor is { } a && LongEnough(a) ? YearOf(a) : null;

    /// <summary>Whether the year was named in the sentence that is being read.</summary>
    public bool SameSentence { get; set; }

    /// <summary>The day named last with its month; a bare day belongs to that month.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The begin of the range whose end is being read; it completes the end.</summary>
    public Period? From { get; set; }

    /// <summary>Whether a bare 113年 counts from 1911, as in Taiwan.</summary>
    public bool Republican { get; init; }

    /// <summary>Whether a word near by (将, 力争) says that the time is still to come.</summary>
    public bool Future { get; set; }

    /// <summary>Whether the period in force was named in the text that is being read.</summary>
    public bool IsLocal { get; private set; }

    /// <summary>Whether a year was, or a part of one; 当年 means no other, since of old it means those days.</summary>
    public bool IsYearLocal { get; private set; }

    /// <summary>Remembers a time for those that follow.</summary>
    public void Remember(TimeValue value)
    {
        if (value.Period is not { } period)
        {
            return;
        }

        (Anchor, Same) = (period, period);
        IsLocal = true;
        IsYearLocal |= value.YearNamed || value.Grain >= TimeGrain.Month;
        if (value.YearNamed || value.Grain >= TimeGrain.Month)
        {
            if (YearOf(period) is { } year)
            {
                Year = year;
                SameSentence = true;
            }
        }

        if (value.Grain == TimeGrain.Day)
        {
            Day = period.Start;
        }
    }

    /// <summary>The day that 上月 and its like count from: that of a past month, quarter or year that the sentence names, else the publication.</summary>
    public readonly DateOnly? NowOf(TimeGrain grain)
    {
        bool named = SameSentence && IsLocal && Anchor is { Start: { } start, End: { } end } && !(end.AddDays(-1) > published) && grain switch
        {
            TimeGrain.Month => start.AddMonths(1) == end,
            TimeGrain.Quarter => start.AddMonths(3) == end,
            TimeGrain.Year => start.Year == end.AddDays(-1).Year,
            _ => false,
        };
        return named ? Anchor!.Value.Start : published;
    }

    /// <summary>The year of a month or of several that the text names without one.</summary>
    /// <param name="month">The month that must have come for the time to be past.</param>
    /// <param name="lastMonth">The month that it ends in.</param>
    /// <param name="ofDay">Whether a day is meant; days follow a named year only within the sentence.</param>
    public readonly int? YearOfMonth(int month, int lastMonth, bool ofDay = false)
    {
        if (From?.Start is { } from)
        {
            return month < from.Month ? from.Year + 1 : from.Year;
        }

        if (Year is { } named && (SameSentence || !ofDay && Outlasts(named, lastMonth)) && !(published is { } p && named == p.Year && new DateOnly(named, month, 1) > p))
        {
            return named;
        }

        return published is not { } today ? null
            : Future || ofDay && (Day > today || IsNext(today, month)) ? Nearest(today, month)
            : new DateOnly(today.Year, month, 1) > today ? today.Year - 1 : today.Year;
    }

    /// <summary>The date of a day that the text names without its month.</summary>
    public readonly DateOnly? DateOfDay(int day)
    {
        if (From?.Start is { } from)
        {
            return InMonth(from, day) is { } same && same >= from ? same : InMonth(from.AddMonths(1), day);
        }

        if (Day is { } named && InMonth(named, day) is { } near && near >= named && !(near > published && !Future))
        {
            return near;
        }

        if (published is not { } today)
        {
            return null;
        }

        DateOnly? here = InMonth(today, day);
        if (here <= today)
        {
            return here;
        }

        // Months are of different lengths: the 31st of a month that has none was in the month before.
        return Future && here is not null ? here : InMonth(today.AddMonths(-1), day) ?? InMonth(today.AddMonths(-2), day);
    }

    /// <summary>The year that a period lies in, if it lies in one.</summary>
    public static int? YearOf(Period period)
    {
        int? last = period.End?.AddDays(-1).Year;
        return period.Start is { } start && last is { } end && start.Year != end ? null : last ?? period.Start?.Year;
    }

    // Beyond its sentence the year before the publication gives way to this year, where the month has come in it:
    // what is told after 2015年 in news of February 2016 is its 12月, but this year's 1月.
    private readonly bool Outlasts(int named, int lastMonth) =>
        published is not { } today || named >= today.Year || !Future && (named < today.Year - 1 || new DateOnly(today.Year, lastMonth, 1) > today);

    private static bool LongEnough(Period period) =>
        period.Start is { } start && period.End is { } end ? end.DayNumber - start.DayNumber >= 28 : period.End?.Day == 1;

    // A day of the month after the publication's is still to come: the same of a year before would be told with its year.
    private static bool IsNext(DateOnly today, int month) => month == today.Month % 12 + 1;

    private static int Nearest(DateOnly today, int month)
    {
        int now = today.Year * 12 + today.Month, here = today.Year * 12 + month;
        return here - now > 6 ? today.Year - 1 : now - here > 6 ? today.Year + 1 : today.Year;
    }

    private static DateOnly? InMonth(DateOnly month, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
}
