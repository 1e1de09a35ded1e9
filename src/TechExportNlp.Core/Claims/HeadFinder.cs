namespace TechExportNlp.Claims;

/// <summary>The noun phrase at the head of a clause.</summary>
/// <param name="From">Its first piece.</param>
/// <param name="To">The piece behind its last.</param>
/// <param name="Owner">The entity in it, with all that stands before it in the phrase (全国铁路 of 全国铁路货运量); null where it names none.</param>
/// <param name="Actor">The whole of it where it names no entity but does something; null where it names an entity or does nothing.</param>
internal readonly record struct ClauseHead(int From, int To, string? Owner, string? Actor);

/// <summary>Finds the noun phrase at the head of a clause: it owns the indicators, and does the things counted, of the clauses behind it.</summary>
internal static class HeadFinder
{
    private const int LongestBeforeTime = 14;

    // An owner is written before every subject of its sentence, so its length must have a bound; no name is longer.
    private const int LongestOwner = 64;
    private const int LongestActor = 20;

    // How far a verb in a phrase may stand from the 的 that makes it an attribute (中国企业承建的大桥).
    private const int LongestAttribute = 10;

    /// <summary>The head of the clause whose pieces are given; null if it has none.</summary>
    public static ClauseHead? Find(ClauseView view, int from, int to)
    {
        int start = Begin(view, from, to);
        if (start >= to || IsVerbal(view, start, to))
        {
            return null;
        }

        int end = PhraseEnd(view, start, to);
        for (int noun = Attributed(view, start, end, to); noun > end; noun = Attributed(view, start, end, to))
        {
            end = PhraseEnd(view, noun - 1, to);
        }

        if (end <= start)
        {
            return null;
        }

        string? owner = OwnerOf(view, start, end, to);
        bool acts = owner is null && end < to && Acts(view, end) && !view.EndsAsIndicator(end - 1);
        return new ClauseHead(start, end, owner, acts ? Text(view, start, end, LongestActor) : null);
    }

    // Times, adverbs and phrases with a preposition that stand before the head.
    private static int Begin(ClauseView view, int from, int to)
    {
        int start = from;
        while (start < to)
        {
            if (view[start].Kind is PieceKind.Period or PieceKind.Basis)
            {
                start++;
            }
            else if (view[start].Kind != PieceKind.Word || view.IsEntity(start))
            {
                break;
            }
            else if (view.IsPreposition(start))
            {
                int behind = PrepositionalPhrase.End(view, start, to);
                if (behind < 0)
                {
                    break;
                }

                start = behind;
            }
            else if (view[start].Tag == PartOfSpeech.Verb && view.Light(start) != LightWord.None && !view.TryWord(view.Language.ListWords, start, out _, out _))
            {
                // 实现出口5亿元: the clause leaves its head out.
                return to;
            }
            else if (view.IsFiller(start) || view.TryWord(view.Language.Modalities, start, out _, out _))
            {
                start++;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    // 覆盖全国所有地市: a verb at the head, which the lexicon may take for a noun, with a name as its object.
    private static bool IsVerbal(ClauseView view, int start, int to) =>
        view[start].Kind == PieceKind.Word && view[start].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun && !view.EndsAsIndicator(start)
        && !(start + 1 < to && view.IsOf(start + 1));

    private static int PhraseEnd(ClauseView view, int start, int to)
    {
        int end = start;
        while (end < to)
        {
            bool joins = view[end].Kind == PieceKind.Pause || view.IsAnd(end) || view.IsOf(end);
            if (joins ? end == start || end + 1 >= to || !Belongs(view, end + 1, start) : !Belongs(view, end, start))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool Belongs(ClauseView view, int piece, int start) =>
        view.IsNominal(piece)
        && view[piece].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Number
        && !view.TryWord(view.Language.Sources.Verbs, piece, out _, out _)
        && (piece == start || (view.Light(piece) & LightWord.Any) == 0)
        && !(view.TryWord(view.Language.Directions, piece, out _, out DirectionCue cue) && cue.Use != DirectionUse.Noun);

    // 中国企业承建的大桥建成后: behind the phrase a verb that is an attribute of a later noun, which is what does something; the place behind that noun.
    private static int Attributed(ClauseView view, int start, int end, int to)
    {
        if (end <= start || end >= to || view[end].Kind != PieceKind.Word || view[end].Tag != PartOfSpeech.Verb)
        {
            return -1;
        }

        int of = end + 1;
        while (of < to && of < end + LongestAttribute && view[of].Kind is PieceKind.Word or PieceKind.Quoted && !view.IsOf(of))
        {
            of++;
        }

        if (of + 1 >= to || !view.IsOf(of) || !Belongs(view, of + 1, start))
        {
            return -1;
        }

        int noun = PhraseEnd(view, of + 1, to);
        return noun < to && Acts(view, noun) ? noun : -1;
    }

    private static bool Acts(ClauseView view, int piece) =>
        view[piece].Kind is PieceKind.Period or PieceKind.Basis
        || (view[piece].Kind == PieceKind.Word && view[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Preposition or PartOfSpeech.Adjective)
        || (view[piece].Kind == PieceKind.Word && view.Light(piece) != LightWord.None && !view.IsOf(piece));

    private static string? OwnerOf(ClauseView view, int start, int end, int to)
    {
        int last = -1;
        for (int i = start; i < end && !(view.IsOf(i) && last >= 0); i++)
        {
            last = view.IsEntity(i) ? i : last;
        }

        // 某某创新全年收入: a name that the lexicon lacks stands before the time.
        bool beforeTime = end < to && view[end].Kind == PieceKind.Period && !view.EndsAsIndicator(end - 1)
            && view[end].Span.Start - view[start].Span.Start <= LongestBeforeTime;
        int until = beforeTime ? end : last + 1;
        return until > start ? Text(view, start, until, LongestOwner) : null;
    }

    private static string? Text(ClauseView view, int from, int to, int longest) =>
        view[to - 1].Span.End - view[from].Span.Start <= longest
            ? view.Sentence.Paragraph.Text.Original[view[from].Span.Start..view[to - 1].Span.End]
            : null;

    /// <summary>The owner of an earlier sentence, where a word at the head of this one stands for it (其营收); null if none does.</summary>
    public static string? Anaphor(ClauseView view, int from, int to, string? last)
    {
        for (int i = from; i < to && last is not null; i++)
        {
            if (view[i].Kind == PieceKind.Period || view[i].Tag is PartOfSpeech.Adverb or PartOfSpeech.Conjunction)
            {
                continue;
            }

            return view.TryWord(view.Language.Anaphora, i, out _, out _) ? last : null;
        }

        return null;
    }

    /// <summary>The entity that a clause names as something (第一候选人为某公司): what follows is about it. Null if it names none.</summary>
    public static string? Complement(ClauseView view, int from, int to)
    {
        for (int i = from + 1; i < to - 1; i++)
        {
            if (view.TryWord(view.Language.Copulas, i, out int next, out _) && next < to)
            {
                int end = next;
                while (end < to && view[end].Kind is PieceKind.Word or PieceKind.Quoted)
                {
                    end++;
                }

                return end == to && view.EndsAsEntity(end - 1)
                    ? view.Sentence.Paragraph.Text.Original[view[next].Span.Start..view[end - 1].Span.End]
                    : null;
            }
        }

        return null;
    }
}
