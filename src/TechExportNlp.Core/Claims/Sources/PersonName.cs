namespace TechExportNlp.Claims.Sources;

/// <summary>Tells names of persons, also of those whom the lexicon lacks, and finds them before and behind titles.</summary>
internal static class PersonName
{
    private const int LongestGiven = 2;

    /// <summary>Whether a run of pieces is as long as a Chinese name and begins with a family name, which stands alone or in a word that is a name.</summary>
    public static bool IsChinese(ClauseView view, int from, int to)
    {
        if (from >= to || view[from].Kind != PieceKind.Word || view[to - 1].Kind != PieceKind.Word)
        {
            return false;
        }

        TextSpan words = view.Words(from, to);
        return view.Language.Sources.Surnames.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, words.End), words.Start, out int surname, out _)
            && words.Length > surname && words.Length <= surname + LongestGiven
            && (view[from].Span.Length == surname || view[from].Tag is PartOfSpeech.PersonName or PartOfSpeech.Unknown);
    }

    /// <summary>Whether a family name begins with the piece.</summary>
    public static bool IsSurname(ClauseView view, int piece) => view.Language.Sources.Surnames.TryLongest(view.Sentence.Normal(piece), 0, out _, out _);

    /// <summary>Whether the lexicon knows the piece as the name of a person.</summary>
    public static bool IsKnown(ClauseView view, int piece) =>
        view[piece].Kind == PieceKind.Word && view[piece].Tag == PartOfSpeech.PersonName && view[piece].Span.Length > 1;

    /// <summary>The piece behind the name that begins behind a title: all that reads as a name.</summary>
    public static int End(ClauseView view, int from, int to)
    {
        int end = from;
        bool foreign = false;
        while (end < to && (IsPart(view, from, end, to) || (foreign && view[end].Span.Length == 1 && view[end].Tag is not (PartOfSpeech.Particle or PartOfSpeech.Preposition))))
        {
            foreign |= view.Sentence.Normal(end)[0] is '·' or '•';
            end++;
        }

        return end;
    }

    /// <summary>The piece where the name before a title begins (甲大学的李某某教授); -1 if none stands there.</summary>
    public static int Before(ClauseView view, int from, int title)
    {
        if (title > from && IsKnown(view, title - 1) && Begins(view, from, title - 1))
        {
            return title - 1;
        }

        for (int start = Math.Max(from, title - LongestGiven - 1); start < title; start++)
        {
            if (IsChinese(view, start, title) && Begins(view, from, start))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>The name that begins with a piece: at the head of a clause, or behind a title; empty where none does.</summary>
    public static TextSpan At(ClauseView view, int piece, int to)
    {
        if (view[piece].Kind != PieceKind.Word || SpeakerEnds.IsFirm(view, piece) || view.TryWord(view.Language.Sources.Words, piece, out _, out _))
        {
            return default;
        }

        bool leads = piece == 0 || view[piece - 1].Kind is PieceKind.Break or PieceKind.Period;
        bool titled = !leads && view[piece - 1].Kind == PieceKind.Word && SpeakerEnds.As(view, view.Language.Sources.Titles, piece - 1, out _);
        if ((leads && IsKnown(view, piece) && IsChinese(view, piece, piece + 1)) || (titled && IsKnown(view, piece)))
        {
            return view[piece].Span;
        }

        for (int end = Math.Min(to, piece + LongestGiven + 1); (titled || leads) && end > piece + 1; end--)
        {
            // 张伟是…: at the head of a clause a verb tells where a name ends.
            bool acts = end < to && view[end].Kind == PieceKind.Word && view[end].Tag is PartOfSpeech.Verb;
            if (IsChinese(view, piece, end) && (titled || acts))
            {
                return view.Words(piece, end);
            }
        }

        return default;
    }

    // A name begins behind 的, a title, an institution or a place.
    private static bool Begins(ClauseView view, int from, int piece) =>
        piece == from || view.IsOf(piece - 1) || view[piece - 1].Kind == PieceKind.Pause || SpeakerEnds.Ends(view, piece - 1);

    // Verbs of two characters and words of grammar end a name; single characters are parts of one that the lexicon lacks.
    private static bool IsPart(ClauseView view, int from, int piece, int to)
    {
        Piece part = view[piece];
        if (part.Kind == PieceKind.Pause)
        {
            return piece > from;
        }

        if (part.Kind is not (PieceKind.Word or PieceKind.Number))
        {
            return false;
        }

        int length = part.Span.End - view[from].Span.Start;
        bool open = piece == from || !IsKnown(view, from) ? length <= LongestGiven + 1 : piece + 1 == to;
        return part.Span.Length == 1 && open
            ? part.Tag is not PartOfSpeech.Particle || (piece > from && piece + 1 < to && !view.IsOf(piece))
            : part.Tag is not (PartOfSpeech.Verb or PartOfSpeech.Preposition or PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Locality
                or PartOfSpeech.Time or PartOfSpeech.OrganisationName or PartOfSpeech.Conjunction or PartOfSpeech.Idiom);
    }
}
