namespace TechExportNlp.Claims;

/// <summary>Finds the whole of a share in the noun behind it, or in what was counted or named before it: 55%的企业, 岗位中90%由…提供, 投资5亿元，其中60%用于….</summary>
internal readonly ref struct WholeBehind(ClauseView view, ClaimContext context)
{
    private readonly ShareWords _words = new(view, context);

    /// <summary>55%的参展企业拥有专利: the share is of the noun behind, and what has it is that noun doing something. 流域承载了全省8.6%的人口: of the verb's object.</summary>
    public SubjectDraft? Noun(LeftContext left, int nounFrom, int nounEnd, int next)
    {
        bool placed = nounEnd == nounFrom && nounFrom > left.To + 1 && nounFrom + 1 < next && view.IsPreposition(nounFrom);
        if (placed && PlacedEnd(nounFrom + 1, next) is var placedEnd && placedEnd > nounFrom + 1)
        {
            // 17%的在中国出货的手机具备…: what tells where they are belongs to the whole.
            return ShareWords.Draft(new SubjectText(view).Add(nounFrom, next), next) with { Base = _words.Text(view[nounFrom].Span.Start, view[placedEnd - 1].Span.End) };
        }

        if (nounEnd == nounFrom || _words.IsValue(nounEnd - 1) || _words.IsWord(nounFrom, "says"))
        {
            return null;
        }

        if (nounFrom == left.To + 1 && (view.IsVerb(nounFrom) || _words.IsWord(nounFrom, "acts")) && (context.Base ?? _words.CountedBefore() ?? context.Phrase) is { } same && new SubjectText(view).Add(left.From, left.To).Trim().IsEmpty)
        {
            // 70%的所有权归团队，30%归学校: the same whole goes on.
            return new SubjectDraft(new SubjectText(view).Add(nounFrom, nounEnd).Trim(), nounEnd) { Before = same, Base = same };
        }

        if (nounFrom == left.To + 1 && IsDoing(nounFrom, next) && _words.Members(left.From, left.To) is { } doer)
        {
            // 林火仅有10%受到控制
            return ShareWords.Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.To), left.To).Trim().Add(nounFrom, next), next) with { Base = doer };
        }

        int wholeEnd = WholeEnd(nounFrom, nounEnd);
        int from = LeftEdge.Begin(view, left.From, left.To), verb = -1;
        if (_words.IsWord(wholeEnd - 1, "stake") && Taken(from, left.To) is var taken && taken > 0)
        {
            // 甲公司拟收购乙科技51%股权: the stake is of the other's, and what is told is that it is taken.
            SubjectText stake = new SubjectText(view).Add(taken + 1, left.To).Add(nounFrom, wholeEnd).Trim();
            return ShareWords.Draft(new SubjectText(view).Add(from, left.To).Condense().Add(nounFrom, wholeEnd), nounEnd) with { Base = stake.Print() };
        }

        for (int i = from; i < left.To; i++)
        {
            verb = view.IsVerb(i) && ((view.Light(i) & (LightWord.Any | LightWord.Trail)) == 0 || TakesObject(i)) ? i : verb;
        }

        if (verb < 0 && context.Base is null && wholeEnd == next && wholeEnd > nounFrom + 1 && view[wholeEnd - 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective)
        {
            // 44%的民众知情: what ends the clause is what they do.
            wholeEnd--;
        }

        string noun = new SubjectText(view).Add(nounFrom, wholeEnd).Trim().Print() ?? string.Empty;
        if (verb >= 0)
        {
            string? place = verb + 2 == left.To && view.IsEntity(verb + 1) ? _words.Text(view[verb + 1].Span.Start, view[verb + 1].Span.End) : new SubjectText(view).Add(verb + 1, left.To).Trim().Print();
            return ShareWords.Draft(new SubjectText(view).Add(from, verb), nounEnd) with { Base = place + noun };
        }

        SubjectText owner = new SubjectText(view).Add(from, left.To).Trim();
        if (owner.IsEmpty && nounEnd == next && context.SubjectInSentence)
        {
            // 贡献了50%的税收，60%的产值: what contributed the one contributed the other.
            return new SubjectDraft(owner, nounEnd) { Base = noun };
        }

        if (owner.IsEmpty && context is { SubjectInSentence: true, Subject: { } counted } && _words.IsMember(left.From) && counted.EndsWith(noun, StringComparison.Ordinal))
        {
            // 甲类企业573家，其中60%的企业…: the whole is those.
            noun = counted;
        }

        return ShareWords.Draft(owner.Add(nounFrom, next), next) with { Base = owner.Print(owner.Pieces.Where(piece => piece < left.To)) + noun };
    }

    /// <summary>30%支持甲党，20%支持乙党，10%未决定: each share is told by what those do who have it.</summary>
    public SubjectDraft? Acting(LeftContext left, int nounFrom, int next)
    {
        bool goesOn = context is { SharesAct: true, SubjectInSentence: true };
        if (context.Base is not null || context.Whole is not null || nounFrom != left.To + 1 || nounFrom >= next || !(_words.IsWord(nounFrom, "acts") || goesOn && view[nounFrom].Kind == PieceKind.Word)
            || _words.CountedBefore() is not null || !new SubjectText(view).Add(left.From, left.To).Trim().IsEmpty)
        {
            return null;
        }

        context.SharesAct = true;
        return new SubjectDraft(new SubjectText(view).Add(nounFrom, next).Trim(), next) { Before = string.Empty };
    }

    /// <summary>羽流中98%是水，1%是氢气: what a copula behind the share names has it.</summary>
    public SubjectDraft? Named(LeftContext left, int nounFrom, int next)
    {
        if (nounFrom != left.To + 1 || !view.TryWord(view.Language.Copulas, nounFrom, out int named, out _) || named >= next)
        {
            return null;
        }

        int end = NounReader.End(view, named, next), at = left.To - 1;
        while (at > left.From && view.IsFiller(at) && !_words.EndsMembers(at))
        {
            at--;
        }

        bool bare = end == next && end > named && new SubjectText(view).Add(left.From, left.To).Trim().IsEmpty;
        string? whole = end != next || end == named ? null
            : at > left.From && _words.EndsMembers(at) ? _words.Members(left.From, at)
            : bare ? context.Base ?? context.Whole ?? context.Members
            : null;
        return whole is null ? null : new SubjectDraft(new SubjectText(view).Add(named, end).Trim(), next) { Before = string.Empty, Base = whole };
    }

    /// <summary>在5991张通知书中，九成已经遵办: the whole was counted before.</summary>
    public SubjectDraft? Among(LeftContext left, int nounFrom, int next)
    {
        // 新增病例中，三分之一的患者…: a noun of its own is the whole.
        string? whole = context.Whole ?? (nounFrom > left.To + 1 ? null : context.Members);
        SubjectText before = new SubjectText(view).Add(left.From, left.To).Trim();
        int end = before.IsEmpty && whole is not null ? NounReader.Predicate(view, nounFrom, next) : nounFrom;
        if (end == nounFrom || whole is null)
        {
            return null;
        }

        // 主要行业中，八成行业利润增长: what is said again is left out.
        int repeated = whole.AsSpan().EndsWith(view.Sentence.Original(nounFrom), StringComparison.Ordinal) ? 1 : 0;
        return new SubjectDraft(before.Add(nounFrom + repeated, end).Trim(), end) { Before = whole, Base = whole };
    }

    /// <summary>新增岗位中90%由民营企业提供: what 中 ends is the whole, and what has the share what it does.</summary>
    public SubjectDraft? AmongMembers(LeftContext left, int nounFrom, int next)
    {
        int at = left.To - 1;
        while (at > left.From && view.IsFiller(at))
        {
            at--;
        }

        int end = at >= left.From && at > 0 && _words.EndsMembers(at) ? NounReader.Predicate(view, nounFrom, next) : nounFrom;
        return end > nounFrom && (at > left.From ? _words.Members(left.From, at) : _words.CountedBefore()) is { } whole ? new SubjectDraft(new SubjectText(view).Add(nounFrom, end).Trim(), end) { Before = whole, Base = whole } : null;
    }

    /// <summary>大股东减持60%是通过大宗交易进行的: what stands before is the whole, and all of the clause what has the share.</summary>
    public SubjectDraft? Saying(LeftContext left, int nounFrom, int next)
    {
        if (nounFrom >= next || !(_words.IsWord(nounFrom, "says") || (nounFrom == left.To + 1 && _words.IsWord(nounFrom, "within"))))
        {
            return null;
        }

        SubjectText whole = new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.To), left.To).Trim();
        string? name = whole.Print();
        return name is null || view.EndsAsRate(whole.Pieces[^1]) ? null : ShareWords.Draft(whole.Add(nounFrom, next), next) with { Base = name };
    }

    /// <summary>投资5亿元，其中60%用于治污: a part of what was just stated.</summary>
    public SubjectDraft? OfMember(LeftContext left, int nounFrom, int nounEnd, int next)
    {
        bool follows = (nounEnd == nounFrom || (nounFrom < next && _words.IsWord(nounFrom, "says"))) && _words.IsMember(left.From) && context is { SubjectInSentence: true, Subject: not null, LastShape: { Kind: ClaimKind.Amount or ClaimKind.Measure or ClaimKind.Count, Role: ClaimRole.Level } };
        int end = follows && new SubjectText(view).Add(left.From, left.To).Trim().IsEmpty ? NounReader.Predicate(view, nounFrom, next) : nounFrom;
        return end > nounFrom ? new SubjectDraft(new SubjectText(view).Add(nounFrom, end).Trim(), end) { Before = context.Subject, Base = context.Subject } : null;
    }

    // The last verb before the number, be it one that may be a noun too.
    private int Taken(int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (view[i].Kind == PieceKind.Word && view[i].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun && i + 1 < to && !view.IsOf(i + 1))
            {
                return i;
            }
        }

        return -1;
    }

    private int PlacedEnd(int from, int next)
    {
        int end = NounReader.End(view, from, next);
        while (end + 2 < next && view[end].Kind == PieceKind.Word && view.IsOf(end + 1) && NounReader.End(view, end + 2, next) is var behind && behind > end + 2)
        {
            // 乙国出货的手机: the verb stands in an attribute.
            end = behind;
        }

        return end;
    }

    // 15%人口的用电问题: the people are the whole; 三分之一的人口居住在山区: what they do is no part of them.
    private int WholeEnd(int from, int to)
    {
        int end = to;
        for (int i = from + 1; i < to && end == to && !view.IsOf(from - 1); i++)
        {
            end = view.IsOf(i) ? i : end;
        }

        for (int i = from + 1; i < end; i++)
        {
            // 44%的民众表示满意
            end = (view.TryWord(view.Language.Sources.Verbs, i, out _, out _) && view.IsVerb(i)) || _words.IsWord(i, "acts") ? i : end;
        }

        return end - 1 > from && view[end - 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun && end < view.Count && view.IsPreposition(end) ? end - 1 : end;
    }

    // 受到控制 is what something does; 新增就业来自乙国 has a verb behind the noun, and names it.
    private bool IsDoing(int from, int next)
    {
        bool does = view.IsVerb(from) && view[from].Span.Length > 1;
        for (int i = from + 1; i < next && does; i++)
        {
            does = !view.IsVerb(i) && !view.IsOf(i);
        }

        return does;
    }

    private bool TakesObject(int verb) => verb + 1 < view.Count && view[verb + 1].Tag == PartOfSpeech.Particle && !view.IsOf(verb + 1);
}
