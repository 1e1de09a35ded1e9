namespace TechExportNlp.Html.Markup;

/// <summary>Counts columns while a table is read, so that a cell stands below its header whatever cells span: it tells the column of each.</summary>
/// <remarks>What spans shows its text once, as on the page; the places that it covers besides are empty cells.</remarks>
/// <param name="hasOneRow">Whether the table has no second row.</param>
internal sealed class TableLayout(bool hasOneRow)
{
    /// <summary>Tables of more columns are not news; no page makes us write more empty cells.</summary>
    private const int MostColumns = 64;

    // For each column, how many of the rows to come are covered by a cell that spans from above.
    private readonly List<int> _covered = [];
    private int _column;

    /// <summary>Whether the table has no second row.</summary>
    public bool HasOneRow { get; } = hasOneRow;

    /// <summary>Whether a cell from a row above reaches into the row that begins.</summary>
    public bool ReachesIn => _covered.Exists(static rows => rows > 0);

    public void EnterRow() => _column = 0;

    /// <summary>Enters a cell that spans so many columns and rows; gives the column that it begins in.</summary>
    public int EnterCell(int columns, int rows)
    {
        while (_column < _covered.Count && _covered[_column] > 0)
        {
            _column++;
        }

        int at = _column, end = Math.Min(_column + Math.Max(1, columns), MostColumns);
        while (_covered.Count < end)
        {
            _covered.Add(0);
        }

        for (; _column < end; _column++)
        {
            // The row itself is one of those covered: it is counted off when it ends.
            _covered[_column] = Math.Max(1, rows);
        }

        return Math.Min(at, MostColumns);
    }

    public void LeaveRow()
    {
        for (int i = 0; i < _covered.Count; i++)
        {
            _covered[i] = Math.Max(0, _covered[i] - 1);
        }
    }
}
