namespace TechExportNlp.Grids;

/// <summary>One row of a table.</summary>
/// <param name="Line">The paragraph's words.</param>
/// <param name="Indent">How far its first cell is set in.</param>
/// <param name="Cells">Its cells, from the first column on; those missing at its end are empty.</param>
internal sealed record GridRow(TextSpan Line, int Indent, GridCell[] Cells)
{
    /// <summary>The cell of a column.</summary>
    public GridCell this[int column] => column < Cells.Length ? Cells[column] : default;

    /// <summary>Whether only its first filled cell says anything.</summary>
    public bool IsLabel => Cells.Count(static cell => cell.Kind != CellKind.Blank) <= 1;

    /// <summary>Whether any cell behind the first column is a number.</summary>
    public bool HasNumbers => Cells.Skip(1).Any(static cell => cell.Kind == CellKind.Number);
}
