using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>Decides the time of a number from those that its row, its column and the table name.</summary>
internal static class CellTimes
{
    /// <summary>The time; null where none is known.</summary>
    /// <param name="label">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="table">The time of the whole table; null if unknown.</param>
    public static GridPeriod? Of(RowLabel label, GridColumn column, GridPeriod? table)
    {
        if (label.Time is not { } row)
        {
            return column.Dated ?? table;
        }

        if (column.Dated is not { } head || row.Period is not { } ofRow || head.Period is not { } ofHead)
        {
            return row;
        }

        // 1月 beside 2023年 is that year's January, on whichever side the year stands.
        return IsYear(ofHead) && Lies(ofRow) ? row with { Period = InYear(ofRow, ofHead) }
            : IsYear(ofRow) && Lies(ofHead) ? head with { Period = InYear(ofHead, ofRow) }
            : Length(ofHead) < Length(ofRow) ? head : row;
    }

    private static bool IsYear(Period period) => period is { Start: { Month: 1, Day: 1 } start, End: { } end } && start.AddYears(1) == end;

    private static bool Lies(Period period) => !IsYear(period) && PeriodContext.YearOf(period) is not null;

    private static Period InYear(Period period, Period year) => PeriodResolver.InYear(period, year.Start!.Value.Year);

    private static int Length(Period period) => period is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber : 0;
}
