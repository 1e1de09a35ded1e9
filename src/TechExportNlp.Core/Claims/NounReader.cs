namespace TechExportNlp.Claims;

/// <summary>Reads the noun phrase behind a quantity: the counted things (500辆新能源汽车), or the whole of a share (55%的参展企业).</summary>
internal static class NounReader
{
    private const int Longest = 12;
    private const int LongestPredicate = 9;
    private const int LongestDoing = 14;

    /// <summary>The piece behind the last one of the noun phrase that begins at <paramref name="from"/>; the same if there is none.</summary>
    public static int End(ClauseView view, int from, int to)
    {
        int end = from, noun = from;
        bool sawNoun = false;
        for (; end < to && end < from + Longest; end++)
        {
            Piece piece = view[end];
            if (piece.Kind is PieceKind.Quoted or PieceKind.Number)
            {
                sawNoun = true;
            }
            else if (piece.Kind == PieceKind.Pause || (IsAnd(view, end) && !(view.IsPreposition(end) && PrepositionalPhrase.End(view, end, to) > 0)))
            {
                // A list of counted things goes on only if a noun follows that is not counted itself.
                if (end + 2 < to && view[end + 1].Tag == PartOfSpeech.Locality && view.IsNominal(end + 2))
                {
                    // 地级及以上城市
                    end++;
                    continue;
                }

                if (!sawNoun || end + 1 >= to || !view.IsNominal(end + 1) || view[end + 1].Kind == PieceKind.Number)
                {
                    break;
                }

                continue;
            }
            else if (piece.Kind != PieceKind.Word)
            {
                break;
            }
            else if (view.TryWord(view.Language.Directions, end, out _, out DirectionCue cue) && cue.Use is not DirectionUse.Entry && (sawNoun || cue.Use is not DirectionUse.Noun))
            {
                break;
            }
            else if (view.IsNominal(end))
            {
                if ((view.Light(end) & (LightWord.Any | LightWord.Verb)) != 0 && sawNoun)
                {
                    break;
                }

                sawNoun |= piece.Tag is not (PartOfSpeech.Adjective or PartOfSpeech.Attributive or PartOfSpeech.VerbalNoun or PartOfSpeech.Unknown);
            }
            else if (piece.Tag == PartOfSpeech.Particle)
            {
                if (end == from || end + 1 >= to || !view.IsNominal(end + 1))
                {
                    break;
                }

                continue;
            }
            else if (piece.Tag == PartOfSpeech.Verb && !sawNoun && end + 1 < to && view.IsNominal(end + 1) && (view.Light(end) & (LightWord.Any | LightWord.Trail)) == 0)
            {
                continue;
            }
            else
            {
                break;
            }

            noun = end + 1;
        }

        return noun;
    }

    /// <summary>The piece behind the predicate that begins at <paramref name="from"/>: all words up to what ends the clause; the same if too long.</summary>
    public static int Predicate(ClauseView view, int from, int to)
    {
        int end = from;
        while (end < to && view[end].Kind is PieceKind.Word or PieceKind.Quoted)
        {
            end++;
        }

        return end - from <= LongestPredicate ? end : from;
    }

    /// <summary>The piece behind what the noun does (进入清单, 因病入院), as far as the clause goes; the same if it does nothing, or too much.</summary>
    public static int Does(ClauseView view, int from, int to)
    {
        if (from >= to || view[from].Kind != PieceKind.Word
            || view[from].Tag is not (PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Preposition))
        {
            return from;
        }

        int end = from;
        while (end < to && view[end].Kind is PieceKind.Word or PieceKind.Quoted)
        {
            end++;
        }

        return end == to && view[end - 1].Span.End - view[from].Span.Start <= LongestDoing && (end == view.Count || view[end].Kind == PieceKind.Break) ? end : from;
    }

    /// <summary>The last piece of the noun that a bare number counts (14亿中国人民的意志 counts 中国人民); -1 if there is none.</summary>
    public static int Counted(ClauseView view, int from, int to)
    {
        int counted = -1;
        for (int i = from; i < to && view[i].Tag is not (PartOfSpeech.Particle or PartOfSpeech.Verb or PartOfSpeech.Idiom); i++)
        {
            if (view.CountsThings(i))
            {
                return i;
            }

            if (view[i].Kind == PieceKind.Quoted || view[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown or PartOfSpeech.ProperName or PartOfSpeech.Abbreviation or PartOfSpeech.PersonName)
            {
                counted = i;
            }
        }

        return counted;
    }

    private static bool IsAnd(ClauseView view, int piece) =>
        view.TryWord(view.Language.ListWords, piece, out _, out TableRow word) && word["use"] == "and";
}
