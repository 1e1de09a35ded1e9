namespace TechExportNlp.Grids;

/// <summary>Decides which of the units that a table names is that of a number.</summary>
internal sealed class GridUnits(GridLanguage language, GridUnitReader reader, string currency)
{
    private readonly Dictionary<string, GridUnit?> _read = new(StringComparer.Ordinal);

    /// <summary>The unit of a level: that of its row, of its column, of the column of units, or of the table; null if none is sure.</summary>
    public GridUnit? OfLevel(SourceText text, GridRow row, RowLabel label, GridColumn column, GridGroup group, GridCaption caption)
    {
        if ((label.Unit ?? column.Unit) is { } own)
        {
            return own;
        }

        string measured = language.NamesIndicator(column.Normal) || column.IsGeneric ? column.Normal : new SourceText(label.Name).Normal;
        bool isMoney = IsMoney(measured) || IsMoney(new SourceText(label.Name).Normal);
        GridUnit? ofRow = group.Units >= 0 ? OfCell(text, row[group.Units]) : null;
        if (ofRow is not null && !(IsMoney(column.Normal) && ofRow.Kind != ClaimKind.Amount))
        {
            return ofRow;
        }

        return OfTable(measured, isMoney, column, caption) ?? (group.Units < 0 ? Index(measured, column) ?? OfTitle(label, column, caption) : null);
    }

    /// <summary>The unit of the percentages of a table, where its lines name one.</summary>
    public static GridUnit? Percent(GridCaption caption) => caption.Units.FirstOrDefault(static unit => unit.Kind == ClaimKind.Percentage);

    private GridUnit? OfTable(string measured, bool isMoney, GridColumn column, GridCaption caption)
    {
        if (caption.Units.FirstOrDefault(unit => unit.Of.Length > 0 && unit.Of == column.Normal) is { } named)
        {
            return named;
        }

        GridUnit[] fitting = [.. caption.Units.Where(static unit => unit.Of.Length == 0)];
        if (fitting.Length == 0)
        {
            fitting = [.. caption.Units];
        }

        if (language.Ends(measured, GridRole.Rate))
        {
            return Array.Find(fitting, static unit => unit.Kind == ClaimKind.Percentage);
        }

        if (fitting is [{ } single])
        {
            // What is counted, or an index, is no money although the table's line names some.
            bool isNone = single.Kind == ClaimKind.Amount && ((column.IsGeneric && !IsMoney(column.Normal)) || language.Ends(measured, GridRole.Index));
            return isNone ? null : single;
        }

        fitting = [.. fitting.Where(static unit => unit.Kind is not (ClaimKind.Percentage or ClaimKind.Points or ClaimKind.Multiple))];
        return fitting is [{ } other] ? other : Array.FindAll(fitting, unit => unit.Kind == ClaimKind.Amount == isMoney) is [{ } kind] ? kind : null;
    }

    private GridUnit? OfCell(SourceText text, GridCell cell)
    {
        if (cell.Kind != CellKind.Text)
        {
            return null;
        }

        GridText words = GridText.Of(text, cell.Span);
        if (!_read.TryGetValue(words.Original, out GridUnit? unit))
        {
            unit = reader.Read(words, 0, words.Length, currency);
            _read.Add(words.Original, unit);
        }

        return unit is null ? null : unit with { Words = cell.Span };
    }

    private bool IsMoney(string normal) => language.IndicatorOf(normal) is { Table: "indicators" } row && row["kind"] == "money";

    // 房价指数 in the title, and rows and columns that measure nothing else.
    private GridUnit? OfTitle(RowLabel label, GridColumn column, GridCaption caption) =>
        caption.Indicator is { } indicator && caption.Units.Count == 0 && !language.NamesIndicator(column.Normal) && !column.IsGeneric && !label.NamesIndicator
            ? Index(new SourceText(indicator).Normal, column)
            : null;

    // 指数 without a unit is a bare number.
    private GridUnit? Index(string measured, GridColumn column) =>
        language.WordEnds.TryLongest(measured, measured.Length, out _, out GridWord word) && (word.Role & GridRole.Index) != 0
            ? new GridUnit(ClaimKind.Measure, UnitCode.One.Code, 1, column.Words, word.Row)
            : null;
}
