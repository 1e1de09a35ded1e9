namespace TechExportNlp.Claims.Sources;

/// <summary>Tells by its shape whether a run of pieces may be a name that the lexicon lacks.</summary>
internal static class NameShape
{
    private const int LongestUnknown = 6;

    /// <summary>Whether a verb stands before a name that is whole without it (谴责甲国政府, 落实某委).</summary>
    public static bool IsDoing(ClauseView view, int start, int end)
    {
        int name = start;
        while (name < end - 1 && view[name].Kind == PieceKind.Word && view[name].Span.Length > 1 && view[name].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective)
        {
            name++;
        }

        return name > start && view[name].Tag is PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName or PartOfSpeech.Pronoun or PartOfSpeech.PersonName;
    }

    /// <summary>Whether it is a noun, of whatever kind.</summary>
    public static bool IsNoun(ClauseView view, int start, int end)
    {
        Piece last = view[end - 1];
        return last.Kind == PieceKind.Number
            || (last.Kind == PieceKind.Word && view[start].Tag != PartOfSpeech.Verb
                && (last.Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown or PartOfSpeech.Abbreviation or PartOfSpeech.PersonName or PartOfSpeech.PlaceName
                    or PartOfSpeech.OrganisationName or PartOfSpeech.ProperName or PartOfSpeech.Latin or PartOfSpeech.Affix
                    || (end > start + 1 && last.Tag == PartOfSpeech.VerbalNoun)));
    }

    /// <summary>Whether it is three or four characters, each a piece, as foreign names fall into.</summary>
    public static bool IsSpelt(ClauseView view, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (view[i].Kind != PieceKind.Word || view[i].Span.Length > 1 || view[i].Tag is PartOfSpeech.Particle or PartOfSpeech.Pronoun)
            {
                return false;
            }
        }

        return end - start is 3 or 4;
    }

    /// <summary>Whether it is a noun and a verb of two characters each, as brands are called (大众点评).</summary>
    public static bool IsCoined(ClauseView view, int start, int end) =>
        end == start + 2 && view[start] is { Kind: PieceKind.Word, Span.Length: 2, Tag: PartOfSpeech.Noun } && view[start + 1] is { Kind: PieceKind.Word, Span.Length: 2, Tag: PartOfSpeech.Verb or PartOfSpeech.VerbalNoun }
        && view[start].Span.End == view[start + 1].Span.Start && !view.TryWord(view.Language.Modalities, start + 1, out _, out _) && !view.TryWord(view.Language.Directions, start + 1, out _, out _);

    /// <summary>Whether it is short, without words of grammar, and not made of common words alone: some piece is a single character or a name.</summary>
    public static bool IsUnknown(ClauseView view, int start, int end)
    {
        bool isUnknown = false;
        for (int i = start; i < end; i++)
        {
            Piece piece = view[i];
            isUnknown |= piece.Span.Length == 1 || piece.Tag is PartOfSpeech.Unknown or PartOfSpeech.Latin or PartOfSpeech.ProperName;
            bool isGrammar = piece.Tag is PartOfSpeech.Pronoun or PartOfSpeech.Preposition or PartOfSpeech.Locality or PartOfSpeech.Adverb
                or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Time;
            bool says = piece.Span.Length > 1 && piece.Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective;
            if (piece.Kind != PieceKind.Word || isGrammar || says)
            {
                return false;
            }
        }

        return isUnknown && view[end - 1].Span.End - view[start].Span.Start <= LongestUnknown;
    }

    /// <summary>Whether it is the name of a country or a place with a noun of two characters behind it (中国某某).</summary>
    public static bool IsNational(ClauseView view, int start, int end) =>
        end == start + 2 && view[start].Tag == PartOfSpeech.PlaceName && view[start + 1].Kind == PieceKind.Word && view[start + 1].Span.Length == 2
        && view[start + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown or PartOfSpeech.Abbreviation && !view.EndsAsIndicator(start + 1);
}
