using System.Buffers;

namespace TechExportNlp;

/// <summary>Cuts a paragraph into sentences at 。！？ and their like; closing quotation marks and brackets stay with their sentence.</summary>
/// <remarks>Loses no character: the sentences of a span cover it without gap. Linear in the text.</remarks>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\n");
    private static readonly SearchValues<char> EndsAndClosers = SearchValues.Create("。！？!?\n”’」』）)】》\"");

    public static List<TextSpan> Split(SourceText text, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>();
        string normal = text.Normal;
        int start = paragraph.Start;
        while (start < paragraph.End)
        {
            int found = normal.AsSpan(start, paragraph.End - start).IndexOfAny(Ends);
            int end = found < 0 ? paragraph.End : start + found + 1;
            while (end < paragraph.End && EndsAndClosers.Contains(normal[end]))
            {
                end++;
            }

            sentences.Add(TextSpan.FromBounds(start, end));
            start = end;
        }

        return sentences;
    }
}
