using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>What stands before a quantity in its clause: the words of movement, comparison, share and list that bear on it.</summary>
internal sealed class LeftContext
{
    private bool _tellsMore;

    /// <summary>The first piece that belongs to the quantity, and the quantity's own piece.</summary>
    public required int From { get; init; }

    /// <inheritdoc cref="From"/>
    public required int To { get; init; }

    /// <summary>The word of movement that bears on the quantity, the pieces it stands in, and whether it has a word of reaching behind it.</summary>
    public DirectionCue? Cue { get; private set; }

    public int CueFrom { get; private set; }

    public int CueTo { get; private set; }

    public bool Reaches { get; private set; }

    /// <summary>Whether nothing but fillers stands between the word of movement and the quantity.</summary>
    public bool CueIsNear { get; private set; }

    /// <summary>Whether nothing but fillers stands before the word of movement (减少标准煤燃烧600万吨).</summary>
    public bool CueLeads { get; private set; }

    /// <summary>Whether 至 or 到 alone stands before the quantity (升2.8个百分点至90.9%).</summary>
    public bool OnlyReaches { get; private set; }

    /// <summary>The rate-of-change noun before the word of movement (跌幅收窄至), if there is one.</summary>
    public DirectionCue? Rate { get; private set; }

    /// <summary>The last comparison; -1 if none.</summary>
    public int Basis { get; private set; } = -1;

    /// <summary>占, and 比重 behind it; -1 if none.</summary>
    public int ShareVerb { get; private set; } = -1;

    /// <summary>The piece behind 占.</summary>
    public int ShareVerbEnd { get; private set; }

    /// <inheritdoc cref="ShareVerb"/>
    public int ShareNoun { get; private set; } = -1;

    /// <summary>The row of the word of share that was met last; null if none.</summary>
    public TableRow? ShareRow { get; private set; }

    /// <summary>The word that bounds a number behind its whole (不及出货量的1%); -1 if there is none.</summary>
    public int Bound { get; private set; } = -1;

    /// <summary>The piece behind that word.</summary>
    public int BoundTo { get; private set; }

    /// <summary>The row of the word that bounds the number from before its whole (约占, 不及) or its verb (至少增长); null if there is none.</summary>
    public TableRow? BoundRow { get; private set; }

    /// <summary>How the number is bound to a list: each, align, or the empty string.</summary>
    public string List { get; private set; } = string.Empty;

    /// <summary>The row that says so.</summary>
    public TableRow? ListRow { get; private set; }

    /// <summary>Whether 的 stands right before the quantity (高于预期的8%).</summary>
    public bool IsOfWhole { get; private set; }

    /// <summary>The last word of comparing (比, 较); -1 if none.</summary>
    public int Compared { get; private set; } = -1;

    /// <summary>Whether the number before is the one of an earlier time that this one tells the distance from (较3月的1062宗少7.5%).</summary>
    public bool BehindYardstick { get; private init; }

    /// <summary>Whether what the thing is compared with is an earlier time, so that it moved (比上年同期高, 高于上年同期).</summary>
    public bool ComparesWithTime => (Basis > Compared && (Cue?.Use != DirectionUse.Gap || Basis > CueFrom)) || ((BehindYardstick || _tellsMore) && Basis < 0 && Compared < 0);

    /// <summary>Whether the number is what the next one is compared with, and a noun says so (较预测数5%增加1个百分点).</summary>
    public bool IsYardstick { get; private set; }

    /// <summary>Whether only the words of its own object stand between the word of movement and the number (减少标准煤燃烧600万吨).</summary>
    public bool CueIsOpen { get; private set; }

    /// <summary>Whether the word of movement also leads the clause.</summary>
    public bool CueGoverns => CueLeads && CueIsOpen;

    public static LeftContext Read(ClauseView view, int from, int to, bool behindYardstick = false)
    {
        var context = new LeftContext { From = from, To = to, BehindYardstick = behindYardstick };
        for (int i = from; i < to;)
        {
            if (view[i].Kind == PieceKind.Basis)
            {
                context.Basis = i++;
            }
            else if (view.TryWord(view.Language.Directions, i, out int next, out DirectionCue cue) && next <= to)
            {
                context.Take(view, cue, i, ref next);
                i = next;
            }
            else if (view.TryWord(view.Language.Comparing, i, out next, out _) && next <= to)
            {
                context.Compared = i;
                i = next;
            }
            else if (view.TryWord(view.Language.Shares, i, out next, out TableRow share) && next <= to && share["place"] is "before" or "noun" or "bound" or "none" or "ratio" or "bare")
            {
                if (share["place"] == "none")
                {
                    i = next;
                    continue;
                }

                if (share["place"] == "bound")
                {
                    if (view.IsOf(to - 1) && next < to - 1 && view[to - 2].Kind is PieceKind.Word or PieceKind.Quoted && !view.IsShareWord(to - 2, "limit"))
                    {
                        (context.ShareRow, context.Bound, context.BoundTo) = (share, i, next);
                    }

                    i = next;
                    continue;
                }

                context.ShareRow = share;
                if (share["place"] == "before")
                {
                    context.ShareVerb = i;
                    context.ShareVerbEnd = next;
                }
                else
                {
                    context.ShareNoun = i;
                }

                i = next;
            }
            else if (view.TryWord(view.Language.ListWords, i, out next, out TableRow list) && next <= to)
            {
                if (list["use"] is "each" or "align")
                {
                    context.List = list["use"];
                    context.ListRow = list;
                }

                i = next;
            }
            else
            {
                i++;
            }
        }

        if (context.Cue is null && to > from && view.TryWord(view.Language.NearMovements, to - 1, out int end, out DirectionCue movement) && view.Sentence.QuantityOf(to).Kind == ClaimKind.Percentage)
        {
            context.Take(view, movement, to - 1, ref end);
        }

        // 上涨的有25个: so many are those that rose.
        context.CueIsNear = context.Cue is { } near && !(near.Use == DirectionUse.Verb && context.CueTo < to - 1 && view.IsOf(context.CueTo));
        for (int i = context.CueTo; i < to && context.CueIsNear; i++)
        {
            // 增长率变成了5%
            context.CueIsNear = view.IsFiller(i) || context.Cue!.Use == DirectionUse.Noun && EndsAsReaching(view, i);
        }

        context.CueLeads = context.Cue is not null;
        for (int i = from; i < context.CueFrom && context.CueLeads; i++)
        {
            context.CueLeads = view.IsFiller(i) || view.IsModal(i);
        }

        context.CueLeads |= context.Cue is not null && !context.Reaches && HasObject(view, context.CueFrom, context.CueTo, to);
        context.CueIsOpen = context.Cue is not null && context.CueTo < to && !view.IsOf(context.CueTo);
        for (int i = context.CueTo; i < to && context.CueIsOpen; i++)
        {
            context.CueIsOpen = !view.TryWord(view.Language.Reaching, i, out _, out _) && !view.TryWord(view.Language.Copulas, i, out _, out _)
                && !(view[i].Tag == PartOfSpeech.Verb && i + 1 < to && view.Light(i) == LightWord.None);
        }

        context.BoundRow = (context.Bound >= 0 || context.ShareVerb >= 0) && context.ShareRow is { } bounding && bounding["comparator"].Length > 0 ? bounding
            : context.Basis >= 0 && view.Language.Shares.TryLongest(view.Sentence.Normal(context.Basis), 0, out _, out TableRow equal) && equal["comparator"].Length > 0 ? equal
            : BoundOfVerb(view, from, to);
        context.IsYardstick = context.Cue is null or { Use: DirectionUse.Noun } && context.NamesYardstick(view, to);
        context.IsOfWhole = to > from && view.IsOf(to - 1);
        context.OnlyReaches = to > from && view.TryWord(view.Language.Reaching, from, out int reached, out _) && OnlyTimes(view, reached, to);
        return context;
    }

    /// <summary>Whether a word of reaching, or one that ends as such (变成, 翻到), stands before the number, with a time or 的 between them or not.</summary>
    public bool Ends(ClauseView view)
    {
        const int Farthest = 4;
        for (int i = To - 1; i >= From && i > To - Farthest; i--)
        {
            if (EndsAsReaching(view, i) || view[i].Kind == PieceKind.Period && view.Language.Reaching.TryLongest(view.Sentence.Normal(i), 0, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    // 使企业减少损失5亿元: a verb that moves its object leads it, whatever stands before.
    private static bool HasObject(ClauseView view, int cueFrom, int cueTo, int to)
    {
        const int MostNouns = 4;
        int i = cueTo;
        while (i < to && i < cueTo + MostNouns && view.IsNominal(i) && view.Light(i) == LightWord.None)
        {
            i++;
        }

        return i == to && i > cueTo && view.TryWord(view.Language.Movers, cueFrom, out int next, out _) && next == cueTo;
    }

    // 较上周市值5亿元减少1亿元: nouns alone stand between the comparison and the number, and a movement behind it.
    private bool NamesYardstick(ClauseView view, int to)
    {
        const int Nouns = 3;
        int than = Math.Max(Basis, Compared), behind = to + 1;
        if (than < 0 || than < CueTo || than + 1 >= to || to - than - 1 > Nouns || (than == Basis && !LeftEdge.IsThan(view, than)))
        {
            return false;
        }

        for (int i = than + 1; i < to; i++)
        {
            if (!view.IsNominal(i) && !view.TryWord(view.Language.Modalities, i, out _, out _))
            {
                return false;
            }
        }

        DirectionCue cue;
        behind += behind < view.Count && view[behind].Kind == PieceKind.Break && view.Sentence.Normal(behind) is "，" ? 1 : 0;
        while (!view.TryWord(view.Language.Directions, behind, out _, out cue) && behind < view.Count && behind <= to + Nouns && view[behind].Kind == PieceKind.Word && view.IsFiller(behind))
        {
            behind++;
        }

        return cue is { Use: DirectionUse.Verb };
    }

    private static bool EndsAsReaching(ClauseView view, int piece)
    {
        ReadOnlySpan<char> word = view.Sentence.Normal(piece);
        for (int at = Math.Max(0, word.Length - 2); view[piece].Kind == PieceKind.Word && at < word.Length; at++)
        {
            if (view.Language.Reaching.TryLongest(word, at, out int length, out _) && at + length == word.Length)
            {
                return true;
            }
        }

        return false;
    }

    // 至少造成5人死亡, 大约增长5%: only verbs and what says nothing stand between.
    private static TableRow? BoundOfVerb(ClauseView view, int from, int to)
    {
        const int Farthest = 4;
        for (int i = to - 1; i >= from && i >= to - Farthest && view[i].Kind == PieceKind.Word; i--)
        {
            if (view.TryWord(view.Language.VerbBounds, i, out int next, out TableRow row) && next < to)
            {
                // 最多的五个国家: 最多 tells which.
                return view.IsOf(next) ? null : row;
            }

            if (!view.IsVerb(i) && !view.IsFiller(i) && !view.TryWord(view.Language.Directions, i, out _, out _))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>How the number is bound: by words next to it, from before its whole (不及出货量的1%, 约占总量的一半), or from before its verb (至少造成5人死亡).</summary>
    public Comparator BoundOf(Quantity quantity) =>
        quantity.Comparator != Comparator.Equal || BoundRow is not { } row || Bound >= 0 && quantity.Kind is not (ClaimKind.Percentage or ClaimKind.Multiple) ? quantity.Comparator
            : row.Code("comparator", ClaimCodes.Comparator);

    // 收入多2.5%, 纯利少6%: of an indicator, and by a rate, 多 and 少 tell how it moved though nothing is compared.
    private bool TellsMore(ClauseView view, int from, int next)
    {
        int noun = from - 1;
        while (noun >= From && view.IsFiller(noun))
        {
            noun--;
        }

        return next == To && view.Sentence.QuantityOf(To).Kind == ClaimKind.Percentage && noun >= From && view.EndsAsIndicator(noun);
    }

    private static bool OnlyTimes(ClauseView view, int from, int to)
    {
        int i = from;
        while (i < to && view[i].Kind == PieceKind.Period)
        {
            i++;
        }

        return i == to;
    }

    private void Take(ClauseView view, DirectionCue cue, int from, ref int next)
    {
        if (cue.Use == DirectionUse.Than && Compared < 0 && Basis < 0 && !BehindYardstick && !(_tellsMore = TellsMore(view, from, next)))
        {
            // 高 and 低 compare only with something.
            return;
        }

        if (Cue is { Use: DirectionUse.Gap } && cue.Use == DirectionUse.Noun)
        {
            // 高于全国增速1.2个百分点: the rate is what it is compared with.
            CueTo = next;
            return;
        }

        // 增长保持在5%: what stays where it is is a rate.
        if (cue.Use is not DirectionUse.Noun && (Cue?.Use == DirectionUse.Noun || (cue.Use == DirectionUse.Steady && Cue is { Use: DirectionUse.Verb } && CueTo == from)))
        {
            Rate = Cue;
        }

        Cue = cue;
        CueFrom = from;
        Reaches = cue.Use == DirectionUse.Reach;
        if (cue.IsVerb && next < To && view.TryWord(view.Language.Reaching, next, out int reached, out _) && reached <= To)
        {
            Reaches = true;
            next = reached;
        }

        // 增长到2021年的5988亿元: the scanner of times took 到 as part of the time.
        if (cue.IsVerb && next < To && view[next].Kind == PieceKind.Period
            && view.Language.Reaching.TryLongest(view.Sentence.Normal(next), 0, out _, out _))
        {
            Reaches = true;
        }

        CueTo = next;
    }
}
