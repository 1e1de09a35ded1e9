namespace TechExportNlp.Periods;

/// <summary>The days off of a statutory holiday by the rule of 2024-11 (全国年节及纪念日放假办法), for years whose notice the table does not hold yet.</summary>
/// <remarks>A notice may depart from the rule, as that for 春节 2026 does by one day.</remarks>
internal static class HolidayRule
{
    /// <summary>The first year the rule holds for.</summary>
    public const int FirstYear = 2025;

    /// <summary>The days off; null for a name or year that is not known.</summary>
    public static Period? Days(string name, int year, LunarCalendar lunar)
    {
        if (year < FirstYear)
        {
            return null;
        }

        DateOnly? eve = lunar.Day(year - 1, 12, 0), midAutumn = lunar.Day(year, 8, 15);
        return name switch
        {
            "春节" => From(eve, 8),
            "五一" => From(new DateOnly(year, 5, 1), 5),
            "国庆" => NationalDay(year, midAutumn),
            "中秋" when midAutumn is { } day => NationalDay(year, midAutumn) is { Start: { } start } joined && start <= day && day < joined.End ? joined : Short(day),
            "元旦" => Short(new DateOnly(year, 1, 1)),
            "清明" => Short(lunar.Qingming(year)),
            "端午" => Short(lunar.Day(year, 5, 5)),
            _ => null,
        };
    }

    // Seven days; eight where 中秋 falls among them or right before.
    private static Period? NationalDay(int year, DateOnly? midAutumn)
    {
        var first = new DateOnly(year, 10, 1);
        return midAutumn is { } day && day >= first.AddDays(-2) && day < first.AddDays(8) ? From(day < first ? day : first, 8) : From(first, 7);
    }

    // Three days with the weekend next to it; a Wednesday stays alone.
    private static Period? Short(DateOnly? holiday) => holiday is not { } day ? null : day.DayOfWeek switch
    {
        DayOfWeek.Wednesday => Period.Day(day),
        DayOfWeek.Monday or DayOfWeek.Tuesday => From(day.AddDays(-2), 3),
        DayOfWeek.Sunday => From(day.AddDays(-1), 3),
        _ => From(day, 3),
    };

    private static Period? From(DateOnly? first, int days) => first is { } day ? new Period(day, day.AddDays(days)) : null;
}
