namespace TechExportNlp;

/// <summary>Whether the value is the thing's level or the size of its change.</summary>
public enum ClaimRole
{
    /// <summary>The value itself (达1.07万亿美元).</summary>
    Level,

    /// <summary>The size of a change (增加3000亿元); growth and points are always one.</summary>
    Change,
}
