namespace TechExportNlp.Grids;

/// <summary>Columns of numbers with the columns that name their rows. Tables that stand side by side in one are groups of their own.</summary>
/// <param name="Labels">The columns that name the rows, from the group that a row belongs to to the row itself.</param>
/// <param name="Units">The column of units; -1 if there is none.</param>
/// <param name="Stub">What heads the column of names.</param>
/// <param name="Columns">The columns of numbers.</param>
internal sealed record GridGroup(IReadOnlyList<int> Labels, int Units, HeaderPart Stub, IReadOnlyList<GridColumn> Columns);
