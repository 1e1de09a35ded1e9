namespace TechExportNlp.Grids;

/// <summary>What stands in the columns of a table, counted.</summary>
internal sealed class ColumnCounts
{
    private readonly SourceText _text;
    private readonly GridRow[] _rows;
    private readonly int[] _numbers, _texts;

    public ColumnCounts(SourceText text, GridRow[] rows)
    {
        (_text, _rows) = (text, rows);
        Width = rows.Length == 0 ? 0 : rows.Max(static row => row.Cells.Length);
        (_numbers, _texts) = (new int[Width], new int[Width]);
        foreach (GridRow row in rows)
        {
            for (int c = 0; c < row.Cells.Length && !(c == 0 && row.IsLabel); c++)
            {
                _numbers[c] += row.Cells[c].Kind == CellKind.Number ? 1 : 0;
                _texts[c] += row.Cells[c].Kind == CellKind.Text ? 1 : 0;
            }
        }
    }

    /// <summary>How many columns the widest row has.</summary>
    public int Width { get; }

    /// <summary>How many rows reach beyond a number of columns.</summary>
    public int Beyond(int width) => _rows.Count(row => row.Cells.Length > width);

    /// <summary>Whether most of what is filled are words.</summary>
    public bool IsText(int column) => column < Width && _texts[column] > _numbers[column];

    /// <summary>Whether most of what is filled are numbers.</summary>
    public bool IsNumbers(int column) => column < Width && _numbers[column] > 0 && !IsText(column);

    /// <summary>Whether all of it are years.</summary>
    public bool IsYears(int column) => IsNumbers(column) && _texts[column] == 0 && _rows.All(row => row[column].Number?.IsYear(_text) ?? true);

    /// <summary>Whether a column of words names groups of rows: a name stands for several of them, or is repeated.</summary>
    public bool IsGrouping(int column)
    {
        string last = string.Empty;
        foreach (GridRow row in _rows)
        {
            if (row.IsLabel)
            {
                continue;
            }

            string name = _text[row[column].Span].ToString();
            if (name.Length == 0 || name == last)
            {
                return true;
            }

            last = name;
        }

        return false;
    }

    /// <summary>Whether its numbers count the rows: 1, 2, 3.</summary>
    public bool IsSequence(int column)
    {
        const int Least = 3;
        if (!IsNumbers(column) || _texts[column] > 0 || _numbers[column] < Least)
        {
            return false;
        }

        int next = 1;
        foreach (GridRow row in _rows)
        {
            if (row[column].Number is { } number)
            {
                if (number.Quantity.Value.Low != next || number.Quantity.Value.IsRange)
                {
                    return false;
                }

                next++;
            }
        }

        return true;
    }
}
