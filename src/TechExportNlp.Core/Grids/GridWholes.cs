namespace TechExportNlp.Grids;

/// <summary>Finds the row that the shares of a column are of: the one that is 100 %, else the one that says 合计.</summary>
internal sealed class GridWholes(IReadOnlyList<GridRow> rows, RowLabel?[] labels)
{
    private const decimal Hundred = 100;
    private readonly Dictionary<int, int> _found = [];

    /// <summary>The row; -1 if there is none.</summary>
    public int Of(GridColumn column)
    {
        if (!_found.TryGetValue(column.Index, out int row))
        {
            row = Find(column.Index);
            _found.Add(column.Index, row);
        }

        return row;
    }

    private int Find(int column)
    {
        int total = -1, whole = -1, wholes = 0;
        for (int r = 0; r < rows.Count; r++)
        {
            if (labels[r] is not { IsGroup: false } label)
            {
                continue;
            }

            if (rows[r][column].Number is { } number && number.Quantity.Value is { Low: Hundred, High: Hundred })
            {
                whole = wholes++ == 0 ? r : whole;
            }

            total = total < 0 && label.IsTotal ? r : total;
        }

        return wholes == 1 ? whole : total;
    }
}
