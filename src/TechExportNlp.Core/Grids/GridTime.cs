namespace TechExportNlp.Grids;

/// <summary>A row of grid-times.tsv, read: a time that counts from the period of the table (本期, 上年同期, 期末).</summary>
internal sealed record GridTime(GridTimeFrom From, GridTimeSpan Span, TableRow Row)
{
    public static GridTime Read(TableRow row) => new(
        Enum.TryParse(row["from"], ignoreCase: true, out GridTimeFrom from) ? from : throw row.Bad("from", "this, lastyear or before"),
        Enum.TryParse(row["span"], ignoreCase: true, out GridTimeSpan span) ? span : throw row.Bad("span", "whole, month, quarter, year, total or end"),
        row);

    /// <summary>The period that the word means in a table about another one; null where it cannot be known.</summary>
    public Period? Of(Period table)
    {
        // No table of the news reaches further back than its calendar.
        if (table.End is not { Year: > 1001 and < 3000 } end)
        {
            return null;
        }

        DateOnly last = end.AddDays(-1);
        DateOnly start = table.Start ?? last;
        if (Span == GridTimeSpan.End)
        {
            return new Period(null, From switch
            {
                GridTimeFrom.This => end,
                GridTimeFrom.LastYear => end.AddYears(-1),
                _ => new DateOnly(last.Year, 1, 1),
            });
        }

        Period period = Span switch
        {
            GridTimeSpan.Month => Period.Month(last.Year, last.Month),
            GridTimeSpan.Quarter => Period.Months(last.Year, ((last.Month - 1) / 3 * 3) + 1, 3),
            GridTimeSpan.Year => Period.Year(last.Year),
            GridTimeSpan.Total => new Period(new DateOnly(start.Year, 1, 1), end),
            _ => new Period(table.Start, end),
        };
        return From switch
        {
            GridTimeFrom.LastYear => new Period(period.Start?.AddYears(-1), period.End?.AddYears(-1)),
            GridTimeFrom.Before => Before(period),
            _ => period,
        };
    }

    private Period? Before(Period period) => period.Start is not { } start ? null : Span switch
    {
        GridTimeSpan.Month => new Period(start.AddMonths(-1), start),
        GridTimeSpan.Quarter => new Period(start.AddMonths(-3), start),
        GridTimeSpan.Year => new Period(start.AddYears(-1), start),
        _ => null,
    };
}

/// <summary>Which period a word counts from.</summary>
internal enum GridTimeFrom
{
    /// <summary>The table's own.</summary>
    This,

    /// <summary>The same a year before.</summary>
    LastYear,

    /// <summary>The one before it.</summary>
    Before,
}

/// <summary>How much of the period a word means.</summary>
internal enum GridTimeSpan
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its last month.</summary>
    Month,

    /// <summary>Its last quarter.</summary>
    Quarter,

    /// <summary>Its last year.</summary>
    Year,

    /// <summary>From the beginning of its year.</summary>
    Total,

    /// <summary>What stood at its end.</summary>
    End,
}
