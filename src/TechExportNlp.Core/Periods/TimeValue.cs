namespace TechExportNlp.Periods;

/// <summary>A time as it was read, before the words around it say how it dates something.</summary>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Grain">What it is counted in.</param>
/// <param name="Period">Its days, closed at both ends; null where they cannot be known.</param>
/// <param name="Row">The table row that decided it, if one did.</param>
internal readonly record struct TimeValue(int End, TimeGrain Grain, Period? Period, TableRow? Row)
{
    /// <summary>Whether the text itself says of which year it is (2023年, 去年).</summary>
    public bool YearNamed { get; init; }

    /// <summary>Whether it is a point, the end of a year, quarter or month (年底, 月末), where things are counted rather than flow.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether the text names both its begin and its end (3月1日至5日).</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether it is the same part of another year as the one in force (上年同期), which stays in force.</summary>
    public bool IsSamePart { get; init; }

    /// <summary>The year of 2019年同期, where nothing says which part of it is meant.</summary>
    public Period? Whole { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? First => Period?.Start;

    /// <summary>The day after the last one.</summary>
    public DateOnly? Stop => Period?.End;
}
