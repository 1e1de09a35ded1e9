namespace TechExportNlp.Grids;

/// <summary>Tells what columns of changes and shares are of: the levels that stand to their left, and their time.</summary>
internal static class ColumnRelater
{
    public static void Relate(IReadOnlyList<GridColumn> columns)
    {
        var levels = new List<GridColumn>();
        GridColumn? named = null;
        bool closed = false;
        foreach (GridColumn column in columns)
        {
            column.Dated = column.Time;
            if (column.IsLevel)
            {
                if (closed)
                {
                    levels.Clear();
                }

                (closed, named) = (false, null);
                levels.Add(column);
                continue;
            }

            closed = true;
            column.Level = Level(column, levels);
            if (column.Level is null && column.Name.Length == 0)
            {
                // 增加值同比增长 | 累计增长: what the change before it is of.
                column.Level = named;
                continue;
            }

            named = column.Level is null ? column : named;
            if (column.Level is { } level)
            {
                // 本年比上年增减 is of this year's level, whichever year that is; 年均增长 of none alone.
                bool own = column.Time is { Relative: not { From: GridTimeFrom.This } } || column.Rate is not null;
                column.Dated = own ? column.Time : level.Dated ?? column.Time;
                column.Compared = Compared(level, levels);
            }
        }
    }

    // Of this year's and last year's levels changes are the later one's; of several things the nearest is meant, or the one of the same name.
    private static GridColumn? Level(GridColumn change, List<GridColumn> levels)
    {
        GridColumn? found = null;
        for (int i = levels.Count - 1; i >= 0; i--)
        {
            GridColumn level = levels[i];
            bool fits = level.Normal.StartsWith(change.Normal, StringComparison.Ordinal) && (found is null || found.Normal == level.Normal);
            if (fits && (found is null || IsBefore(found, level)))
            {
                found = level;
            }
        }

        return found;
    }

    private static bool IsBefore(GridColumn one, GridColumn other) => one.Time?.Period?.End < other.Time?.Period?.End && Against(other, one) is not null;

    private static Basis? Compared(GridColumn level, List<GridColumn> levels)
    {
        foreach (GridColumn other in levels)
        {
            if (other.Normal == level.Normal && Against(level, other) is { } basis && (basis != Basis.PeriodOnPeriod || levels.Count == 2))
            {
                return basis;
            }
        }

        return null;
    }

    // What a change from one level to the other is measured against; null where their times do not make a pair.
    private static Basis? Against(GridColumn now, GridColumn before)
    {
        if (now.Time?.Period is not { End: { } end } present || before.Time?.Period is not { End: { } past } earlier || past >= end)
        {
            return null;
        }

        if (earlier.Start is null)
        {
            return past is { Month: 1, Day: 1 } && past.Year == end.AddDays(-1).Year ? Basis.YearToDate : null;
        }

        return earlier.Start?.AddYears(1) == present.Start && past.AddYears(1) == end ? Basis.YearOnYear
            : past == present.Start ? Basis.PeriodOnPeriod
            : null;
    }
}
