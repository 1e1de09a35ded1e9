namespace TechExportNlp.Claims.Sources;

/// <summary>Tells where a run of words may end as the name of one who says something.</summary>
internal static class SpeakerEnds
{
    /// <summary>Whether what ends with the piece may be a person, an institution or a medium.</summary>
    public static bool Ends(ClauseView view, int piece) =>
        view[piece].Kind switch
        {
            PieceKind.Quoted => true,
            PieceKind.Word => IsName(view, piece) || As(view, view.Language.Sources.Speakers, piece, out _) || As(view, view.Language.Sources.Titles, piece, out _)
                || view.IsEntity(piece),
            _ => false,
        };

    /// <summary>Whether what ends with the piece ends with a word of a table, and how long that word is.</summary>
    public static bool As<T>(ClauseView view, WordTrie<T> endings, int piece, out int length) => As(view, endings, piece, out length, out _);

    /// <inheritdoc cref="As{T}(ClauseView, WordTrie{T}, int, out int)"/>
    public static bool As<T>(ClauseView view, WordTrie<T> endings, int piece, out int length, out T value)
    {
        int end = view[piece].Span.End;
        return endings.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, end), end, out length, out value);
    }

    /// <summary>The piece that begins where a word of so many characters begins that ends with the piece; -1 where it begins inside one.</summary>
    public static int Start(ClauseView view, int piece, int length, int from)
    {
        int start = view[piece].Span.End - length;
        while (piece >= from && view[piece].Span.Start > start)
        {
            piece--;
        }

        return piece >= from && view[piece].Span.Start == start ? piece : -1;
    }

    private static bool IsName(ClauseView view, int piece) =>
        view[piece].Span.Length > 1 && view[piece].Tag is PartOfSpeech.OrganisationName or PartOfSpeech.PersonName or PartOfSpeech.ProperName
            or PartOfSpeech.PlaceName or PartOfSpeech.Latin;
}
