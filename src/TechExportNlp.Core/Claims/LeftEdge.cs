namespace TechExportNlp.Claims;

/// <summary>Finds, in the words before a number, where those that name what it is about begin and end.</summary>
internal static class LeftEdge
{
    /// <summary>The first piece that names something: phrases of place, source and manner that stand at the head of the clause are passed over.</summary>
    public static int Begin(ClauseView view, int from, int to)
    {
        // 低开118点后最多挫292点: what happened before is over.
        int start = from > 0 && view[from - 1].Kind == PieceKind.Quantity && view[from].Tag == PartOfSpeech.Locality ? from + 1 : from;
        start = BehindAspect(view, start, to);
        while (start < to)
        {
            if (view[start].Kind == PieceKind.Basis && BehindCompared(view, start, to) is var compared && compared > start)
            {
                start = compared;
            }
            else if (view[start].Kind is PieceKind.Period or PieceKind.Basis || (view[start].Kind == PieceKind.Word && IsAside(view, start, to)))
            {
                start++;
            }
            else if (view.IsPreposition(start, aside: true) && PrepositionalPhrase.End(view, start, to) is > 0 and int behind && behind < to && (view.IsNominal(behind) || view.IsVerb(behind)))
            {
                start = behind;
            }
            else
            {
                break;
            }
        }

        return start < to ? start : from;
    }

    /// <summary>个股方面某公司跌2%: what 方面 bounds is no part of a name, unless a name stands before it (甲国方面出口); the piece behind it.</summary>
    public static int BehindAspect(ClauseView view, int from, int to)
    {
        const int Reach = 4;
        for (int i = from + 1; i + 1 < to && i < from + Reach && view[i].Kind == PieceKind.Word; i++)
        {
            if (TopicReader.IsAspect(view, i))
            {
                return view.IsEntity(i - 1) || !view.IsNominal(i + 1) ? from : i + 1;
            }
        }

        return from;
    }

    // 与2020年版相比: the comparison ends with its verb; the piece behind it, or -1.
    private static int BehindCompared(ClauseView view, int basis, int to)
    {
        const int Farthest = 3;
        for (int i = basis + 1; i + 1 < to && i <= basis + Farthest; i++)
        {
            if (view[i].Tag == PartOfSpeech.Verb)
            {
                return view.TryWord(view.Language.Comparing, i, out int next, out _) ? next : -1;
            }
        }

        return -1;
    }

    // Adverbs and joining words; 成功 and 顺利 too where no noun follows.
    private static bool IsAside(ClauseView view, int piece, int to) =>
        (view[piece].Tag is PartOfSpeech.Adverb or PartOfSpeech.Conjunction || ((view.Light(piece) & LightWord.Verb) != 0 && !view.IsEntity(piece) && !view.LeadsNoun(piece, to)))
        && !view.IsInIndicator(piece);

    /// <summary>甲国、乙国等12个国家: the list tells who is among those counted, who are named behind; the piece where it begins.</summary>
    public static int BeforeList(ClauseView view, int from, int to)
    {
        int rest = RestBefore(view, from, to);
        if (rest < 0)
        {
            return to;
        }

        int begin = rest, pause = -1;
        for (int i = rest - 1; i >= from; i--)
        {
            pause = view[i].Kind == PieceKind.Pause ? i : pause;
            if (view.TryWord(view.Language.FrameWords, i, out _, out TableRow row) && row["use"] == "includes")
            {
                return i;
            }
        }

        begin = pause < 0 ? rest : pause;
        while (begin > from && (view[begin - 1].Kind is PieceKind.Quoted or PieceKind.Number || view.IsNominal(begin - 1) || view.IsOf(begin - 1)) && !view.IsPreposition(begin - 1))
        {
            begin--;
        }

        return begin;
    }

    /// <summary>小镇、大厦和8条道路: what is listed before those counted is no part of them; the piece where it begins.</summary>
    public static int BeforeAnd(ClauseView view, int from, int to)
    {
        int begin = to - 1;
        if (begin <= from || !view.IsAnd(begin) || view.IsPreposition(begin))
        {
            return to;
        }

        bool listed = false;
        while (begin > from && (view[begin - 1].Kind is PieceKind.Pause or PieceKind.Quoted || view.IsNominal(begin - 1)))
        {
            begin--;
            listed |= view[begin].Kind == PieceKind.Pause;
        }

        return listed ? begin : to;
    }

    /// <summary>包括甲、乙在内的12个国家: those who are named are among the counted; the piece where they begin.</summary>
    public static int BeforeIncluded(ClauseView view, int from, int to)
    {
        if (to - 2 < from || !view.IsOf(to - 1) || !IsFrame(view, to - 2, "inside"))
        {
            return to;
        }

        int begin = to - 2;
        for (int i = begin - 1; i >= from; i--)
        {
            if (IsFrame(view, i, "includes"))
            {
                return i;
            }
        }

        return begin;
    }

    private static bool IsFrame(ClauseView view, int piece, string use) => view.TryWord(view.Language.FrameWords, piece, out _, out TableRow row) && row["use"] == use;

    /// <summary>Whether what stands before the number lists those that it counts by name (成员包括甲、乙等5人).</summary>
    public static bool Includes(ClauseView view, int from, int to)
    {
        int list = RestBefore(view, from, to) < 0 ? to : BeforeList(view, from, to);
        return list < to && view.TryWord(view.Language.FrameWords, list, out _, out TableRow row) && row["use"] == "includes";
    }

    /// <summary>The piece of 等 or 等地, where it stands right before the number; -1 if none does.</summary>
    public static int RestBefore(ClauseView view, int from, int to)
    {
        for (int i = to - 1; i > from && i >= to - 2; i--)
        {
            if (view.TryWord(view.Language.ListWords, i, out int next, out TableRow row) && row["use"] == "rest" && next >= to - 1)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>比预算减少9亿元: what a movement is compared with, and the word before it, name nothing; the piece where they begin.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">The first piece before the number.</param>
    /// <param name="to">The piece behind the last.</param>
    /// <param name="basis">The comparison that the scanner found; -1 if none.</param>
    public static int BeforeComparison(ClauseView view, int from, int to, int basis)
    {
        if (basis >= from && basis + 1 < to && view.IsNominal(basis + 1) && IsThan(view, basis) && new SubjectText(view).Add(from, basis).Trim().IsEmpty)
        {
            // 比上年决算数减少: the comparison goes on behind the time.
            return basis;
        }

        for (int i = to - 1; i > from; i--)
        {
            if (view.IsLikened(i))
            {
                // 与去年的情况相比上升: what 相比 ends names nothing.
                int with = i - 1;
                while (with > from && !(view[with].Kind == PieceKind.Basis || view.IsPreposition(with)))
                {
                    with--;
                }

                return view[with].Kind == PieceKind.Basis || view.IsPreposition(with) ? with : to;
            }
        }

        for (int i = from; i < to; i++)
        {
            if (view[i].Kind == PieceKind.Word && view.TryWord(view.Language.FrameWords, i, out int next, out TableRow row) && row["use"] == "than" && next == i + 1 && next < to)
            {
                return i;
            }
        }

        return to;
    }

    /// <summary>Whether a comparison begins with a word that sets what moved against something (比上年, but not 同比).</summary>
    public static bool IsThan(ClauseView view, int basis) =>
        view.Language.FrameWords.TryLongest(view.Sentence.Normal(basis), 0, out _, out TableRow row) && row["use"] == "than";

    /// <summary>从2018年的151项: the word that names where a movement starts, and what stands between it and the number, name nothing.</summary>
    public static int BeforeOrigin(ClauseView view, int from, int to)
    {
        for (int i = to - 1; i >= from && i >= to - 4; i--)
        {
            if (view.IsOrigin(i))
            {
                return i;
            }

            // 从汉江调水5吨: what is done stands before the number, and no place that it starts from.
            if (i == to - 1 && view[i] is { Kind: PieceKind.Word, Tag: PartOfSpeech.VerbalNoun } && !view.EndsAsIndicator(i))
            {
                break;
            }

            // 从0改为5%: the verb behind a number says that it moves.
            if (view.IsVerb(i) && !(i - 1 >= from && view[i - 1].Kind == PieceKind.Number))
            {
                break;
            }
        }

        return to;
    }
}
