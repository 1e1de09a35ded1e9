namespace TechExportNlp;

/// <summary>How real the claim is, by the text's own words.</summary>
public enum Modality
{
    /// <summary>It is so, or was.</summary>
    Actual,

    /// <summary>预计, 有望, 将达: somebody expects it.</summary>
    Forecast,

    /// <summary>目标, 力争, 计划: somebody wants or plans it.</summary>
    Target,

    /// <summary>不得超过: a rule or a bound that is set.</summary>
    Limit,
}
