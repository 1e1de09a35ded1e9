namespace TechExportNlp.Grids;

/// <summary>Reads in the lines below a table where its figures are from (资料来源：海关总署).</summary>
internal sealed class NoteReader(GridLanguage language)
{
    private const int MostLines = 4, LongestName = 30;
    private const string Ends = "。;,(";

    /// <summary>The source; null if no line names one.</summary>
    public (string Name, TextSpan Words, TableRow Row)? Read(SourceText text, IReadOnlyList<Paragraph> paragraphs, int from)
    {
        for (int i = from; i < paragraphs.Count && i < from + MostLines; i++)
        {
            TextSpan line = paragraphs[i].Span;
            GridText words = GridText.Of(text, line.Length > HeaderReader.Longest ? new TextSpan(line.Start, HeaderReader.Longest) : line);
            int start = words.Length > 0 && words.Normal[0] == '(' ? 1 : 0;
            if (!language.Words.TryLongest(words.Normal, start, out int length, out GridWord word) || (word.Role & (GridRole.Note | GridRole.Source)) == 0)
            {
                return null;
            }

            if ((word.Role & GridRole.Source) == 0)
            {
                continue;
            }

            int name = start + length, end = name;
            while (end < words.Length && !Ends.Contains(words.Normal[end], StringComparison.Ordinal) && words.Normal[end] != ')')
            {
                end++;
            }

            return end > name && end - name <= LongestName ? (words.Original[name..end], words.Place(name, end), word.Row) : null;
        }

        return null;
    }
}
