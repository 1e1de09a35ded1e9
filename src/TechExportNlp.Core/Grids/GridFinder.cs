namespace TechExportNlp.Grids;

/// <summary>Finds the tables among the paragraphs of an article: runs of lines with tabs, and between them lines of one cell that name groups.</summary>
/// <remarks>Each paragraph is looked at a bounded number of times.</remarks>
internal sealed class GridFinder(GridLanguage language, CaptionReader captions)
{
    private const int MostGroupRows = 3, LongestGroup = 40, MostHeaderRows = 6;

    /// <summary>Finds the table whose caption or first row is the paragraph; null if there is none.</summary>
    public GridBlock? Find(SourceText text, IReadOnlyList<Paragraph> paragraphs, int from, RowReader reader)
    {
        int first = from;
        while (first < paragraphs.Count && !reader.IsRow(paragraphs[first].Span))
        {
            first++;
        }

        if (first == paragraphs.Count)
        {
            return null;
        }

        var rows = new List<GridRow>();
        int header = 0, pending = 0, end = first;
        bool data = false;
        for (int i = first; i < paragraphs.Count; i++)
        {
            TextSpan line = paragraphs[i].Span;
            bool isRow = reader.IsRow(line) || reader.IsSetOff(line);
            if (!isRow && !(rows.Count > 0 && pending < MostGroupRows && IsGroup(text, line)))
            {
                break;
            }

            GridRow row = reader.Read(line);
            bool heads = IsHeader(text, row, first: !data);
            if (data && heads && !row.IsLabel && isRow && (pending > 0 || IsAllText(row)))
            {
                // The header of the next table.
                break;
            }

            rows.Add(row);
            data |= !heads && isRow;
            header = data ? header : rows.Count;
            pending = isRow ? 0 : pending + 1;
            end = isRow ? i + 1 : end;
        }

        rows.RemoveRange(rows.Count - pending, pending);
        header = Math.Min(header, rows.Count);
        while (header > 1 && rows[header - 1].IsLabel && rows[header - 1][0].Kind != CellKind.Blank)
        {
            // 按行业分 right below the header is the first of the rows.
            header--;
        }

        return new GridBlock(Math.Max(from, captions.First(text, paragraphs, first)), first, end, rows, header <= MostHeaderRows && header < rows.Count ? header : 0);
    }

    // A line of one cell inside a table: 按行业分.
    private bool IsGroup(SourceText text, TextSpan line)
    {
        if (line.Length > LongestGroup || "。！？；：，!?;:,".Contains(text.Normal[line.End - 1], StringComparison.Ordinal) || captions.Opens(text, line))
        {
            return false;
        }

        string normal = GridText.Of(text, line).Normal;
        return !language.Opens(normal, GridRole.Note | GridRole.Source, out _);
    }

    // Above the first numbers there are words alone, or years; a sign that stands for a number is one.
    private static bool IsHeader(SourceText text, GridRow row, bool first)
    {
        if (!row.HasNumbers)
        {
            return !row.Cells.Skip(1).Any(static cell => cell is { Kind: CellKind.Blank, Span.Length: > 0 });
        }

        int last = 0;
        for (int i = 1; first && i < row.Cells.Length; i++)
        {
            if (row.Cells[i].Number is { } number)
            {
                int year = number.IsYear(text) ? (int)number.Quantity.Value.Low : 0;
                if (year == 0 || year == last)
                {
                    return false;
                }

                last = year;
            }
        }

        return first;
    }

    private static bool IsAllText(GridRow row) =>
        row.Cells.Length > 2 && row.Cells.Skip(1).Count(static cell => cell.Kind == CellKind.Text) > 1 && row.Cells.Skip(1).All(static cell => cell.Kind != CellKind.Number);
}
