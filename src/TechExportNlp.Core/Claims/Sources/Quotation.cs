namespace TechExportNlp.Claims.Sources;

/// <summary>Finds where quoted speech begins and ends.</summary>
internal static class Quotation
{
    private const string Openers = "“「『";
    private const string Closers = "”」』";
    private const string Stops = "。！？，…!?";

    // No quotation in a paragraph of news is longer.
    private const int Longest = 1500;

    public static bool Opens(ReadOnlySpan<char> sign) => sign.Length > 0 && Openers.Contains(sign[0], StringComparison.Ordinal);

    public static bool Closes(char sign) => Closers.Contains(sign, StringComparison.Ordinal);

    /// <summary>The offset of the sign that closes a quotation; the paragraph's end where none does.</summary>
    public static int End(ClauseView view, int opener)
    {
        ParagraphView paragraph = view.Sentence.Paragraph;
        string text = paragraph.Text.Normal;
        char closer = Closers[Openers.IndexOf(text[opener], StringComparison.Ordinal)];
        int length = Math.Min(Longest, paragraph.Span.End - opener);
        int found = text.AsSpan(opener, length).IndexOf(closer);
        return found < 0 ? paragraph.Span.End : opener + found;
    }

    /// <summary>Whether the quotation that a sign closes is speech, not a term: it ends as a clause does, or nothing of the clause follows it.</summary>
    public static bool IsSpeech(ClauseView view, int closer)
    {
        string text = view.Sentence.Paragraph.Text.Normal;
        return closer + 1 >= text.Length || Stops.Contains(text[closer - 1], StringComparison.Ordinal) || !char.IsLetterOrDigit(text[closer + 1]);
    }

    /// <summary>The quotation that ends right before an offset; empty where none does.</summary>
    public static TextSpan Before(ClauseView view, int offset)
    {
        ParagraphView paragraph = view.Sentence.Paragraph;
        string text = paragraph.Text.Normal;
        int close = offset - 1;
        while (close > paragraph.Span.Start && text[close] == ' ')
        {
            close--;
        }

        int closer = close > paragraph.Span.Start ? Closers.IndexOf(text[close], StringComparison.Ordinal) : -1;
        if (closer < 0 || !Stops.Contains(text[close - 1], StringComparison.Ordinal))
        {
            return default;
        }

        int first = Math.Max(paragraph.Span.Start, close - Longest);
        int open = text.AsSpan(first, close - first).LastIndexOf(Openers[closer]);
        return open < 0 ? default : TextSpan.FromBounds(first + open, close);
    }
}
