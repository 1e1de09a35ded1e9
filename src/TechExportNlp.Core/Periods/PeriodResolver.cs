namespace TechExportNlp.Periods;

/// <summary>Calendar arithmetic: words counted from a day become half-open intervals of China's days.</summary>
internal static class PeriodResolver
{
    /// <summary>The grain that a day lies in, moved by so many of them.</summary>
    /// <remarks>Null outside of the years that texts name: a chain of 次年 must not run off the calendar.</remarks>
    public static Period? Shift(DateOnly day, TimeGrain grain, int by) => day.Year is < 1000 or > 2999 ? null : grain switch
    {
        TimeGrain.Year => Period.Year(day.Year + by),
        TimeGrain.Half => Months(day.Year, (day.Month - 1) / 6 * 6 + 1, 6, by),
        TimeGrain.Quarter => Months(day.Year, (day.Month - 1) / 3 * 3 + 1, 3, by),
        TimeGrain.Month => Months(day.Year, day.Month, 1, by),
        TimeGrain.Week => Week(day.AddDays(7 * by)),
        _ => Period.Day(day.AddDays(by)),
    };

    /// <summary>Parts of a year: quarters 1 to 3, months 1 to 7.</summary>
    public static Period Parts(int year, TimeGrain grain, int first, int last)
    {
        int months = grain switch { TimeGrain.Year => 12, TimeGrain.Half => 6, TimeGrain.Quarter => 3, _ => 1 };
        return Period.Months(year, (first - 1) * months + 1, (last - first + 1) * months);
    }

    /// <summary>The same days in another year; the 29th of February becomes the 28th where there is none.</summary>
    public static Period InYear(Period period, int year)
    {
        int by = year - (period.Start ?? period.End!.Value.AddDays(-1)).Year;
        return new Period(period.Start?.AddYears(by), period.End?.AddYears(by));
    }

    /// <summary>One of so many equal years, quarters, months or days that a period is made of; null where it is made of others.</summary>
    public static Period? Part(Period whole, int index, int count)
    {
        if (whole.Start is not { } start || whole.End is not { } end)
        {
            return null;
        }

        foreach (int months in (ReadOnlySpan<int>)[12, 3, 1])
        {
            if (start.Day == 1 && start.AddMonths(months * count) == end)
            {
                return new Period(start.AddMonths(months * index), start.AddMonths(months * (index + 1)));
            }
        }

        return end.DayNumber - start.DayNumber == count ? Period.Day(start.AddDays(index)) : null;
    }

    /// <summary>The day of the week (0 is Monday) in the week that a day lies in.</summary>
    public static DateOnly DayOfWeek(DateOnly day, int weekday) => Monday(day).AddDays(weekday);

    /// <summary>The part of a month, quarter or year that a word such as 底, 初 or 上旬 names; null where the word does not suit it.</summary>
    public static Period? Edge(Period period, TimeGrain grain, string code)
    {
        DateOnly first = period.Start!.Value, stop = period.End!.Value;
        bool isMonth = grain == TimeGrain.Month;
        return code switch
        {
            "end" when grain >= TimeGrain.Month => Period.Day(stop.AddDays(-1)),
            "end" when grain == TimeGrain.Week => new Period(stop.AddDays(-2), stop),
            "monthend" when isMonth => Period.Day(stop.AddDays(-1)),
            "quarterend" when grain == TimeGrain.Quarter => Period.Day(stop.AddDays(-1)),
            "yearend" when grain == TimeGrain.Year => Period.Day(stop.AddDays(-1)),
            "begin" or "monthbegin" or "first10" when isMonth => new Period(first, first.AddDays(10)),
            "begin" or "yearbegin" when grain == TimeGrain.Year => Period.Month(first.Year, 1),
            "mid10" when isMonth => new Period(first.AddDays(10), first.AddDays(20)),
            "last10" when isMonth => new Period(first.AddDays(20), stop),
            _ => null,
        };
    }

    private static Period Months(int year, int month, int count, int by)
    {
        DateOnly start = new DateOnly(year, month, 1).AddMonths(by * count);
        return Period.Months(start.Year, start.Month, count);
    }

    private static Period Week(DateOnly day) => new(Monday(day), Monday(day).AddDays(7));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
