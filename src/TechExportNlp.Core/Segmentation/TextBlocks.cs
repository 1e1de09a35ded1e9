namespace TechExportNlp;

/// <summary>Tells the blocks that the lexicon is asked about from the symbols between them.</summary>
internal static class TextBlocks
{
    /// <summary>The end of the block that begins at an offset: jieba's <c>[\u4E00-\u9FD5a-zA-Z0-9+#&amp;._%-]</c>. The offset itself if none does.</summary>
    public static int EndOfBlock(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && IsOfBlock(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of the symbol at an offset: one character, be it a surrogate pair; \r\n is one too.</summary>
    public static int EndOfSymbol(ReadOnlySpan<char> text, int start)
    {
        bool two = start + 1 < text.Length
            && (char.IsSurrogatePair(text[start], text[start + 1]) || (text[start] == '\r' && text[start + 1] == '\n'));
        return start + (two ? 2 : 1);
    }

    private static bool IsOfBlock(char c) =>
        HiddenMarkovModel.IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';
}
