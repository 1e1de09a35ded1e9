namespace TechExportNlp.Grids;

/// <summary>Consecutive paragraphs that are the rows of one table.</summary>
/// <param name="Caption">The first paragraph of its caption; the first row where it has none.</param>
/// <param name="First">The paragraph of its first row.</param>
/// <param name="End">The paragraph behind its last row.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="HeaderRows">How many of them head the columns.</param>
internal sealed record GridBlock(int Caption, int First, int End, IReadOnlyList<GridRow> Rows, int HeaderRows);
