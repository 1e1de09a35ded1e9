namespace TechExportNlp.Quantities;

/// <summary>What a unit word means.</summary>
/// <param name="Code">The code; empty where the unit is the word as written in the text, <c>-</c> for a currency of the place (元).</param>
/// <param name="Factor">What one of the word is in the code.</param>
/// <param name="Kind">The kind of a quantity with this unit.</param>
/// <param name="Row">The row that says so.</param>
internal sealed record UnitWord(string Code, decimal Factor, ClaimKind Kind, TableRow Row)
{
    /// <summary>The code of 元: the currency named earlier, else the local one.</summary>
    public const string LocalCurrency = "-";

    /// <summary>What a small number in Chinese characters before a classifier is, if it counts nothing (十八届, 两国); else None.</summary>
    public NonClaimReason Few { get; init; }

    /// <summary>Whether 每天 or 年产 before it makes a rate of it.</summary>
    public bool Flows { get; } = Kind is ClaimKind.Amount or ClaimKind.Count || (Kind == ClaimKind.Measure && Row["flow"] == "yes");

    /// <summary>Whether the word measures time.</summary>
    public bool IsTime { get; } = Kind == ClaimKind.Measure && Code is "a" or "mo" or "wk" or "d" or "h" or "min" or "s" or "季度" or "世纪";
}
