namespace TechExportNlp.Claims.Sources;

/// <summary>Tells where a run of words may end as the name of one who says something.</summary>
internal static class SpeakerEnds
{
    /// <summary>Whether what ends with the piece may be a person, an institution or a medium.</summary>
    public static bool Ends(ClauseView view, int piece) => view[piece].Kind == PieceKind.Quoted || IsName(view, piece) || IsFirm(view, piece);

    /// <summary>Whether what ends with the piece is an institution, a medium or somebody with a title or a role, by its ending.</summary>
    public static bool IsFirm(ClauseView view, int piece) =>
        view[piece].Kind is PieceKind.Word or PieceKind.Number
        && (view[piece].Tag == PartOfSpeech.OrganisationName
            || IsListed(view, piece)
            || (As(view, view.Language.Sources.Speakers, piece, out int length) && (length > 1 || IsNoun(view[piece])))
            || As(view, view.Language.Sources.Titles, piece, out _));

    /// <summary>Whether the code of its shares stands in brackets behind the piece (某某(00178), 某某 (3034-TW)), as behind a firm's name.</summary>
    public static bool IsListed(ClauseView view, int piece) =>
        view[piece].Kind == PieceKind.Word && IsListed(view.Sentence.Paragraph.Text.Normal, view[piece].Span.End);

    /// <inheritdoc cref="IsListed(ClauseView, int)"/>
    public static bool IsListed(ReadOnlySpan<char> text, int open)
    {
        open += open < text.Length && text[open] == ' ' ? 1 : 0;
        return open + 1 < text.Length && text[open] is '(' or '（' && char.IsAsciiDigit(text[open + 1]);
    }

    /// <summary>Whether what ends with the piece ends with a word of a table, and how long that word is.</summary>
    public static bool As<T>(ClauseView view, WordTrie<T> endings, int piece, out int length) => As(view, endings, piece, out length, out _);

    /// <inheritdoc cref="As{T}(ClauseView, WordTrie{T}, int, out int)"/>
    public static bool As<T>(ClauseView view, WordTrie<T> endings, int piece, out int length, out T value)
    {
        int end = view[piece].Span.End;
        return endings.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, end), end, out length, out value);
    }

    /// <summary>The piece that holds the first character of a word of so many characters that ends with a piece, and whether it begins with it.</summary>
    public static (int Piece, bool Begins) Start(ClauseView view, int piece, int length, int from)
    {
        int start = view[piece].Span.End - length;
        while (piece > from && view[piece].Span.Start > start)
        {
            piece--;
        }

        return (piece, view[piece].Span.Start == start);
    }

    /// <summary>Whether what ends with the piece is called an institution, a medium or a meeting.</summary>
    public static bool IsOrgan(ClauseView view, int piece) =>
        view[piece].Tag == PartOfSpeech.OrganisationName || IsListed(view, piece) || (IsFirm(view, piece) && Is(view, piece, SpeakerEnding.Organ));

    /// <summary>Whether what ends with the piece ends as names of a kind do.</summary>
    public static bool Is(ClauseView view, int piece, SpeakerEnding kind) => As(view, view.Language.Sources.Speakers, piece, out _, out SpeakerEnding ending)
        && (ending == kind || (kind == SpeakerEnding.Organ && ending == SpeakerEnding.Authority));

    // 会, 网, 报 alone may be verbs (你会…), and end verbs (出台, 上报).
    private static bool IsNoun(Piece piece) =>
        piece.Tag != PartOfSpeech.Verb && (piece.Span.Length > 1 || piece.Tag is not (PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Preposition));

    /// <summary>Whether the piece is a name by itself.</summary>
    public static bool IsName(ClauseView view, int piece) =>
        view[piece].Kind == PieceKind.Word && view[piece].Span.Length > 1
        && view[piece].Tag is PartOfSpeech.OrganisationName or PartOfSpeech.PersonName or PartOfSpeech.ProperName or PartOfSpeech.PlaceName or PartOfSpeech.Latin
        && !(view[piece].Tag == PartOfSpeech.Latin && piece > 0 && view.EndsAsIndicator(piece - 1))
        && !(view[piece].Tag == PartOfSpeech.ProperName && view.TryWord(view.Language.Sources.Verbs, piece, out _, out _));
}
