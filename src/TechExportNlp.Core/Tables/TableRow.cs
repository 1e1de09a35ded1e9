using System.Globalization;

namespace TechExportNlp;

/// <summary>One row of a table; readers keep it beside what they decide, so that every decision can name its row.</summary>
internal sealed class TableRow(string table, IReadOnlyList<string> columns, string[] cells, int line)
{
    private readonly string[] _columns = columns as string[] ?? [.. columns];
    private readonly string[] _cells = Array.ConvertAll(cells, static cell => cell == "-" ? string.Empty : cell);

    public string Table { get; } = table;

    /// <summary>The line in the table's file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The first cell.</summary>
    public string Word => cells[0];

    /// <summary>The last cell.</summary>
    public string Example => cells[^1];

    /// <summary>The cell in a column; empty cells are written as <c>-</c> and read as the empty string.</summary>
    public string this[string column]
    {
        get
        {
            string[] names = _columns;
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i] == column)
                {
                    return _cells[i];
                }
            }

            throw new TableFormatException(Table, Line, $"there is no column '{column}'; there are: {string.Join(", ", _columns)}.");
        }
    }

    /// <summary>The cell as a number.</summary>
    public decimal Number(string column) =>
        decimal.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw Bad(column, "a number");

    /// <summary>The cell as one of the codes.</summary>
    public T Code<T>(string column, Func<string, T> read)
    {
        try
        {
            return read(this[column]);
        }
        catch (FormatException e)
        {
            throw new TableFormatException(Table, Line, $"column '{column}': {e.Message}");
        }
    }

    public TableFormatException Bad(string column, string wanted) => new(Table, Line, $"'{this[column]}' in column '{column}' is not {wanted}.");

    public override string ToString() => $"{Table}:{Line} {Word}";
}
