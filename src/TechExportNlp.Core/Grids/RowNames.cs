namespace TechExportNlp.Grids;

/// <summary>Reads the names of all rows of a table, as one group of its columns has them.</summary>
internal sealed class RowNames(GridLanguage language, LabelReader labels)
{
    /// <summary>The names, one a row; null where a row has none.</summary>
    public RowLabel?[] Read(SourceText text, IReadOnlyList<GridRow> rows, GridGroup group, GridPeriodContext context, string currency)
    {
        var names = new RowLabel?[rows.Count];
        var above = new RowLabel?[rows.Count];
        var open = new RowLabel?[group.Labels.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        Period? near = null;
        for (int r = 0; r < rows.Count; r++)
        {
            GridRow row = rows[r];
            int last = group.Labels.Count - 1;
            while (last >= 0 && row[group.Labels[last]].Kind == CellKind.Blank)
            {
                last--;
            }

            bool isGroup = !group.Columns.Any(column => row[column.Index].Kind != CellKind.Blank || row[column.Index].Span.Length > 0);
            for (int level = 0; level <= last; level++)
            {
                GridCell cell = row[group.Labels[level]];
                if (cell.Kind == CellKind.Blank)
                {
                    continue;
                }

                var own = context with { Near = near };
                RowLabel? read = labels.Read(text, cell.Span, level == 0 ? row.Indent : 0, level < last || isGroup, own, currency);
                near = read?.Time is { Relative: null, Period: { } period } ? period : near;
                open[level] = read;
                Array.Clear(open, level + 1, open.Length - level - 1);
            }

            if (last < 0 || open[last] is not { } name)
            {
                continue;
            }

            names[r] = name;
            above[r] = Above(open, last);
            name.Time ??= Array.FindLast(open[..last], static label => label?.Time is not null)?.Time;
            if (!isGroup && name.Part.Normal.Length > 0 && !seen.Add(name.Part.Normal))
            {
                repeated.Add(name.Part.Normal);
            }
        }

        var outline = new RowOutline(language, repeated);
        for (int r = 0; r < names.Length; r++)
        {
            if (names[r] is { } name)
            {
                outline.Add(name, above[r]);
            }
        }

        return names;
    }

    // The group in the column before, a group of groups before that as its parent.
    private static RowLabel? Above(RowLabel?[] open, int last)
    {
        RowLabel? above = null;
        for (int level = 0; level < last; level++)
        {
            if (open[level] is { Name.Length: > 0 } label)
            {
                label.Parent ??= above;
                above = label;
            }
        }

        return above;
    }
}
