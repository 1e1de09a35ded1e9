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

    /// <summary>The same scope, ended where the quotation ends that it begins; as it is where it begins none.</summary>
    public static SourceScope Bound(ClauseView view, SourceScope scope)
    {
        int at = scope.Content;
        if (at < view.Count && view[at].Kind == PieceKind.Break && !Opens(view.Sentence.Normal(at)))
        {
            at++;
        }

        if (at >= view.Count || !(view[at].Kind is PieceKind.Break or PieceKind.Quoted && Opens(view.Sentence.Normal(at))))
        {
            return scope;
        }

        int end = End(view, view[at].Span.Start);
        if (!IsSpeech(view, end))
        {
            return scope;
        }

        int until = at;
        while (until < view.Count && view[until].Span.Start < end)
        {
            until++;
        }

        return scope with { Until = until, QuoteEnd = end };
    }

    // The offset of the sign that closes a quotation; the paragraph's end where none does.
    private static int End(ClauseView view, int opener)
    {
        ParagraphView paragraph = view.Sentence.Paragraph;
        string text = paragraph.Text.Normal;
        char closer = Closers[Openers.IndexOf(text[opener], StringComparison.Ordinal)];
        int length = Math.Min(Longest, paragraph.Span.End - opener);
        int found = text.AsSpan(opener, length).IndexOf(closer);
        return found < 0 ? paragraph.Span.End : opener + found;
    }

    // Whether the quotation that a sign closes is speech, not a term: it ends as a clause does, or nothing of the clause follows it.
    private static bool IsSpeech(ClauseView view, int closer)
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
