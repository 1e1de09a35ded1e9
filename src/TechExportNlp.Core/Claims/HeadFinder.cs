namespace TechExportNlp.Claims;

/// <summary>The noun phrase at the head of a clause.</summary>
/// <param name="From">Its first piece.</param>
/// <param name="To">The piece behind its last.</param>
/// <param name="Owner">The entity in it, with all that stands before it in the phrase (全国铁路 of 全国铁路货运量); null where it names none.</param>
/// <param name="Actor">The whole of it where it names no entity but does something; null where it names an entity or does nothing.</param>
/// <param name="Phrase">The whole of it; null where it is too long or no thing.</param>
/// <param name="IsPlace">Whether the entity is a place.</param>
internal readonly record struct ClauseHead(int From, int To, string? Owner, string? Actor, string? Phrase, bool IsPlace);

/// <summary>Finds the noun phrase at the head of a clause: it owns the indicators, and does the things counted, of the clauses behind it.</summary>
internal static partial class HeadFinder
{
    private const int LongestBeforeTime = 14;

    // An owner is written before every subject of its sentence, so its length must have a bound; no name is longer.
    private const int LongestOwner = 64;
    private const int LongestActor = 20;
    private const int LongestPlace = 10;
    private const int LongestDoer = 20;
    private const int LongestSpelt = 3;
    private const int ShortestLatin = 4;

    // How far a verb in a phrase may stand from the 的 that makes it an attribute (中国企业承建的大桥).
    private const int LongestAttribute = 10;

    /// <summary>The head of the clause whose pieces are given; null if it has none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">The first piece of the clause.</param>
    /// <param name="to">The piece behind its last, or its first quantity.</param>
    /// <param name="alone">Whether a phrase that is the whole clause counts (日本的胃癌手术，存活期…).</param>
    public static ClauseHead? Find(ClauseView view, int from, int to, bool alone = false)
    {
        int start = LeftEdge.BehindAspect(view, Begin(view, from, to), to);
        if (start >= to || IsVerbal(view, start, to))
        {
            return null;
        }

        int end = PhraseEnd(view, start, to);
        for (int noun = Attributed(view, start, end, to); noun > end; noun = Attributed(view, start, end, to))
        {
            end = PhraseEnd(view, noun - 1, to);
        }

        if (start > from && view[start - 1].Tag == PartOfSpeech.Preposition && end < to && view.IsVerb(end))
        {
            // 对重点项目进行摸排: something is done with it, and it does nothing.
            return null;
        }

        if (end - 1 > start && end < to && view[end].Kind == PieceKind.Period && view.TryWord(view.Language.Modalities, end - 1, out int planned, out ModalityCue plan) && planned == end && plan.Before == ModalityBefore.Act)
        {
            // 公司计划明年…: the plan is what the company does.
            end--;
        }

        if (end <= start || (!alone && LeftEdge.RestBefore(view, start, to) == end))
        {
            // 甲国、乙国等12个国家: the list tells who is counted.
            return null;
        }

        if (view.TryWord(view.Language.Closings, end - 1, out int closed, out _) && closed == end && !(end - 2 >= start && view.Owns(end - 2)))
        {
            // 门店数量方面，…: the clause only tells what the next ones speak of.
            return null;
        }

        if (view.TryWord(view.Language.Directions, start, out int behind, out DirectionCue rate) && rate.Use == DirectionUse.Noun && behind == end)
        {
            // 升幅收窄: what is named is how much something moved, and nothing that owns or does anything.
            return null;
        }

        if (alone && end - 1 > start && !view.IsEntity(end - 2) && TopicReader.IsAspect(view, end - 1))
        {
            // 投资方面: what is spoken of stands before it.
            end--;
        }

        if (end == start + 1 && view[start].Kind == PieceKind.Number)
        {
            // 一个位于地下的工厂: the number is of what stands behind its attribute.
            return null;
        }

        (int ownerFrom, int ownerTo) = OwnerOf(view, start, end, to);
        bool isPlace = ownerTo > ownerFrom && view[ownerTo - 1].Tag == PartOfSpeech.PlaceName;
        if (ownerTo > ownerFrom && ownerTo < end && view[ownerFrom].Tag != PartOfSpeech.Pronoun && Does(view, ownerTo, end, to) && view.Words(ownerFrom, end).Length <= LongestDoer)
        {
            // 甲国商飞已交付5架: the whole name does it, not 甲国 alone.
            (ownerTo, isPlace) = (end, false);
        }

        string? owner = ownerTo > ownerFrom && view.Words(ownerFrom, ownerTo).Length > 1 ? Text(view, ownerFrom, ownerTo, LongestOwner) : null;
        bool acts = owner is null && (end < to ? Acts(view, end) : alone) && (IsThing(view, end - 1) || AreMany(view, end - 1, to));
        string? phrase = end - 1 >= start && IsNoun(view, end - 1) ? Text(view, start, end, LongestActor) : null;
        bool named = owner is not null && phrase?.EndsWith(owner, StringComparison.Ordinal) == true;
        return new ClauseHead(start, end, owner, acts ? phrase : null, named ? owner : phrase, isPlace);
    }

    /// <summary>Whether the clause leaves its head out: a verb is the first that says something in it (并采用…, 有…).</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">The first piece of the clause.</param>
    /// <param name="to">The piece behind its last, or its first quantity.</param>
    /// <param name="firm">Whether a word that may be a noun as well does not count.</param>
    public static bool BeginsWithVerb(ClauseView view, int from, int to, bool firm = false)
    {
        for (int i = from; i < to; i++)
        {
            if (view.IsVerb(i) || (!firm && view[i].Kind == PieceKind.Word && view[i].Tag == PartOfSpeech.VerbalNoun))
            {
                return true;
            }

            if (view[i].Kind == PieceKind.Word && !view.IsFiller(i))
            {
                return false;
            }
        }

        return false;
    }

    // Times, adverbs and phrases with a preposition that stand before the head.
    private static int Begin(ClauseView view, int from, int to)
    {
        int start = from;
        while (start < to)
        {
            if (view[start].Kind is PieceKind.Period or PieceKind.Basis || view[start] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Time })
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
                behind = behind < 0 ? BehindAttribute(view, start, to) : behind;
                if (behind < 0)
                {
                    // 经委员会审查: the phrase is the whole clause. 以人民币计出口: it is part of the head.
                    return view.IsPreposition(start, aside: true) ? to : start;
                }

                start = behind;
            }
            else if (view[start].Tag == PartOfSpeech.Verb && view.Light(start) != LightWord.None && !view.TryWord(view.Language.ListWords, start, out _, out _))
            {
                // 实现出口5亿元: the clause leaves its head out.
                return to;
            }
            else if (view.IsFiller(start) || view.IsModal(start))
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

    // 以创新为主题的大会: the phrase is an attribute of the head; the piece behind its 的, or -1.
    private static int BehindAttribute(ClauseView view, int from, int to)
    {
        bool aside = view.IsPreposition(from, aside: true);
        for (int i = from + 1; i + 1 < to && i < from + LongestAttribute && view[i].Kind is PieceKind.Word or PieceKind.Quoted && !(aside && view.IsVerb(i)); i++)
        {
            if (i > from + 1 && view.IsOf(i))
            {
                int end = PhraseEnd(view, i + 1, to);
                return end > i + 1 && (end == to || Acts(view, end)) && !view.EndsAsIndicator(end - 1) && !view.TryWord(view.Language.Closings, end - 1, out _, out _) ? i + 1 : -1;
            }
        }

        return -1;
    }

    // 覆盖全国所有地市: a verb at the head, which the lexicon may take for a noun, with a name as its object.
    private static bool IsVerbal(ClauseView view, int start, int to) =>
        view[start].Kind == PieceKind.Word && view[start].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun && (!view.EndsAsIndicator(start) || HasObject(view, start, to))
        && !(start + 1 < to && view.IsOf(start + 1));

    // 投入社区工作人员, but not 投入资金: a noun behind it that is no indicator is its object.
    private static bool HasObject(ClauseView view, int verb, int to) =>
        view[verb].Tag == PartOfSpeech.VerbalNoun && PhraseEnd(view, verb, to) is var end && end > verb + 1 && !view.EndsAsIndicator(end - 1) && view.IsNominal(verb + 1) && IsNoun(view, end - 1);

    private static int PhraseEnd(ClauseView view, int start, int to)
    {
        int end = start;
        while (end < to)
        {
            if (end > start && Spelt(view, end, to) is var name && name > end)
            {
                end = name;
                continue;
            }

            bool joins = view[end].Kind == PieceKind.Pause || view.IsAnd(end) || view.IsOf(end);
            if (joins ? end == start || end + 1 >= to || !Belongs(view, end + 1, start) : !Belongs(view, end, start))
            {
                break;
            }

            end++;
        }

        return end;
    }

    // 溪洛渡水电站, 国电谏壁发电厂: characters of a name that the lexicon lacks, up to what ends as names do; the piece behind that.
    private static int Spelt(ClauseView view, int from, int to)
    {
        if (view[from] is not { Kind: PieceKind.Word, Span.Length: 1, Tag: PartOfSpeech.Verb } || view.Light(from) != LightWord.None)
        {
            return from;
        }

        int end = from + 1;
        while (end < to && end < from + LongestSpelt && view[end] is { Kind: PieceKind.Word, Span.Length: 1 } && view.IsNominal(end) && view.Light(end) == LightWord.None)
        {
            end++;
        }

        return end < to && view[end].Span.Length > 1 && view.EndsAsEntity(end) && (end > from + 1 || view[from - 1].Tag is PartOfSpeech.PlaceName or PartOfSpeech.PersonName or PartOfSpeech.ProperName or PartOfSpeech.Unknown) ? end + 1 : from;
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
        if (end <= start || end >= to || !view.IsVerb(end) || view.Light(end) != LightWord.None || view.TryWord(view.Language.Shares, end, out _, out _)
            || view.TryWord(view.Language.Directions, end, out _, out _))
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

    // Whether the nouns from a name to the end of its phrase are part of what does something: no indicator of the name's, and a verb behind them.
    private static bool Does(ClauseView view, int from, int end, int to)
    {
        for (int i = from; i < end; i++)
        {
            bool names = view[i].Kind == PieceKind.Quoted || view[i] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Noun or PartOfSpeech.ProperName or PartOfSpeech.Abbreviation or PartOfSpeech.Unknown
                or PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName or PartOfSpeech.Location or PartOfSpeech.Affix or PartOfSpeech.VerbalNoun };
            if (!names || view.EndsAsIndicator(i) || view.TryWord(view.Language.Modalities, i, out _, out _))
            {
                return false;
            }
        }

        int verb = end;
        while (verb < to && (view[verb].Kind == PieceKind.Period || view[verb] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Adverb }))
        {
            verb++;
        }

        // 商飞, which the lexicon lacks, falls into its characters.
        bool spelt = end > from + 1 && view[end - 1].Span.Length == 1 && view[end - 2].Span.Length == 1;
        return (spelt || IsThing(view, end - 1)) && verb < to && !view.EndsAsIndicator(verb) && (view.IsVerb(verb) || view[verb].Tag == PartOfSpeech.Preposition)
            && !(verb + 1 < to && view.IsOf(verb + 1))
            && !view.TryWord(view.Language.Directions, verb, out _, out _) && !view.TryWord(view.Language.Copulas, verb, out _, out _);
    }

    // 企业实现收入5亿元: those who are counted elsewhere may do something as well; 企业达到5家 counts them.
    private static bool AreMany(ClauseView view, int piece, int to) =>
        view.CountsThings(piece) && piece + 1 < to && view.IsVerb(piece + 1)
        && !view.TryWord(view.Language.Copulas, piece + 1, out _, out _) && !view.TryWord(view.Language.Directions, piece + 1, out _, out _);

    private static bool IsThing(ClauseView view, int piece) => IsNoun(view, piece) && !view.EndsAsIndicator(piece);

    private static bool IsNoun(ClauseView view, int piece) =>
        (view[piece].Kind == PieceKind.Quoted && !view.Sentence.Normal(piece).ContainsAny('、', '，'))
        || (view[piece].Kind is PieceKind.Word or PieceKind.Number && view[piece].Span.Length > 1
            && (view.EndsAsIndicator(piece) || view[piece].Tag is not (PartOfSpeech.Adjective or PartOfSpeech.Attributive or PartOfSpeech.VerbalNoun or PartOfSpeech.Status)));

    private static bool Acts(ClauseView view, int piece) =>
        view[piece].Kind is PieceKind.Period or PieceKind.Basis
        || (view[piece].Kind == PieceKind.Word && view[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Preposition or PartOfSpeech.Adjective)
        || (view[piece].Kind == PieceKind.Word && view.Light(piece) != LightWord.None && !view.IsOf(piece));

    // At the head of its phrase, or behind 的.
    private static bool IsLatinName(ClauseView view, int piece, int start) =>
        view[piece] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Latin, Span.Length: >= ShortestLatin } && (piece == start || view.IsOf(piece - 1)) && !view.EndsAsIndicator(piece);

    private static (int From, int To) OwnerOf(ClauseView view, int start, int end, int to)
    {
        int latin = start;
        while (latin < end && !IsLatinName(view, latin, start))
        {
            latin++;
        }

        if (latin < end)
        {
            // Galaxy S20 重量为186克: a name in Latin letters, with its numbers.
            int behind = latin + 1;
            while (behind < end && (view[behind].Kind == PieceKind.Number || view[behind].Tag == PartOfSpeech.Latin))
            {
                behind++;
            }

            return (latin, behind);
        }

        int last = -1;
        for (int i = start; i < end; i++)
        {
            if (view.IsOf(i) && last >= 0 && i + 1 < end)
            {
                // 甲县的乙大桥: the later name is what is spoken of; 甲县的农户 is spoken of by the first.
                int later = -1;
                for (int j = i + 1; j < end; j++)
                {
                    later = view.Owns(j) ? j : later;
                }

                (start, last) = later > 0 ? (i + 1, later) : (start, last);
                break;
            }

            // 规模世界第一: what stands behind the indicator ranks it.
            last = view.Owns(i) && !(i > start && view.EndsAsIndicator(i - 1) && view.TryWord(view.Language.Entities, i, out _, out _)) ? i : last;
        }

        if (last >= start && last + 1 < end && view[last + 1].Kind == PieceKind.Quoted && view.EndsAsEntity(last))
        {
            // 智能家居公司“某某”: the quoted name is what the noun before it says.
            return (last + 1, last + 2);
        }

        // 某某创新全年收入: a name that the lexicon lacks stands before the time.
        bool beforeTime = end < to && view[end].Kind == PieceKind.Period && !view.EndsAsIndicator(end - 1) && view.Light(end - 1) == LightWord.None
            && view[end].Span.Start - view[start].Span.Start <= LongestBeforeTime;
        int until = beforeTime ? end : last >= start && view.TryWord(view.Language.Entities, last, out int whole, out _) && whole <= end ? whole : last + 1;
        // 珠宝、钟表的销货额: the first of a list owns nothing of what the others do.
        return until < end && view[until].Kind == PieceKind.Pause ? (start, start) : (start, until);
    }

    // 甲公司（00016）旗下: what stood in brackets is no part of a name.
    private static string? Text(ClauseView view, int from, int to, int longest)
    {
        TextSpan words = view.Words(from, to);
        if (words.Length > longest)
        {
            return null;
        }

        string text = view.Sentence.Paragraph.Text.Original;
        for (int i = from + 1; i < to; i++)
        {
            if (view[i].Span.Start > view[i - 1].Span.End && text.AsSpan(view[i - 1].Span.End, view[i].Span.Start - view[i - 1].Span.End).TrimStart() is ['(' or '（', ..])
            {
                return string.Concat(text.AsSpan(words.Start, view[i - 1].Span.End - words.Start), text.AsSpan(view[i].Span.Start, words.End - view[i].Span.Start));
            }
        }

        return words.Quote(text);
    }
}
