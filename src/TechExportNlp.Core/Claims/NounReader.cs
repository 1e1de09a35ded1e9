namespace TechExportNlp.Claims;

/// <summary>Reads the noun phrase behind a quantity: the counted things (500辆新能源汽车), or the whole of a share (55%的参展企业).</summary>
internal static class NounReader
{
    private const int Longest = 12;
    private const int LongestRelative = 16;
    private const int LongestPredicate = 9;
    private const int LongestDoing = 14;
    private const int LongestAlone = 9;

    /// <summary>The piece behind the last one of the noun phrase that begins at <paramref name="from"/>; the same if there is none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">Its first piece.</param>
    /// <param name="to">The piece behind the last that may belong to it.</param>
    /// <param name="counted">Whether the phrase ends where the thing counted has something (四个乡镇的道路: 乡镇 are counted, not roads).</param>
    public static int End(ClauseView view, int from, int to, bool counted = false)
    {
        if (IsFrame(view, from, "outcome", out int outcome) && outcome <= to && !(outcome < to && view.IsNominal(outcome)))
        {
            // 2人失联
            return outcome;
        }

        int end = from, noun = from;
        bool sawNoun = false, plain = true;
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

                if (!sawNoun || end + 1 >= to || BeginsList(view, end + 1, to) || !view.IsNominal(end + 1) || view[end + 1].Kind == PieceKind.Number || IsOfNext(view, end + 1, to))
                {
                    break;
                }

                continue;
            }
            else if (end == from && piece.Kind == PieceKind.Period && end + 1 < to && view.IsNominal(end + 1) && view.Sentence.PeriodOf(end).Period is null)
            {
                // 未来工厂
                continue;
            }
            else if ((end == from || view.IsEntity(end - 1)) && piece is { Kind: PieceKind.Word, Tag: PartOfSpeech.Time } && end + 1 < to && view.IsNominal(end + 1))
            {
                // 事前审批环节
                continue;
            }
            else if (piece.Kind != PieceKind.Word)
            {
                break;
            }
            else if (view.TryWord(view.Language.Directions, end, out _, out DirectionCue cue) && cue.Use is not DirectionUse.Entry && (sawNoun || cue.Use is not DirectionUse.Noun)
                && !(cue.Use == DirectionUse.Than && end + 1 < to && view.IsNominal(end + 1)))
            {
                break;
            }
            else if (piece.Tag == PartOfSpeech.Locality)
            {
                // 东部城市, 规上企业: a place at the head of the noun, or one that makes a word with a single character.
                if (end + 1 >= to || !view.IsNominal(end + 1) || (end == from ? piece.Span.Length == 1 : piece.Span.Length + view[end - 1].Span.Length > 2 && !(view.IsEntity(end) && view.IsEntity(end - 1))))
                {
                    break;
                }

                continue;
            }
            else if (view.IsNominal(end))
            {
                plain &= piece.Tag is PartOfSpeech.Noun or PartOfSpeech.Abbreviation;
                if ((view.Light(end) & (LightWord.Any | LightWord.Verb)) != 0 && sawNoun)
                {
                    break;
                }

                sawNoun |= piece.Tag is not (PartOfSpeech.Location or PartOfSpeech.Adjective or PartOfSpeech.Attributive or PartOfSpeech.VerbalNoun or PartOfSpeech.Unknown);
            }
            else if (piece.Tag == PartOfSpeech.Particle)
            {
                if (end == from || end + 1 >= to || !view.IsNominal(end + 1) || (counted && plain && Has(view, end - 1, end + 1)))
                {
                    break;
                }

                continue;
            }
            else if (!sawNoun && from > 0 && view.IsOf(from - 1) && piece.Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb && !view.TryWord(view.Language.Copulas, end, out _, out _))
            {
                // 5亿元的超长期特别国债: what 的 leads up to ends with a noun.
                plain = false;
                continue;
            }
            else if (piece.Tag == PartOfSpeech.Verb && !sawNoun && end + 1 < to && view.IsNominal(end + 1) && (view.Light(end) & (LightWord.Any | LightWord.Trail)) == 0)
            {
                plain = false;
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

    // 10间餐厅、海外的5间店面, 4名教师、学生3人: the noun behind the sign is the next number's.
    private static bool IsOfNext(ClauseView view, int from, int to)
    {
        if (to >= view.Count || view[to].Kind != PieceKind.Quantity)
        {
            return false;
        }

        bool names = true;
        for (int i = from; i < to; i++)
        {
            if (!view.IsNominal(i) && !view.IsOf(i) && !IsAnd(view, i))
            {
                return false;
            }

            names &= view[i].Tag is PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName or PartOfSpeech.ProperName or PartOfSpeech.Abbreviation || view.IsOf(i) || IsAnd(view, i);
        }

        // 30个国家和地区的40支队伍: those are counted together.
        return names || (view[from - 1].Kind == PieceKind.Pause && !view.IsOf(to - 1));
    }

    // 5个产业和蔗糖、水果等6个产业: what follows tells who is among those counted next.
    private static bool BeginsList(ClauseView view, int from, int to)
    {
        int rest = to < view.Count && view[to].Kind == PieceKind.Quantity ? LeftEdge.RestBefore(view, from, to) : -1;
        for (int i = from; i < rest; i++)
        {
            rest = view.IsNominal(i) || view[i].Kind == PieceKind.Pause || IsAnd(view, i) ? rest : -1;
        }

        return rest > from;
    }

    // 四个乡镇的道路, but not 十起典型的“假冒”案例, 30万辆规模的工厂, 五个方面的经验.
    private static bool Has(ClauseView view, int thing, int had) =>
        view[thing] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Noun } && !view.EndsAsIndicator(thing) && view[had].Kind == PieceKind.Word
        && !view.TryWord(view.Language.Closings, thing, out _, out _) && !IsFrame(view, thing, "kind", out _);

    private static bool IsFrame(ClauseView view, int piece, string use, out int next)
    {
        next = piece;
        return piece < view.Count && view.TryWord(view.Language.FrameWords, piece, out next, out TableRow row) && row["use"] == use;
    }

    /// <summary>The piece behind the noun that begins at <paramref name="from"/>, without what only says that the number marks a level (5亿元大关).</summary>
    public static int WithoutMark(ClauseView view, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (IsFrame(view, i, "mark", out int next) && next == to)
            {
                return i;
            }
        }

        return to;
    }

    /// <summary>4名还在作业的同事: the piece behind a noun to which all that stands before 的 belongs; the same if there is none.</summary>
    public static int Relative(ClauseView view, int from, int to)
    {
        bool leads = from < to && view[from].Kind == PieceKind.Word && view[from].Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Preposition or PartOfSpeech.VerbalNoun;
        // 与抢劫、伤人案件相关的嫌疑人
        int farthest = from + (leads && view.IsAnd(from) ? LongestRelative : Longest);
        for (int i = from; leads && i < to && i < farthest && view[i].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Pause; i++)
        {
            if (i > from && view.IsOf(i))
            {
                return End(view, i + 1, to) is var end && end > i + 1 ? end : from;
            }
        }

        return from;
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

    /// <summary>The same for things that nothing says to be there: only a short predicate tells them apart.</summary>
    public static int DoesAlone(ClauseView view, int from, int to)
    {
        bool acts = from < to && (view.IsVerb(from) || view[from] is { Kind: PieceKind.Word, Tag: PartOfSpeech.VerbalNoun })
            && !view.TryWord(view.Language.Copulas, from, out _, out _) && !view.TryWord(view.Language.Reaching, from, out _, out _) && !view.TryWord(view.Language.Directions, from, out _, out _);
        int end = acts ? Does(view, from, to) : from;
        if (end == from || view.Words(from, end).Length > LongestAlone || view[end - 1].Tag == PartOfSpeech.Locality)
        {
            return from;
        }

        for (int i = from; i < end; i++)
        {
            // 护士组成的队伍, 试验区占比重: that is no predicate of what is counted alone.
            if (view.IsOf(i) || view.IsShareWord(i, "verb"))
            {
                return from;
            }
        }

        return end;
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
