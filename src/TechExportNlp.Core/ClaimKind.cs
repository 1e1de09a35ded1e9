namespace TechExportNlp;

/// <summary>What kind of quantity a claim states.</summary>
public enum ClaimKind
{
    /// <summary>Money.</summary>
    Amount,

    /// <summary>Counted things.</summary>
    Count,

    /// <summary>A physical unit, or a bare index or score.</summary>
    Measure,

    /// <summary>A share, ratio or rate as a level.</summary>
    Percentage,

    /// <summary>A relative change (增速6.5%, 翻一番, 降幅3%).</summary>
    Growth,

    /// <summary>A change in percentage points (0.3个百分点; 10个基点 is 0.1).</summary>
    Points,

    /// <summary>N times something else.</summary>
    Multiple,
}
