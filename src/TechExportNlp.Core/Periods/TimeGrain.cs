namespace TechExportNlp.Periods;

/// <summary>What a time is counted in.</summary>
internal enum TimeGrain
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters.</summary>
    Quarter,

    /// <summary>Half years.</summary>
    Half,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Several of them, a plan, a holiday.</summary>
    Span,
}
