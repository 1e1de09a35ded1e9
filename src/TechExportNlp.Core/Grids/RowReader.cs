namespace TechExportNlp.Grids;

/// <summary>Takes a line of the article apart into the cells of a row: tabs stand between them, also before the first filled one.</summary>
internal sealed class RowReader(SourceText text, CellReader cells)
{
    /// <summary>Whether a tab stands inside the paragraph.</summary>
    public bool IsRow(TextSpan paragraph) => text[paragraph].Contains('\t');

    /// <summary>Whether a tab stands before its first word: it is a row of which only a later cell is filled.</summary>
    public bool IsSetOff(TextSpan paragraph) => text.Normal.AsSpan(LineStart(paragraph), paragraph.Start - LineStart(paragraph)).Contains('\t');

    /// <summary>Reads the row that a paragraph is.</summary>
    public GridRow Read(TextSpan paragraph)
    {
        int start = LineStart(paragraph), indent = 0;
        var read = new List<GridCell>();
        for (int from = start; from <= paragraph.End;)
        {
            int length = text.Normal.AsSpan(from, paragraph.End - from).IndexOf('\t');
            int to = length < 0 ? paragraph.End : from + length, first = from, last = to;
            while (first < last && char.IsWhiteSpace(text.Normal[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text.Normal[last - 1]))
            {
                last--;
            }

            indent = read.Count == 0 && last > first ? Indent(from, first) : indent;
            read.Add(first == last ? new GridCell(new TextSpan(first, 0), CellKind.Blank) : cells.Read(text, TextSpan.FromBounds(first, last)));
            from = to + 1;
        }

        return new GridRow(paragraph, indent, [.. read]);
    }

    // White space before a paragraph is no part of it, but tabs there are empty cells, and spaces set its first cell in.
    private int LineStart(TextSpan paragraph)
    {
        int start = paragraph.Start;
        while (start > 0 && text.Normal[start - 1] is not ('\n' or '\r') && char.IsWhiteSpace(text.Normal[start - 1]))
        {
            start--;
        }

        return start;
    }

    // A full-width space is as wide as two others.
    private int Indent(int from, int to)
    {
        int indent = 0;
        for (int i = from; i < to; i++)
        {
            indent += text.Original[i] == '\u3000' ? 2 : 1;
        }

        return indent;
    }
}
