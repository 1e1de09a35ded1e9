using System.Collections.Frozen;
using System.Globalization;

namespace TechExportNlp.Periods;

/// <summary>The farmers' calendar of the years that lunar-years.tsv holds. Immutable and thread-safe.</summary>
internal sealed class LunarCalendar
{
    private readonly FrozenDictionary<int, Year> _years;

    public LunarCalendar(IEnumerable<TableRow> rows) => _years = rows.ToFrozenDictionary(static row => (int)row.Number("word"), Read);

    /// <summary>A day of a year of the calendar; null where the table or the month has none.</summary>
    /// <param name="year">The year that begins with the spring festival in this one.</param>
    /// <param name="month">1 to 12; leap months are passed over.</param>
    /// <param name="day">1 to 30, or 0 for the month's last.</param>
    public DateOnly? Day(int year, int month, int day) =>
        Month(year, month) is { } days && day <= days.Length ? days.First.AddDays((day == 0 ? days.Length : day) - 1) : null;

    /// <summary>The day of 清明 in a year.</summary>
    public DateOnly? Qingming(int year) => _years.TryGetValue(year, out Year? known) ? known.Qingming : null;

    private (DateOnly First, int Length)? Month(int year, int month)
    {
        if (!_years.TryGetValue(year, out Year? known))
        {
            return null;
        }

        int index = known.Leap > 0 && month > known.Leap ? month : month - 1;
        DateOnly first = known.First;
        for (int i = 0; i < index; i++)
        {
            first = first.AddDays(Length(known.Months[i]));
        }

        return (first, Length(known.Months[index]));
    }

    private static int Length(char month) => month == '大' ? 30 : 29;

    private static Year Read(TableRow row)
    {
        string months = row["months"];
        int leap = row["leap"].Length > 0 ? (int)row.Number("leap") : 0;
        return months.Length == (leap > 0 ? 13 : 12) && months.All(static month => month is '大' or '小')
            ? new Year(Day("first"), months, leap, Day("qingming"))
            : throw row.Bad("months", "12 characters 大 or 小, 13 in a year with a leap month");

        DateOnly Day(string column) =>
            DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw row.Bad(column, "a day such as 2023-01-22");
    }

    private sealed record Year(DateOnly First, string Months, int Leap, DateOnly Qingming);
}
