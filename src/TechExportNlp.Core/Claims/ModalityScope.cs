using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>
/// Follows the words that make claims a forecast, a target or a limit through the clauses of a sentence: how far each reaches, and what ends it.
/// </summary>
internal sealed class ModalityScope(ClauseView view, ClaimContext context)
{
    // No clause of news says more between a number and the verb that it is the subject of.
    private const int Farthest = 14;
    private const int FarthestBack = 24;

    // 已 stands at the head of its clause, or behind who did it.
    private const int MostBeforeFact = 2;
    private const int MostNouns = 6;
    private const decimal LeastSum = 100_000_000;

    private ModalityMention? _clause;
    private ModalityMention? _chain;
    private int _from;
    private bool _owned;

    /// <summary>Begins a clause.</summary>
    public void Begin(int from, int to)
    {
        _chain = _clause is { Cue.Reach: ModalityReach.Chain } ? _clause : _chain;
        _clause = null;
        _from = from;
        if (_owned && from > 0 && view.Sentence.Normal(from - 1) is "；" or ";")
        {
            // 甲工程预计通车5公里；乙工程通车6公里: what one thing is expected to do says nothing of another.
            context.SentenceModality = null;
        }

        if (_chain is not null && !GoesOn(from, to))
        {
            _chain = null;
        }

        if (IsPresent(from, to))
        {
            // 计划引进5架飞机，目前有150架
            (_chain, context.SentenceModality) = (null, null);
        }
    }

    /// <summary>Takes the word at a piece, if it is one.</summary>
    public void Take(int piece)
    {
        if (_clause is { } longer && view[piece].Span.Start < longer.Words.End)
        {
            // 气象台预计 is one word here.
            return;
        }

        if (view.TryWord(view.Language.Modalities, piece, out int next, out ModalityCue cue) && cue.Reach != ModalityReach.Shield && (cue.HoldsBefore(view, next) || Leads(piece, next, cue)) && (cue.Before != ModalityBefore.Aim || HasAim(next)) && !IsShielded(piece, next) && !IsThing(piece, next))
        {
            // 打算到年底将产能增至5吨: what is planned stays a plan.
            if (cue is { Before: ModalityBefore.Amount, Reach: ModalityReach.Sentence })
            {
                // 计划签约5个项目，总投资8亿元: what is signed makes no fact of what is planned.
                context.SentenceModality ??= new ModalityMention(cue, view.Words(piece, next));
                return;
            }

            bool planned = cue is { Modality: Modality.Forecast, Reach: ModalityReach.Chain } && context.SentenceModality is { Cue.Modality: Modality.Target };
            _clause = planned ? context.SentenceModality : new ModalityMention(cue, view.Words(piece, next));
            if (cue.Modality == Modality.Actual && piece - _from <= MostBeforeFact)
            {
                // 计划投资5亿元，已完成3亿元，惠及2万人: what follows is told of what is done.
                (_chain, context.SentenceModality) = (null, null);
            }

            if (cue.Reach is ModalityReach.Sentence or ModalityReach.Paragraph)
            {
                context.SentenceModality = _clause;
                _owned = cue.Reach == ModalityReach.Sentence && !Lists(next) && !(cue.Modality == Modality.Forecast && IsExpectedOf(next)) && HasOwner(piece);
            }
        }
    }

    /// <summary>What the quantity at a piece is; null if nothing says that it is no plain fact.</summary>
    /// <param name="piece">The quantity.</param>
    /// <param name="end">The piece behind it and those that a list joins to it.</param>
    /// <param name="to">The clause's end.</param>
    public ModalityMention? At(int piece, int end, int to) =>
        IsFrom(piece, end, to) && !IsExpectation(piece) ? null : Inside(piece) ?? Condition(piece, end) ?? Open(_clause, piece) ?? Behind(piece, end, to) ?? Open(_chain, piece) ?? Open(context.SentenceModality, piece);

    // 计划裁员1万人: at the head of a clause it is a verb, whatever the lexicon makes of what follows.
    private bool Leads(int piece, int next, ModalityCue cue) =>
        cue.Before == ModalityBefore.Act && piece == _from && next < view.Count && view[next].Kind == PieceKind.Word && view[next].Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown;

    // 预期目标是：甲增长5%；乙增长3%: what a colon announces is all of it.
    private bool Lists(int next)
    {
        next = next < view.Count && view.TryWord(view.Language.Copulas, next, out int behind, out _) ? behind : next;
        return next < view.Count && view.Sentence.Normal(next) is "：" or ":";
    }

    // 甲工程预计通车: it is the thing itself that will; 公司预计今年营收…: who expects is not what is expected.
    private bool IsExpectedOf(int next) =>
        next < view.Count && (view[next].Kind == PieceKind.Period || (view.IsNominal(next) && view[next].Tag != PartOfSpeech.VerbalNoun && view.Light(next) == LightWord.None));

    private bool HasOwner(int cue)
    {
        int i = _from;
        while (i < cue && !view.IsNominal(i) && !view.IsEntity(i))
        {
            i++;
        }

        return i < cue;
    }

    // A total to be invested makes no target of a count; 承包了5个 is done, and 将时限压缩了40% has 将 before its object.
    private ModalityMention? Open(ModalityMention? mention, int piece)
    {
        if (mention is not { } found || found.Cue.Modality == Modality.Actual)
        {
            return mention;
        }

        bool here = mention == _clause;
        if (found.Words.Start < view.Sentence.Span.Start && found.Cue.Reach == ModalityReach.Paragraph && view.Sentence.QuantityOf(piece).Kind != ClaimKind.Measure)
        {
            // 气象台预计，…。目前，3万户已恢复供电: over sentences only the weather goes on.
            return null;
        }

        return Fits(found.Cue, piece) && !((!here || found.Cue.Before is ModalityBefore.Verb or ModalityBefore.Act) && IsDone(piece)) ? mention : null;
    }

    private bool Fits(ModalityCue cue, int piece) => cue.Before switch
    {
        // 签约居民超过千万: what is signed is money only in large sums.
        ModalityBefore.Amount => view.Sentence.QuantityOf(piece) is var sum && (sum.Kind == ClaimKind.Amount || (sum.Unit.Length == 0 && (cue.Reach != ModalityReach.Sentence || sum.Value.Low >= LeastSum))),
        ModalityBefore.Aim => IsAim(piece),
        _ => true,
    };

    // 确保产量达到5万吨, 确保实现5万人就业, not 确保5家电厂供电
    private bool IsAim(int piece) =>
        piece + 1 >= view.Count || view[piece + 1].Kind is PieceKind.Break or PieceKind.Pause
        || (piece > 0 && view[piece - 1].Tag == PartOfSpeech.Verb && !view.TryWord(view.Language.Modalities, piece - 1, out _, out _));

    // Whether a word that aims at numbers has one in its clause: 确保供水，共启用水井50处 aims at none.
    private bool HasAim(int from)
    {
        int i = from;
        while (i < view.Count && view[i].Kind != PieceKind.Break && !(view[i].Kind == PieceKind.Quantity && IsAim(i)))
        {
            i++;
        }

        return i < view.Count && view[i].Kind == PieceKind.Quantity;
    }

    private bool IsDone(int piece)
    {
        int from = piece;
        while (from > 0 && piece - from < FarthestBack && view[from - 1].Kind is not (PieceKind.Break or PieceKind.Quantity))
        {
            from--;
        }

        return IsDone(from, piece);
    }

    private bool IsDone(int from, int to)
    {
        bool done = false;
        for (int i = from; i < to && !done; i++)
        {
            done = view[i].Kind == PieceKind.Word && view.Sentence.Normal(i) is "了";
        }

        return done;
    }

    // 不得超过500元: the word that bounds the number is also what makes it a limit.
    private ModalityMention? Inside(int piece)
    {
        Quantity quantity = view.Sentence.QuantityOf(piece);
        ReadOnlySpan<char> bound = view.Sentence.Paragraph.Text.Normal.AsSpan(0, quantity.Span.Start);
        return view.Language.Modalities.TryLongest(bound, quantity.Outer.Start, out int length, out ModalityCue cue) && cue.Reach != ModalityReach.Shield
            ? new ModalityMention(cue, new TextSpan(quantity.Outer.Start, length))
            : null;
    }

    // 满5年以上或面积达到50平方米以上，方可申请
    private ModalityMention? Condition(int piece, int end)
    {
        Quantity quantity = view.Sentence.QuantityOf(piece);
        // 要15天以上才能走完: how long a thing takes is no condition.
        bool bounds = quantity.Outer.End > quantity.Span.End && quantity.Unit is not ("d" or "h" or "min" or "s");
        for (int i = end; bounds && i < view.Count && i < end + Farthest; i++)
        {
            if (view.TryWord(view.Language.Modalities, i, out int next, out ModalityCue cue) && cue.Behind == ModalityBehind.Condition)
            {
                return new ModalityMention(cue, view.Words(i, next));
            }
        }

        return null;
    }

    // 12国将参加; 增长5%的目标: the word stands behind the number.
    private ModalityMention? Behind(int piece, int end, int to)
    {
        for (int i = end; i < to && i < end + Farthest; i++)
        {
            if (!view.TryWord(view.Language.Modalities, i, out int next, out ModalityCue cue) || cue.Behind is ModalityBehind.None or ModalityBehind.Condition || IsShielded(i, next))
            {
                continue;
            }

            bool holds = cue.Behind == ModalityBehind.Subject
                ? view.Sentence.QuantityOf(piece).Kind == ClaimKind.Count && !view.IsOf(end) && !IsInAttribute(end, i) && cue.HoldsBefore(view, next) && next < to && view[next].Kind != PieceKind.Quantity && !IsDone(next, to)
                : Fits(cue, piece) && IsAttribute(end, i, cue) && !IsReached(piece);
            return holds ? new ModalityMention(cue, view.Words(i, next)) : null;
        }

        return null;
    }

    // Whether only 的 and nouns stand between the number and its target (增长5%的预期目标); a sum may do without 的 (5亿元采购合同).
    private bool IsAttribute(int end, int at, ModalityCue cue)
    {
        int from = at > end && view.IsOf(end) ? end + 1 : cue.Before == ModalityBefore.Amount && view.Sentence.QuantityOf(end - 1).Kind == ClaimKind.Amount ? end : at + 1;
        while (from < at && at - from < MostNouns && view.IsNominal(from))
        {
            from++;
        }

        return from == at;
    }

    // 完成增长5%的目标: what is done is a fact.
    private bool IsReached(int piece)
    {
        for (int i = piece - 1; i >= 0 && i > piece - FarthestBack && view[i].Kind != PieceKind.Break; i--)
        {
            if (view.TryWord(view.Language.Modalities, i, out _, out ModalityCue cue) && cue is { Reach: ModalityReach.Shield, Modality: Modality.Actual })
            {
                return true;
            }
        }

        return false;
    }

    // 预期寿命 begins with a word that is none here.
    private bool IsShielded(int piece, int next)
    {
        TextSpan sentence = view.Sentence.Span;
        if (view.Language.Modalities.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, sentence.End), view[piece].Span.Start, out int length, out ModalityCue longest)
            && longest.Reach == ModalityReach.Shield && length > view.Words(piece, next).Length)
        {
            // 将近百家: the number took the end of the word.
            return true;
        }

        for (int i = Math.Max(0, piece - 2); i < piece; i++)
        {
            if (view.TryWord(view.Language.Modalities, i, out int end, out ModalityCue cue) && cue.Reach == ModalityReach.Shield && end >= next)
            {
                return true;
            }
        }

        return false;
    }

    // 规划了工业园区 is done, and 其他方面的预测等 names things.
    private bool IsThing(int piece, int next) =>
        next < view.Count && ((view[next].Tag == PartOfSpeech.Particle && view.Sentence.Normal(next) is "了")
            || (piece > 0 && view.IsOf(piece - 1) && view.TryWord(view.Language.ListWords, next, out _, out TableRow row) && row["use"] == "rest"));

    // 经过1200人传递的火炬将点燃: the number stands in an attribute of what 将 speaks of.
    private bool IsInAttribute(int end, int cue)
    {
        bool acts = false;
        for (int i = end; i < cue; i++)
        {
            if (acts && view.IsOf(i))
            {
                return true;
            }

            acts |= view.IsVerb(i);
        }

        return false;
    }

    // 增长预期从5%上调至6%: what an expectation moves from is one, too.
    private bool IsExpectation(int piece) =>
        _clause is { Cue: { Modality: Modality.Forecast, Behind: ModalityBehind.Attribute } } expected && piece >= 2 && view[piece - 2].Span.End == expected.Words.End;

    // 将由30%提高到60%: what it moves from is a fact.
    private bool IsFrom(int piece, int end, int to)
    {
        const int MostPieces = 4;
        bool reaches = false;
        for (int i = end; i < to && i <= end + MostPieces && !reaches; i++)
        {
            reaches = view.TryWord(view.Language.Directions, i, out int next, out DirectionCue cue)
                && (cue.Use == DirectionUse.Reach || cue.IsVerb);
        }

        for (int i = piece - 1; reaches && i >= 0 && i >= piece - MostPieces; i--)
        {
            if (view.IsOrigin(i))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a clause begins with a time that is now (目前).
    private bool IsPresent(int from, int to) =>
        from < to && view[from].Kind == PieceKind.Period && (_chain ?? context.SentenceModality) is not null
        && view.Language.Modalities.TryLongest(view.Sentence.Normal(from), 0, out int length, out ModalityCue cue) && cue.Modality == Modality.Actual && length == view[from].Span.Length;

    // 将开展行动，改造厕所4万座: a clause that begins with a verb has the same subject, and the same 将.
    private bool GoesOn(int from, int to)
    {
        if (view.TryWord(view.Language.Prepositions, from, out _, out TableRow row) && row["ends"] == "verb")
        {
            // 将开展合作，同甲国设立园区5个
            return true;
        }

        int i = from;
        while (i < to && view[i].Kind == PieceKind.Basis)
        {
            // 将达5万台，比去年增加1万台
            i++;
        }

        while (i < to && view[i].Kind == PieceKind.Word && (view[i].Tag == PartOfSpeech.Idiom || (view.IsFiller(i) && view[i].Tag != PartOfSpeech.Verb)))
        {
            i++;
        }

        if (i < to && view[i].Kind == PieceKind.Quantity && view.Sentence.QuantityOf(i).Kind is ClaimKind.Amount or ClaimKind.Measure)
        {
            // 将以8亿美元，约合57亿元的价格收购
            return true;
        }

        return i < to && view[i].Kind == PieceKind.Word && view.Sentence.Normal(i)[0] is not ('有' or '是')
            && (view[i].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun || view.TryWord(view.Language.Directions, i, out _, out DirectionCue cue) && cue.Use == DirectionUse.Entry);
    }
}
