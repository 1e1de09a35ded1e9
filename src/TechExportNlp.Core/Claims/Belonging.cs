namespace TechExportNlp.Claims;

/// <summary>To whom or what the words of a subject belong, where they do not say so themselves.</summary>
/// <param name="Before">What is written before them; the empty string if nothing.</param>
/// <param name="After">What is written behind them; the empty string if nothing.</param>
/// <param name="Origin">Where it comes from.</param>
internal readonly record struct Belonging(string Before, string After, BelongingOrigin Origin)
{
    private const int LongestPart = 5;
    private const int LongestBare = 6;
    private const int LongestProperty = 2;
    private const int LongestVerb = 4;

    private static Belonging None => new(string.Empty, string.Empty, BelongingOrigin.None);

    /// <summary>Whether the words are a part of one thing, so that they are no list of their own.</summary>
    public bool IsWhole => Origin is BelongingOrigin.Thing or BelongingOrigin.Rate or BelongingOrigin.Likeness or BelongingOrigin.Flow;

    /// <summary>The words with what they belong to.</summary>
    public string Join(string words) => Overlap(Before, words) + After;

    /// <summary>雀儿山隧道 and 隧道全长 are 雀儿山隧道全长.</summary>
    public static string Overlap(string before, string words)
    {
        for (int length = Math.Min(before.Length, words.Length); length > 1; length--)
        {
            if (before.AsSpan(before.Length - length).SequenceEqual(words.AsSpan(0, length)))
            {
                return before + words[length..];
            }
        }

        return before + words;
    }

    /// <summary>Finds it among what came before in the sentence: the thing counted last, its rate, the owner or actor at the sentence's head.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="context">What came before.</param>
    /// <param name="subject">The pieces of the words.</param>
    /// <param name="words">The words.</param>
    /// <param name="leftEmpty">Whether none of them stands before the number.</param>
    /// <param name="unit">The number's unit.</param>
    public static Belonging Find(ClauseView view, ClaimContext context, SubjectText subject, string words, bool leftEmpty, string unit)
    {
        if (context.Subject is { } last && context.SubjectInSentence)
        {
            if (PartOfLast(view, context, subject) && !last.EndsWith(words, StringComparison.Ordinal))
            {
                return new(WithoutProperty(view, last), string.Empty, BelongingOrigin.Thing);
            }

            if (subject.Pieces.Count == 1 && IsRate(view, subject.First) && !last.EndsWith(words, StringComparison.Ordinal))
            {
                return new(last, string.Empty, BelongingOrigin.Rate);
            }

            if (context.Core is { } core && !leftEmpty && unit == context.Unit?.Code && NamesOnly(view, subject))
            {
                return new(string.Empty, core, BelongingOrigin.Likeness);
            }

            if (subject.Pieces.Count == 1 && !leftEmpty && IsFlow(view, subject.First))
            {
                return new(context.Core is null ? string.Empty : context.Owner ?? string.Empty, WithoutFlow(view, context.Core ?? last), BelongingOrigin.Flow);
            }
        }

        if (context.Counting is { } things && things.Unit == unit && unit.Length > 0 && OnlyDoes(view, subject) && !things.Name.EndsWith(words, StringComparison.Ordinal) && !IsToll(view, subject, things.Name))
        {
            return new(things.Name, string.Empty, BelongingOrigin.Part);
        }

        if (!leftEmpty && !context.SubjectInSentence && NamesOnly(view, subject) && context.Topic is { IsIndicator: true, Core: { } spoken } && context.Topic.Whole.Length > spoken.Length)
        {
            // 长三角出口保持增长，江苏增长12%: it is the same of a part.
            context.Core = spoken;
            return new(string.Empty, spoken, BelongingOrigin.Likeness);
        }

        // 法人卖超85亿元，其中外资买超102亿元: the words say themselves what was done.
        if (context.Doing is { } doing && !leftEmpty && !view.IsVerb(subject.Pieces[^1]) && !words.StartsWith(doing, StringComparison.Ordinal) && !context.LeavesHeadOut)
        {
            return new(doing, string.Empty, BelongingOrigin.Thing);
        }

        if (context.Flow is { } flow && !view.IsTimeCue(subject.First, TimeCues.Total, out _) && !leftEmpty && !words.Contains(flow, StringComparison.Ordinal) && unit == context.Unit?.Code)
        {
            string? whose = context.Owner is { } head && !view.IsEntity(subject.First) ? head : null;
            return new(whose + flow, string.Empty, BelongingOrigin.Part);
        }

        if (context.Phrase is { } phrase && !leftEmpty && (IsProperty(view, subject, words) || (subject.Pieces[^1] - subject.First == subject.Pieces.Count - 1 && GoesOn(phrase, words))) && !phrase.EndsWith(words, StringComparison.Ordinal))
        {
            return new(phrase, string.Empty, BelongingOrigin.Actor);
        }

        if (context.Holder is { } holder && (context.Head is null || (context.OwnerIsPlace && holder.StartsWith(context.Head, StringComparison.Ordinal))) && !leftEmpty && IsOwned(view, subject))
        {
            return new(holder, string.Empty, BelongingOrigin.Owner);
        }

        bool zero = context.LeavesHeadOut || (!leftEmpty && IsBare(view, subject));
        if (context.Actor is { } actor && zero && !words.StartsWith(actor, StringComparison.Ordinal) && (leftEmpty || !view.IsEntity(subject.First)))
        {
            return new(actor, string.Empty, BelongingOrigin.Actor);
        }

        if (context.Doer is { } doer && (context.CountedInClause ? zero || view.IsVerb(subject.First) || view[subject.First].Tag == PartOfSpeech.VerbalNoun : zero && context.LeavesHeadOut) && !words.StartsWith(doer, StringComparison.Ordinal) && !leftEmpty && !view.IsEntity(subject.First))
        {
            return new(context.Owner + doer, string.Empty, BelongingOrigin.Actor);
        }

        if (context.Place is { } place && context.Owner is null && context.Actor is null && !words.StartsWith(place, StringComparison.Ordinal) && !view.IsEntity(subject.First))
        {
            context.Owner = place;
            return new(place, string.Empty, BelongingOrigin.Owner);
        }

        string? publisher = context.Source is { SpeaksOfItself: true } said ? said.Name : null;
        if (context.Head is null && !context.SubjectInSentence && (context.OwnerBefore ?? publisher) is { } earlier && !leftEmpty && !view.IsEntity(subject.First)
            && (IsOwned(view, subject) || (context.LeavesHeadOut && IsVerbAlone(view, subject, words))))
        {
            return new(earlier, string.Empty, BelongingOrigin.Earlier);
        }

        return context.Owner is { } owner && !words.StartsWith(owner, StringComparison.Ordinal) && !IsSibling(view, context, subject, owner, leftEmpty, unit)
            && (leftEmpty || !(view.IsEntity(subject.First) || (view.IsMode(subject.First) && IsMode(view, owner))) || owner.AsSpan().EndsWith(view.Sentence.Original(subject.First))) ? new(owner, string.Empty, BelongingOrigin.Owner) : None;
    }

    // 国企指数收报…；科技指数收报…: what is called the same kind of thing is another one.
    // 某集团跌2%；百度跌1%: what moved itself owns nothing else that moves likewise.
    private static bool IsSibling(ClauseView view, ClaimContext context, SubjectText subject, string owner, bool leftEmpty, string unit)
    {
        bool isIndicator = view.EndsAsIndicator(subject.Pieces[^1]);
        return subject.Pieces.Count > 1 && isIndicator && owner.AsSpan().EndsWith(view.Sentence.Original(subject.Pieces[^1]))
            || !isIndicator && !leftEmpty && !context.OwnerIsPlace && context.LastShape is { Role: ClaimRole.Change } && context.Unit?.Code == unit && context.Subject == owner
                && view.IsNominal(subject.Pieces[^1]);
    }

    // 主力资金净流入最多，净流入金额…: the words begin with what the clause before ends with.
    private static bool GoesOn(string phrase, string words)
    {
        for (int length = Math.Min(phrase.Length, words.Length) - 1; length > 1; length--)
        {
            if (phrase.AsSpan(phrase.Length - length).SequenceEqual(words.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    // 开业, 未受伤: nothing is named.
    private static bool OnlyDoes(ClauseView view, SubjectText subject)
    {
        bool does = false;
        foreach (int piece in subject.Pieces)
        {
            bool verb = view[piece].Kind == PieceKind.Word && view[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun;
            if ((!verb && view[piece].Tag != PartOfSpeech.Adverb) || view.CountsThings(piece) || view.EndsAsIndicator(piece) || view.TryWord(view.Language.Directions, piece, out _, out _))
            {
                return false;
            }

            does |= verb;
        }

        return does;
    }

    // 死亡人数90人，受伤300人: those hurt are none of the dead.
    private static bool IsToll(ClauseView view, SubjectText subject, string things) =>
        view.TryWord(view.Language.FrameWords, subject.First, out _, out TableRow row) && row["use"] == "outcome"
        && new SourceText(things).Normal is var normal && view.Language.Indicators.TryLongest(normal, normal.Length, out _, out _);

    // 成都, 绵阳、德阳, 公路
    private static bool NamesOnly(ClauseView view, SubjectText subject)
    {
        for (int i = subject.First; i < subject.Pieces[^1]; i++)
        {
            if (view[i].Kind == PieceKind.Quantity)
            {
                // 全国45个赛区: what is counted stands behind the number.
                return false;
            }
        }

        foreach (int piece in subject.Pieces)
        {
            if (!view.IsEntity(piece) && !view.IsMode(piece) && view[piece].Kind != PieceKind.Pause && !view.IsAnd(piece))
            {
                return false;
            }
        }

        return true;
    }

    // 铁路客运量5万人次，水路客运量3万人次: one way that things go has nothing of another.
    private static bool IsMode(ClauseView view, string owner) =>
        view.Language.FrameWords.TryLongest(owner, 0, out int length, out TableRow row) && length == owner.Length && row["use"] == "mode";

    // 案件5000起，涉案金额18亿元: an indicator that belongs to the thing named just before.
    private static bool PartOfLast(ClauseView view, ClaimContext context, SubjectText subject)
    {
        if (subject.Pieces.Count > LongestPart)
        {
            return false;
        }

        TextSpan last = view[subject.Pieces[^1]].Span;
        int length = last.End - view[subject.First].Span.Start;
        return view.Language.Indicators.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, last.End), last.End, out int found, out TableRow row)
            && found >= length && row["of"] == "thing";
    }

    // 股价, 净利润: an indicator, and nothing else, that somebody has though the sentence does not say who.
    private static bool IsOwned(ClauseView view, SubjectText subject)
    {
        int last = view[subject.Pieces[^1]].Span.End;
        return view.Language.Indicators.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, last), last, out int length, out TableRow row)
            && row["of"] == "owner" && length >= last - view[subject.First].Span.Start;
    }

    // 下达5亿元: a verb at the sentence's head that says nothing without who did it.
    private static bool IsVerbAlone(ClauseView view, SubjectText subject, string words)
    {
        if (words.Length > LongestVerb || !subject.Pieces.All(view.IsVerb))
        {
            return false;
        }

        int first = subject.First - 1;
        while (first >= 0 && view.IsFiller(first))
        {
            first--;
        }

        return first < 0;
    }

    // 手机售价900元，重量200克: both are the phone's.
    private static string WithoutProperty(ClauseView view, string last)
    {
        string normal = new SourceText(last).Normal;
        return view.Language.Indicators.TryLongest(normal, normal.Length, out int length, out TableRow row) && row["of"] is "thing" or "owner" && length < last.Length
            ? last[..^length]
            : last;
    }

    // 价格上涨2.1%，涨幅扩大0.2个百分点: the rate is that of what moved.
    private static bool IsRate(ClauseView view, int piece) =>
        view.TryWord(view.Language.Directions, piece, out int next, out DirectionCue cue) && cue.Use == DirectionUse.Noun && next == piece + 1;

    // 累计确诊病例80例，当日新增7例: the flow is one of what is counted.
    private static bool IsFlow(ClauseView view, int piece) =>
        view.TryWord(view.Language.Directions, piece, out int next, out DirectionCue cue) && cue.Use == DirectionUse.Entry && next == piece + 1;

    private static string WithoutFlow(ClauseView view, string counted) =>
        view.Language.FrameWords.TryLongest(counted, 0, out int length, out TableRow row) && row["use"] == "flow" ? counted[length..] : counted;

    // 流量, 总面积: an indicator so short, or of a whole, that it can only be one of what was just spoken of.
    private static bool IsProperty(ClauseView view, SubjectText subject, string words) =>
        IsBare(view, subject) && (words.Length <= LongestProperty || words[0] == '总' || words[0] == '總');

    // 售价, 发行利率: words that are an indicator and nothing else.
    private static bool IsBare(ClauseView view, SubjectText subject) =>
        subject.Pieces.Count <= LongestPart && view.EndsAsIndicator(subject.Pieces[^1])
        && view[subject.Pieces[^1]].Span.End - view[subject.First].Span.Start <= LongestBare;
}

/// <summary>Where what a subject belongs to comes from.</summary>
internal enum BelongingOrigin
{
    /// <summary>It needs nothing.</summary>
    None,

    /// <summary>The entity at the head of the sentence.</summary>
    Owner,

    /// <summary>What does something at the head of the sentence.</summary>
    Actor,

    /// <summary>What an earlier sentence is about.</summary>
    Earlier,

    /// <summary>The thing that the claim before is about (案件…，涉案金额…).</summary>
    Thing,

    /// <summary>What the claim before is about, whose rate this is (…，涨幅…).</summary>
    Rate,

    /// <summary>What is counted before, of which this is a part (新增病例5例，其中本土病例3例).</summary>
    Part,

    /// <summary>The same of another entity (北京出口5亿元，上海4亿元).</summary>
    Likeness,

    /// <summary>What the claim before counts (病例80例，新增7例).</summary>
    Flow,
}
