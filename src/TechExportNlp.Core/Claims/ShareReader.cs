namespace TechExportNlp.Claims;

/// <summary>Reads what has a share and the whole that it is a share of, and what a multiple is a multiple of.</summary>
internal sealed class ShareReader(ClauseView view, ClaimContext context)
{
    // A verb this near to the noun of a plan rules it (完成年度计划82.3%).
    private const int LongestPlan = 6;

    // So many pieces may name what a multiple is taken of, behind its time (是上月人数的3倍).
    private const int LongestCompared = 4;

    /// <summary>The subject with its whole; null where the number is no share, or names its whole nowhere.</summary>
    public SubjectDraft? Read(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next) => shape switch
    {
        { Kind: ClaimKind.Multiple, Role: ClaimRole.Level } => Multiple(left, shape, nounFrom, nounEnd),
        { Kind: ClaimKind.Percentage, Role: ClaimRole.Level } => Share(left, shape, nounFrom, nounEnd, next),
        _ => null,
    };

    private SubjectDraft? Multiple(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd)
    {
        int of = OfBefore(left);
        if (of < 0 && left.To > left.From && view[left.To - 1].Kind is PieceKind.Basis or PieceKind.Period)
        {
            // 为上年同期3倍
            of = left.To;
        }

        if (of <= left.From)
        {
            return null;
        }

        return Compared(left, shape, of, nounFrom) ?? Equal(left, of, nounFrom);
    }

    // 是上年同期的3.9倍, 达上月人数的97%: the comparison is the whole, without the word before it that the scanner took into it.
    private SubjectDraft? Compared(LeftContext left, ClaimShape shape, int of, int nounFrom)
    {
        int then = of - 1;
        while (then > left.From && of - then < LongestCompared && view[then].Kind == PieceKind.Word)
        {
            then--;
        }

        if (view[then].Kind != PieceKind.Basis || (shape.Kind == ClaimKind.Percentage && view.Sentence.BasisOf(then) is var basis && basis.Inner.Start == basis.Span.Start))
        {
            return null;
        }

        SubjectText subject = then == of - 1 ? LeftWords.Read(view, left, shape, counts: false) : new SubjectText(view).Add(left.From, then);
        return Draft(subject, nounFrom) with { Base = Text(view.Sentence.BasisOf(then).Inner.Start, view[of - 1].Span.End) };
    }

    // 检测价格仅为国外同类产品的六分之一, 增至十年前的3.6倍: what has the share stands before the word, the whole behind it.
    private SubjectDraft? Equal(LeftContext left, int of, int nounFrom)
    {
        (int equals, int behind) = left.Bound > left.From ? (left.Bound, left.BoundTo) : EqualsBefore(left.From, of);
        if (equals < 0 && left is { Reaches: true, CueIsNear: false } && left.CueTo < of)
        {
            (equals, behind) = (left.CueFrom, left.CueTo);
        }

        if (equals < 0)
        {
            return null;
        }

        while (behind < of && view[behind].Tag != PartOfSpeech.Adverb && view[behind].Kind == PieceKind.Word && view.IsFiller(behind) && !view.IsInIndicator(behind))
        {
            behind++;
        }

        while (of > behind && (view.IsOf(of - 1) || view[of - 1].Tag == PartOfSpeech.Locality))
        {
            of--;
        }

        return of == behind ? null : Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, equals), equals), nounFrom) with { Base = Text(view[behind].Span.Start, view[of - 1].Span.End) };
    }

    private SubjectDraft? Share(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        if (left.ShareVerb >= 0)
        {
            return Draft(LeftWords.Read(view, left, shape, counts: false), nounEnd) with { Base = BaseBehindVerb(left) ?? ShareOf(nounFrom, nounEnd) ?? MembersBefore(left) ?? context.Whole ?? context.Members ?? Counted(left) };
        }

        if (left.ShareNoun >= 0)
        {
            return Rate(left, shape, nounEnd);
        }

        return OfPlan(left, nounFrom) ?? OfWhole(left, shape, nounFrom, next) ?? SameAs(left, nounFrom, nounEnd) ?? AmongMembers(left, nounFrom, next) ?? Among(left, nounFrom, next) ?? WholeBehind(left, nounFrom, nounEnd, next) ?? Saying(left, nounFrom, next) ?? OfMember(left, nounFrom, nounEnd, next);
    }

    // 占据17%的市场份额: the share is called by its whole.
    private string? ShareOf(int nounFrom, int nounEnd)
    {
        if (nounEnd == nounFrom)
        {
            return null;
        }

        if (IsWord(nounEnd - 1, "noun"))
        {
            return new SubjectText(view).Add(nounFrom, nounEnd - 1).Trim().Print();
        }

        // 市场份额 is one word of the lexicon.
        TextSpan noun = view[nounEnd - 1].Span;
        for (int i = noun.Start + 1; i < noun.End; i++)
        {
            if (view.Language.Shares.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, noun.End), i, out int length, out TableRow row) && i + length == noun.End && row["place"] == "noun")
            {
                return Text(view[nounFrom].Span.Start, i);
            }
        }

        return null;
    }

    // 发展党员5万名，其中女性占45%: the whole was counted before.
    private string? Counted(LeftContext left) => IsMember(left.From) ? CountedBefore() : null;

    private string? CountedBefore() => context is { SubjectInSentence: true, LastShape: { Kind: ClaimKind.Count, Role: ClaimRole.Level } } ? context.Subject : null;

    private bool IsMember(int piece) => view.TryWord(view.Language.ListWords, piece, out _, out TableRow row) && row["use"] == "member";

    // 占总出口比重: the whole stands between 占 and what the share is called.
    private string? BaseBehindVerb(LeftContext left)
    {
        int from = left.ShareVerbEnd;
        int to = left.ShareNoun > left.ShareVerb ? left.ShareNoun : left.To;
        if (left.Cue is { Use: not DirectionUse.Entry } && left.CueFrom > from)
        {
            to = Math.Min(to, left.CueFrom);
        }

        return new SubjectText(view).Add(from, to).Trim().Print();
    }

    // 高技术产业在制造业增加值比例: the whole stands between 在 and what the share is called.
    private SubjectDraft? Rate(LeftContext left, ClaimShape shape, int nounEnd)
    {
        bool ratio = left.ShareRow?["place"] == "ratio";
        for (int i = left.ShareNoun - 1; i > left.From; i--)
        {
            if (view[i].Kind is PieceKind.Quantity)
            {
                return null;
            }

            if (ratio && view.IsAnd(i))
            {
                // 研发投入与产值之比
                return Draft(new SubjectText(view).Add(left.From, i), nounEnd) with { Base = WithoutLocality(i + 1, left.ShareNoun) };
            }

            if (EndsMembers(i))
            {
                // 新增贷款中企业贷款占比: what 中 ends is the whole.
                return Members(left.From, i) is { } among ? Draft(LeftWords.Read(view, left, shape, counts: false), nounEnd) with { Base = among } : null;
            }

            if (view[i].Kind == PieceKind.Word && view.TryWord(view.Language.Shares, i, out int behind, out TableRow row) && row["place"] == "within" && behind == i + 1)
            {
                string? whole = WithoutLocality(i + 1, left.ShareNoun);
                return whole is null ? null : Draft(new SubjectText(view).Add(left.From, i), nounEnd) with { Base = whole };
            }
        }

        return left.ShareRow?["place"] == "bare" ? Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.ShareNoun), left.ShareNoun), nounEnd) with { Base = context.Whole ?? context.Members } : null;
    }

    private string? WithoutLocality(int from, int to)
    {
        while (to > from && (view.IsOf(to - 1) || view[to - 1].Tag == PartOfSpeech.Locality))
        {
            to--;
        }

        return new SubjectText(view).Add(from, to).Trim().Print();
    }

    // 公司营收的30%来自海外, 罚款相当于营业额的4.9%: the share is of what stands before 的.
    private SubjectDraft? OfWhole(LeftContext left, ClaimShape shape, int nounFrom, int next)
    {
        int of = OfBefore(left);
        if (of <= left.From || IsLimit(of - 1) || IsOriginInTime(left.From, of))
        {
            return null;
        }

        if ((Compared(left, shape, of, nounFrom) ?? Equal(left, of, nounFrom)) is { } equal)
        {
            return equal;
        }

        if (view[of - 1].Kind is PieceKind.Period || (view[of - 1].Kind is PieceKind.Basis && view.Sentence.BasisOf(of - 1) is var then && then.Inner.Start == then.Span.Start))
        {
            return null;
        }

        int from = LeftEdge.Begin(view, left.From, of), verb = VerbBefore(from, of);
        SubjectText whole = new SubjectText(view).Add(verb < 0 ? from : verb + 1, of).Trim();
        if (whole.Print() is not { } name)
        {
            return null;
        }

        // 收取佣金的10%作为使用费: the commission is the whole, and goes where the rest says; where nothing follows, it is taken.
        return Draft(verb >= 0 && nounFrom >= next ? new SubjectText(view).Add(from, of) : whole.Add(nounFrom, next), next) with { Base = name };
    }

    // 动用相当于国内生产总值20%的资金
    private SubjectDraft? SameAs(LeftContext left, int nounFrom, int nounEnd)
    {
        if (nounEnd > nounFrom && nounFrom == left.To + 1)
        {
            return null;
        }

        for (int i = left.To - 2; i >= left.From && !view.IsVerb(i + 1) && !view.IsOf(i + 1); i--)
        {
            if (view.TryWord(view.Language.Wholes, i, out int behind, out TableRow row) && row["alone"] == "yes" && behind < left.To)
            {
                return Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, i), i), nounFrom) with { Base = WithoutLocality(behind, left.To) };
            }
        }

        return null;
    }

    // The verb whose object ends with the piece before 的; -1 where the verb stands in an attribute of it (公司生产的汽车的30%), or there is none.
    private int VerbBefore(int from, int of)
    {
        for (int i = of - 1; i >= from && !view.IsOf(i); i--)
        {
            if (view.IsVerb(i) && i + 1 < of && view.Light(i) == LightWord.None && !view.IsInIndicator(i) && !(i > from && view.IsVerb(i - 1)))
            {
                return i;
            }
        }

        return -1;
    }

    // 完成年度计划82.3%: the plan is the whole, and what it is a plan of was spoken of before.
    private SubjectDraft? OfPlan(LeftContext left, int nounFrom)
    {
        int plan = left.To - 1;
        while (plan >= left.From && view.IsFiller(plan))
        {
            plan--;
        }

        if (plan < left.From || !(IsWord(plan, "plan") || IsWord(plan, "goal")))
        {
            return null;
        }

        for (int i = plan - 1; i >= left.From && i > plan - LongestPlan; i--)
        {
            if (view.IsVerb(i) || view[i].Tag == PartOfSpeech.VerbalNoun)
            {
                SubjectText planned = new SubjectText(view).Add(left.From, i).Trim();
                bool named = context.SubjectInSentence || planned.IsEmpty || !planned.Pieces.All(view.IsEntity);
                return Draft(named ? planned : planned.Add(i, plan + 1), nounFrom) with { Base = new SubjectText(view).Add(i + 1, plan + 1).Trim().Print() };
            }
        }

        return null;
    }

    // 55%的参展企业拥有专利: the share is of the noun behind, and what has it is that noun doing something. 流域承载了全省8.6%的人口: of the verb's object.
    private SubjectDraft? WholeBehind(LeftContext left, int nounFrom, int nounEnd, int next)
    {
        bool placed = nounEnd == nounFrom && nounFrom > left.To + 1 && nounFrom + 1 < next && view.IsPreposition(nounFrom);
        if (placed && PlacedEnd(nounFrom + 1, next) is var placedEnd && placedEnd > nounFrom + 1)
        {
            // 17%的在中国出货的手机具备…: what tells where they are belongs to the whole.
            return Draft(new SubjectText(view).Add(nounFrom, next), next) with { Base = Text(view[nounFrom].Span.Start, view[placedEnd - 1].Span.End) };
        }

        if (nounEnd == nounFrom || IsValue(nounEnd - 1) || IsWord(nounFrom, "says"))
        {
            return null;
        }

        if (nounFrom == left.To + 1 && view.IsVerb(nounFrom) && (context.Base ?? CountedBefore() ?? context.Phrase) is { } same && new SubjectText(view).Add(left.From, left.To).Trim().IsEmpty)
        {
            // 70%的所有权归团队，30%归学校: the same whole goes on.
            return new SubjectDraft(new SubjectText(view).Add(nounFrom, nounEnd).Trim(), nounEnd) { Before = same, Base = same };
        }

        if (nounFrom == left.To + 1 && IsDoing(nounFrom, next) && Members(left.From, left.To) is { } doer)
        {
            // 林火仅有10%受到控制
            return Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.To), left.To).Trim().Add(nounFrom, next), next) with { Base = doer };
        }

        int wholeEnd = WholeEnd(nounFrom, nounEnd);
        int from = LeftEdge.Begin(view, left.From, left.To), verb = -1;
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
            string? place = verb + 2 == left.To && view.IsEntity(verb + 1) ? Text(view[verb + 1].Span.Start, view[verb + 1].Span.End) : new SubjectText(view).Add(verb + 1, left.To).Trim().Print();
            return Draft(new SubjectText(view).Add(from, verb), nounEnd) with { Base = place + noun };
        }

        SubjectText owner = new SubjectText(view).Add(from, left.To).Trim();
        if (owner.IsEmpty && nounEnd == next && context.SubjectInSentence)
        {
            // 贡献了50%的税收，60%的产值: what contributed the one contributed the other.
            return new SubjectDraft(owner, nounEnd) { Base = noun };
        }

        if (owner.IsEmpty && context is { SubjectInSentence: true, Subject: { } counted } && IsMember(left.From) && counted.EndsWith(noun, StringComparison.Ordinal))
        {
            // 甲类企业573家，其中60%的企业…: the whole is those.
            noun = counted;
        }

        return Draft(owner.Add(nounFrom, next), next) with { Base = owner.Print(owner.Pieces.Where(piece => piece < left.To)) + noun };
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
            end = view.TryWord(view.Language.Sources.Verbs, i, out _, out _) && view.IsVerb(i) ? i : end;
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

    // 大股东减持60%是通过大宗交易进行的: what stands before is the whole, and all of the clause what has the share.
    private SubjectDraft? Saying(LeftContext left, int nounFrom, int next)
    {
        if (nounFrom >= next || !(IsWord(nounFrom, "says") || (nounFrom == left.To + 1 && IsWord(nounFrom, "within"))))
        {
            return null;
        }

        SubjectText whole = new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.To), left.To).Trim();
        string? name = whole.Print();
        return name is null || view.EndsAsRate(whole.Pieces[^1]) ? null : Draft(whole.Add(nounFrom, next), next) with { Base = name };
    }

    // 投资5亿元，其中60%用于治污: a part of what was just stated.
    private SubjectDraft? OfMember(LeftContext left, int nounFrom, int nounEnd, int next)
    {
        bool follows = (nounEnd == nounFrom || (nounFrom < next && IsWord(nounFrom, "says"))) && IsMember(left.From) && context is { SubjectInSentence: true, Subject: not null, LastShape: { Kind: ClaimKind.Amount or ClaimKind.Measure or ClaimKind.Count, Role: ClaimRole.Level } };
        int end = follows && new SubjectText(view).Add(left.From, left.To).Trim().IsEmpty ? NounReader.Predicate(view, nounFrom, next) : nounFrom;
        return end > nounFrom ? new SubjectDraft(new SubjectText(view).Add(nounFrom, end).Trim(), end) { Before = context.Subject, Base = context.Subject } : null;
    }

    // 新增岗位中90%由民营企业提供: what 中 ends is the whole, and what has the share what it does.
    private SubjectDraft? AmongMembers(LeftContext left, int nounFrom, int next)
    {
        int at = left.To - 1;
        while (at > left.From && view.IsFiller(at))
        {
            at--;
        }

        int end = at >= left.From && at > 0 && EndsMembers(at) ? NounReader.Predicate(view, nounFrom, next) : nounFrom;
        return end > nounFrom && (at > left.From ? Members(left.From, at) : CountedBefore()) is { } whole ? new SubjectDraft(new SubjectText(view).Add(nounFrom, end).Trim(), end) { Before = whole, Base = whole } : null;
    }

    private bool EndsMembers(int piece) => view.IsAmong(piece) && !(piece + 1 < view.Count && view.IsOf(piece + 1)) && !view.TryWord(view.Language.Closings, piece - 1, out _, out _);

    private string? Members(int from, int to) => Members(view, from, to);

    /// <summary>Those named by the words before 中; null if they name nobody.</summary>
    public static string? Members(ClauseView view, int from, int to)
    {
        int start = LeftEdge.Begin(view, from, to);
        return new SubjectText(view).Add(view.IsPreposition(start) ? start + 1 : start, to).Trim().Print();
    }

    // 贷款总额中企业贷款占60%
    private string? MembersBefore(LeftContext left)
    {
        for (int i = left.ShareVerb - 1; i > left.From; i--)
        {
            if (EndsMembers(i))
            {
                return Members(left.From, i);
            }
        }

        return null;
    }

    // 在5991张通知书中，九成已经遵办: the whole was counted before.
    private SubjectDraft? Among(LeftContext left, int nounFrom, int next)
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

    // The 的 right before the quantity; -1 if there is none.
    private int OfBefore(LeftContext left) => left.To > left.From && view.IsOf(left.To - 1) ? left.To - 1 : -1;

    private (int At, int Behind) EqualsBefore(int from, int to)
    {
        for (int i = to - 2; i >= from; i--)
        {
            if ((view.TryWord(view.Language.Wholes, i, out int behind, out _) || view.TryWord(view.Language.Reaching, i, out behind, out _) || IsOrigin(i, out behind)) && behind < to)
            {
                return (i, behind);
            }
        }

        return (-1, -1);
    }

    // 由目前的5%上升: the time is where the movement starts, and no whole.
    private bool IsOriginInTime(int from, int of)
    {
        int i = of - 1;
        while (i > from && (view[i].Kind is PieceKind.Period or PieceKind.Basis || view[i].Tag is PartOfSpeech.Time or PartOfSpeech.Locality))
        {
            i--;
        }

        return i < of - 1 && IsOrigin(i, out _);
    }

    // 从人口的20%扩大到90%
    private bool IsOrigin(int piece, out int behind) => view.TryWord(view.Language.FrameWords, piece, out behind, out TableRow row) && row["use"] == "origin";

    // 最高的10%, 规定的10%: such a word makes no whole of what stands before 的.
    private bool IsLimit(int piece) => IsWord(piece, "limit");

    // 25%的关税: the noun is what the percentage is called, and no whole.
    private bool IsValue(int piece) => IsWord(piece, "value") || IsWord(piece, "noun") || IsWord(piece, "goal") || view.EndsAsRate(piece);

    private bool IsWord(int piece, string place) => view.IsShareWord(piece, place);

    private string Text(int from, int to) => view.Sentence.Paragraph.Text.Original[from..to];

    private static SubjectDraft Draft(SubjectText words, int next)
    {
        words.Trim();
        return new SubjectDraft(words, next) { LeftEmpty = words.IsEmpty };
    }
}
