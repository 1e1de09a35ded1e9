using System.Globalization;

namespace TechExportNlp.Periods;

/// <summary>A row of festivals.tsv, read: a day that has a name (除夕, 中秋节), or a month of the farmers' calendar (正月).</summary>
internal sealed class Festival
{
    private readonly string _notBefore;

    public Festival(TableRow row)
    {
        Row = row;
        StandsAlone = row["use"] switch { "free" => true, "tail" => false, _ => throw row.Bad("use", "free or tail") };
        _notBefore = row["not_before"];
        Calendar calendar = Enum.TryParse(row["calendar"], ignoreCase: true, out Calendar known) ? known : throw row.Bad("calendar", "solar, lunar or term");
        string[] date = row["date"].Split('-');
        Date = new FestivalDate(calendar, Number(date[0]), date.Length < 2 ? -1 : date[1] == "last" ? 0 : Number(date[1]));

        int Number(string cell) =>
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw row.Bad("date", "a month, a month and a day, or a month and last");
    }

    public TableRow Row { get; }

    public FestivalDate Date { get; }

    /// <summary>Whether it dates by itself; others need a day, 当天 or the like behind them.</summary>
    public bool StandsAlone { get; }

    /// <summary>Whether the character behind it leaves it a word of its own.</summary>
    public bool Fits(ReadOnlySpan<char> text, int end) => end >= text.Length || !_notBefore.Contains(text[end], StringComparison.Ordinal);
}

/// <summary>A day that comes back every year.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; 0 for the last one, -1 where only the month is named.</param>
internal readonly record struct FestivalDate(Calendar Calendar, int Month, int Day)
{
    /// <summary>The day in a year of its calendar; null where there is none.</summary>
    public DateOnly? In(int year, LunarCalendar lunar) => Calendar switch
    {
        Calendar.Lunar => lunar.Day(year, Month, Day),
        Calendar.Term => lunar.Qingming(year),
        _ => new DateOnly(year, Month, Day),
    };
}

/// <summary>What a festival is dated by.</summary>
internal enum Calendar
{
    /// <summary>The common calendar.</summary>
    Solar,

    /// <summary>The farmers' calendar.</summary>
    Lunar,

    /// <summary>The sun's place: 清明.</summary>
    Term,
}
