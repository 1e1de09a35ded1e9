namespace TechExportNlp.Grids;

/// <summary>A unit that stands once for many numbers: in a header, in the name of a row, in a line above the table.</summary>
/// <param name="Kind">The kind of a quantity of this unit.</param>
/// <param name="Code">Its code.</param>
/// <param name="Factor">What one of it is in the code, multipliers applied (亿元 is 100000000 CNY).</param>
/// <param name="Words">Where it stands.</param>
/// <param name="Row">The row of the tables that decided.</param>
internal sealed record GridUnit(ClaimKind Kind, string Code, decimal Factor, TextSpan Words, TableRow Row)
{
    /// <summary>What the unit is of, where a line says it (金额单位：亿元); else empty.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>Whether 日均 before it makes a rate of it.</summary>
    public bool Flows { get; init; }
}
