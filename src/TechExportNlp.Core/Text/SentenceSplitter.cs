namespace TechExportNlp;

/// <summary>Cuts a paragraph into sentences at 。！？ and their like; closing quotation marks and brackets stay with their sentence.</summary>
/// <remarks>Loses no character: the sentences of a span cover it without gap. Linear in the text.</remarks>
internal static class SentenceSplitter
{
    private const string Ends = "。！？!?\n";
    private const string Closers = "”’」』）)】》\"";

    public static List<TextSpan> Split(SourceText text, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>();
        string normal = text.Normal;
        int start = paragraph.Start;
        for (int i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!Ends.Contains(normal[i], StringComparison.Ordinal))
            {
                continue;
            }

            int end = i + 1;
            while (end < paragraph.End && (Ends.Contains(normal[end], StringComparison.Ordinal) || Closers.Contains(normal[end], StringComparison.Ordinal)))
            {
                end++;
            }

            sentences.Add(TextSpan.FromBounds(start, end));
            start = end;
            i = end - 1;
        }

        if (start < paragraph.End)
        {
            sentences.Add(TextSpan.FromBounds(start, paragraph.End));
        }

        return sentences;
    }
}
