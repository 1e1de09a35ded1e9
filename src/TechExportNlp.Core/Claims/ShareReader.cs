namespace TechExportNlp.Claims;

/// <summary>Reads what has a share and the whole that it is a share of, and what a multiple is a multiple of.</summary>
internal sealed class ShareReader(ClauseView view, ClaimContext context)
{
    // A verb this near to the noun of a plan rules it (完成年度计划82.3%).
    private const int LongestPlan = 6;

    private readonly ShareWords _words = new(view, context);

    /// <summary>The subject with its whole; null where the number is no share, or names its whole nowhere.</summary>
    public SubjectDraft? Read(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next) => shape switch
    {
        { Kind: ClaimKind.Multiple, Role: ClaimRole.Level } => Multiple(left, shape, nounFrom, nounEnd),
        { Kind: ClaimKind.Percentage, Role: ClaimRole.Level } => Share(left, shape, nounFrom, nounEnd, next),
        _ => null,
    };

    private SubjectDraft? Multiple(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd)
    {
        var whole = new WholeBefore(view, context);
        int of = _words.OfBefore(left);
        if (of < 0 && left.To > left.From && view[left.To - 1].Kind is PieceKind.Basis or PieceKind.Period)
        {
            // 为上年同期3倍
            of = left.To;
        }

        if (of <= left.From)
        {
            return null;
        }

        return whole.Compared(left, shape, of, nounFrom) ?? whole.Equal(left, of, nounFrom);
    }

    private SubjectDraft? Share(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        if (left.ShareVerb >= 0)
        {
            return ShareWords.Draft(LeftWords.Read(view, left, shape, counts: false), nounEnd) with { Base = BaseBehindVerb(left) ?? ShareOf(nounFrom, nounEnd) ?? MembersBefore(left) ?? context.Whole ?? context.Members ?? Counted(left) };
        }

        if (left.ShareNoun >= 0)
        {
            return Rate(left, shape, nounEnd);
        }

        if (left.To > left.From && _words.IsWord(left.To - 1, "manner"))
        {
            // 以17%的份额位居第二: how something stands, with what the share is called.
            SubjectText subject = new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.To - 1), left.To - 1);
            bool called = nounEnd > nounFrom && (_words.IsValue(nounEnd - 1) || view.EndsAsIndicator(nounEnd - 1));
            return ShareWords.Draft(called ? subject.Trim().Add(nounFrom, nounEnd) : subject, next);
        }

        var before = new WholeBefore(view, context);
        var behind = new WholeBehind(view, context);
        return OfPlan(left, nounFrom) ?? behind.Acting(left, nounFrom, next) ?? before.OfWhole(left, shape, nounFrom, next) ?? before.SameAs(left, nounFrom, nounEnd)
            ?? behind.Named(left, nounFrom, next) ?? behind.AmongMembers(left, nounFrom, next) ?? behind.Among(left, nounFrom, next) ?? behind.Noun(left, nounFrom, nounEnd, next)
            ?? behind.Saying(left, nounFrom, next) ?? behind.OfMember(left, nounFrom, nounEnd, next);
    }

    // 占据17%的市场份额: the share is called by its whole.
    private string? ShareOf(int nounFrom, int nounEnd)
    {
        if (nounEnd == nounFrom)
        {
            return null;
        }

        if (_words.IsWord(nounEnd - 1, "noun"))
        {
            return new SubjectText(view).Add(nounFrom, nounEnd - 1).Trim().Print();
        }

        // 市场份额 is one word of the lexicon.
        TextSpan noun = view[nounEnd - 1].Span;
        for (int i = noun.Start + 1; i < noun.End; i++)
        {
            if (view.Language.Shares.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, noun.End), i, out int length, out TableRow row) && i + length == noun.End && row["place"] == "noun")
            {
                return _words.Text(view[nounFrom].Span.Start, i);
            }
        }

        return null;
    }

    // 发展党员5万名，其中女性占45%: the whole was counted before.
    private string? Counted(LeftContext left) => _words.IsMember(left.From) ? _words.CountedBefore() : null;

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
                return ShareWords.Draft(new SubjectText(view).Add(left.From, i), nounEnd) with { Base = _words.WithoutLocality(i + 1, left.ShareNoun) };
            }

            if (_words.EndsMembers(i))
            {
                // 新增贷款中企业贷款占比: what 中 ends is the whole.
                int within = WithinBefore(left.From, i);
                if (within > left.From)
                {
                    // 人数在总人口中占比: what has the share stands before 在.
                    return ShareWords.Draft(new SubjectText(view).Add(left.From, within), nounEnd) with { Base = _words.WithoutLocality(within + 1, i) };
                }

                return _words.Members(left.From, i) is { } among ? ShareWords.Draft(LeftWords.Read(view, left, shape, counts: false), nounEnd) with { Base = among } : null;
            }

            if (view[i].Kind == PieceKind.Word && view.TryWord(view.Language.Shares, i, out int behind, out TableRow row) && row["place"] == "within" && behind == i + 1)
            {
                string? whole = _words.WithoutLocality(i + 1, left.ShareNoun);
                return whole is null ? null : ShareWords.Draft(new SubjectText(view).Add(left.From, i), nounEnd) with { Base = whole };
            }
        }

        return left.ShareRow?["place"] == "bare" ? ShareWords.Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.ShareNoun), left.ShareNoun), nounEnd) with { Base = context.Whole ?? context.Members } : null;
    }

    private int WithinBefore(int from, int to)
    {
        int i = to - 1;
        while (i >= from && !_words.IsWord(i, "within"))
        {
            i--;
        }

        return i;
    }

    // 完成年度计划82.3%: the plan is the whole, and what it is a plan of was spoken of before.
    private SubjectDraft? OfPlan(LeftContext left, int nounFrom)
    {
        int plan = left.To - 1;
        while (plan >= left.From && view.IsFiller(plan))
        {
            plan--;
        }

        if (plan < left.From || !(_words.IsWord(plan, "plan") || _words.IsWord(plan, "goal")))
        {
            return null;
        }

        for (int i = plan - 1; i >= left.From && i > plan - LongestPlan; i--)
        {
            if (view.IsVerb(i) || view[i].Tag == PartOfSpeech.VerbalNoun)
            {
                SubjectText planned = new SubjectText(view).Add(left.From, i).Trim();
                bool named = context.SubjectInSentence || planned.IsEmpty || !planned.Pieces.All(view.IsEntity);
                return ShareWords.Draft(named ? planned : planned.Add(i, plan + 1), nounFrom) with { Base = new SubjectText(view).Add(i + 1, plan + 1).Trim().Print() };
            }
        }

        return null;
    }

    // 贷款总额中企业贷款占60%
    private string? MembersBefore(LeftContext left)
    {
        for (int i = left.ShareVerb - 1; i > left.From; i--)
        {
            if (_words.EndsMembers(i))
            {
                return _words.Members(left.From, i);
            }
        }

        return null;
    }
}
