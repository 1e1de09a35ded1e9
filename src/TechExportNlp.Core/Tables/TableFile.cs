using System.Text;

namespace TechExportNlp;

/// <summary>One table of language knowledge as it stands in its file. The format is described at <see cref="LanguageTables"/>.</summary>
internal sealed class TableFile
{
    private const string ColumnsMark = "# columns:";

    private TableFile(string name, IReadOnlyList<string> columns, IReadOnlyList<TableRow> rows)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    public static TableFile Read(string name, Stream stream, IReadOnlyList<string>? columns)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var rows = new List<TableRow>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith(ColumnsMark, StringComparison.Ordinal))
            {
                string[] named = [.. line[ColumnsMark.Length..].Split('\t').Select(column => column.Trim())];
                if (columns is not null && !named.SequenceEqual(columns))
                {
                    throw new TableFormatException(name, number, $"the columns are {string.Join(", ", named)}; wanted are {string.Join(", ", columns)}.");
                }

                columns = named;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                if (columns is null)
                {
                    throw new TableFormatException(name, number, "a row stands before the columns are named; write '# columns:' and their names, separated by tabs, first.");
                }

                string[] cells = line.Split('\t');
                if (cells.Length != columns.Count)
                {
                    throw new TableFormatException(name, number, $"{cells.Length} columns; wanted are {columns.Count} ({string.Join(", ", columns)}), separated by tabs.");
                }

                rows.Add(new TableRow(name, columns, cells, number));
            }
        }

        return new TableFile(name, columns ?? [], rows);
    }

    public TableFile Overlay(TableFile more)
    {
        var replaced = more.Rows.Select(row => row.Word).ToHashSet(StringComparer.Ordinal);
        return new TableFile(Name, Columns, [.. Rows.Where(row => !replaced.Contains(row.Word)), .. more.Rows]);
    }
}
