namespace TechExportNlp.Grids;

/// <summary>Reads what heads the columns of a table, over several rows and spanning cells, and tells columns of numbers, names and units apart.</summary>
internal sealed class ColumnReader(GridLanguage language, HeaderReader headers, GridUnitReader units)
{
    private const int None = -1, Several = -2;

    /// <summary>The groups of columns; empty where the table cannot be understood.</summary>
    public List<GridGroup> Read(SourceText text, GridBlock block, GridCaption caption, GridPeriodContext context, string currency)
    {
        GridRow[] head = [.. block.Rows.Take(block.HeaderRows)];
        GridRow[] rows = [.. block.Rows.Skip(block.HeaderRows)];
        var counts = new ColumnCounts(text, rows);
        if (head.Length == 0)
        {
            return [];
        }

        head = Straighten(text, head, counts.Width);
        int width = head.Max(static row => row.Cells.Length);
        if (head.Sum(static row => row.Cells.Count(static cell => cell.Span.Length > HeaderReader.Longest)) > 0 || counts.Beyond(width) * 5 > rows.Length)
        {
            return [];
        }

        HeaderPart?[][] parts = ReadParts(text, head, width, caption, context, currency);
        return Group(text, rows, width, parts, counts, currency);
    }

    // Where the empty corner got lost, the one row of the header is a cell shorter than all rows below.
    private static GridRow[] Straighten(SourceText text, GridRow[] head, int width) =>
        head is [{ } single] && single.Cells.Length == width - 1 && single.Cells.All(static cell => cell.Kind != CellKind.Blank) && !text[single.Cells[0].Span].IsEmpty
            ? [single with { Cells = [new GridCell(new TextSpan(single.Line.Start, 0), CellKind.Blank), .. single.Cells] }]
            : head;

    // Row by row: an empty cell right of a filled one belongs to it where both have headers below (7月 over 绝对量 and 同比增长).
    private HeaderPart?[][] ReadParts(SourceText text, GridRow[] head, int width, GridCaption caption, GridPeriodContext context, string currency)
    {
        var parts = new HeaderPart?[head.Length][];
        bool[] below = new bool[width];
        var isBelow = new bool[head.Length][];
        for (int h = head.Length - 1; h >= 0; h--)
        {
            isBelow[h] = [.. below];
            for (int c = 0; c < head[h].Cells.Length; c++)
            {
                below[c] |= head[h][c].Kind != CellKind.Blank;
            }
        }

        for (int h = 0; h < head.Length; h++)
        {
            parts[h] = new HeaderPart?[width];
            HeaderPart? spanning = null;
            Period? left = null;
            for (int c = 0; c < width; c++)
            {
                Period? above = Above(parts, h, c)?.Time?.Period;
                if (head[h][c].Kind == CellKind.Blank)
                {
                    bool sameAbove = h == 0 || c == 0 || ReferenceEquals(parts[h - 1][c], parts[h - 1][c - 1]);
                    spanning = sameAbove && isBelow[h][c] ? spanning : null;
                    parts[h][c] = spanning;
                    continue;
                }

                var own = context with { Table = above ?? context.Table, Near = above ?? left };
                HeaderPart part = headers.Read(GridText.Of(text, head[h][c].Span), own, currency, isRow: false);
                parts[h][c] = part;

                // 指标（亿元） over the names of the rows is the unit of all numbers; 批次 alone is none.
                caption.Add(c == 0 && part.Unit is { } unit && unit.Words.Length < part.Words.Length ? [.. part.TableUnits, unit] : part.TableUnits);
                spanning = isBelow[h][c] ? part : null;
                left = part.Time is { Relative: null, Period: { } period } ? period : left;
            }
        }

        return parts;
    }

    private static HeaderPart? Above(HeaderPart?[][] parts, int h, int c)
    {
        HeaderPart? above = null;
        for (int i = 0; i < h; i++)
        {
            above = parts[i][c]?.Time is null ? above : parts[i][c];
        }

        return above;
    }

    private List<GridGroup> Group(SourceText text, GridRow[] rows, int width, HeaderPart?[][] parts, ColumnCounts counts, string currency)
    {
        var groups = new List<GridGroup>();
        var labels = new List<int>();
        var columns = new List<GridColumn>();
        int unitColumn = None;
        string? stub = null;
        for (int c = 0; c < width; c++)
        {
            HeaderPart[] path = [.. parts.Select(row => row[c]).OfType<HeaderPart>().Distinct()];
            HeaderPart head = path.Length > 0 ? path[^1] : new HeaderPart { Words = new TextSpan(rows[0].Line.Start, 0) };
            // 单位 over the first column heads names of organisations.
            bool isUnits = labels.Count > 0 && ((head.Role & GridRole.Unit) != 0 || (columns.Count == 0 && counts.IsText(c) && AreUnits(text, rows, c, currency)));
            if (isUnits)
            {
                // Of two columns of units neither is sure to be that of a number.
                unitColumn = unitColumn == None ? c : Several;
            }
            else if ((head.Role & GridRole.Ordinal) != 0 || counts.IsSequence(c))
            {
                continue;
            }
            else if (counts.IsText(c) || (labels.Count == 0 && columns.Count == 0 && counts.IsYears(c)))
            {
                // The next column of words goes on to name the rows only where the one before names groups of them.
                string name = Name(text, path);
                bool goesOn = columns.Count == 0 && (labels.Count == 0 || counts.IsGrouping(labels[^1]));
                if (goesOn || (columns.Count > 0 && name == stub))
                {
                    Close(parts, groups, labels, columns, ref unitColumn);
                    stub ??= name;
                    labels.Add(c);
                }
            }
            else if (counts.IsNumbers(c) && labels.Count > 0 && path.Length > 0)
            {
                columns.Add(new GridColumn(c, path, Names(path)) { Speaks = path.Any(static part => part.Speaks) || path.Any(part => language.NamesIndicator(part.Normal)) });
            }
        }

        Close(parts, groups, labels, columns, ref unitColumn);
        return groups;
    }

    private static void Close(HeaderPart?[][] parts, List<GridGroup> groups, List<int> labels, List<GridColumn> columns, ref int unitColumn)
    {
        if (columns.Count == 0)
        {
            return;
        }

        HeaderPart? stub = parts.Select(row => row[labels[^1]]).LastOrDefault(static part => part is not null);
        ColumnRelater.Relate(columns);
        groups.Add(new GridGroup([.. labels], unitColumn, stub ?? new HeaderPart { Words = columns[0].Words }, [.. columns]));
        labels.Clear();
        columns.Clear();
        unitColumn = None;
    }

    // 金额 below 营业收入 says nothing more; below 出口 it does.
    private List<HeaderPart> Names(HeaderPart[] path)
    {
        List<HeaderPart> names = [.. path.Where(static part => part.Name.Length > 0)];
        if (names.Count > 1 && names.Exists(part => (part.Role & GridRole.Generic) == 0 && language.Ends(part.Normal, GridRole.Full)))
        {
            names.RemoveAll(static part => (part.Role & GridRole.Generic) != 0);
        }

        return names;
    }

    private static string Name(SourceText text, HeaderPart[] path) => string.Join('\n', path.Select(part => text[part.Words].ToString()));

    private bool AreUnits(SourceText text, GridRow[] rows, int column, string currency)
    {
        int filled = 0, read = 0;
        foreach (GridRow row in rows)
        {
            if (row[column].Kind == CellKind.Text)
            {
                GridText cell = GridText.Of(text, row[column].Span);
                filled++;
                read += units.Read(cell, 0, cell.Length, currency) is not null ? 1 : 0;
            }
        }

        return filled > 0 && read * 5 >= filled * 4;
    }
}
