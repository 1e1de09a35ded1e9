namespace TechExportNlp.Claims;

/// <summary>Tells which time a report is of: 三季报 is of the first three quarters.</summary>
internal static class ReportPeriods
{
    /// <summary>The words for reports.</summary>
    public const TimeCues All = TimeCues.FirstQuarter | TimeCues.FirstHalf | TimeCues.ThreeQuarters | TimeCues.WholeYear;

    /// <summary>The time that a report is of; null if it cannot be told.</summary>
    /// <param name="cue">The word for the report.</param>
    /// <param name="year">The year named before it; null if none is, so that the last such time that is over is meant.</param>
    /// <param name="published">The publication day.</param>
    public static Period? Of(TimeCue cue, Period? year, DateOnly? published)
    {
        int months = cue.Is(TimeCues.FirstQuarter) ? 3 : cue.Is(TimeCues.FirstHalf) ? 6 : cue.Is(TimeCues.ThreeQuarters) ? 9 : 12;
        if (year is { } named)
        {
            return named is { Start: { Month: 1, Day: 1 } start, End: { } end } && start.AddYears(1) == end ? Period.Months(start.Year, 1, months) : null;
        }

        return published is not { Year: > 1000 } today ? null
            : Period.Months(months < 12 && today.Month > months ? today.Year : today.Year - 1, 1, months);
    }
}
