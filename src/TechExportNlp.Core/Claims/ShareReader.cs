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
        if (of <= left.From)
        {
            return null;
        }

        int then = of - 1;
        while (then > left.From && of - then < LongestCompared && view[then].Kind == PieceKind.Word && view.IsNominal(then))
        {
            then--;
        }

        if (view[then].Kind == PieceKind.Basis)
        {
            // 是上年同期的3.9倍, 是上月人数的3倍: the comparison is the whole, without the 是 that the scanner took into it.
            TextSpan compared = TextSpan.FromBounds(view[then].Span.Start, view[of - 1].Span.End);
            int copula = view.Language.Copulas.TryLongest(view.Sentence.Normal(then), 0, out int length, out _) ? length : 0;
            SubjectText words = then == of - 1 ? LeftWords.Read(view, left, shape, counts: false) : new SubjectText(view).Add(left.From, then);
            return Draft(words, nounFrom) with { Base = Text(compared.Start + copula, compared.End) };
        }

        (int equals, int whole) = EqualsBefore(left, of);
        return equals < 0 ? null : Draft(new SubjectText(view).Add(left.From, equals), nounFrom) with { Base = Text(view[whole].Span.Start, view[of].Span.Start) };
    }

    private SubjectDraft? Share(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        if (left.ShareVerb >= 0)
        {
            return Draft(LeftWords.Read(view, left, shape, counts: false), nounEnd) with { Base = BaseBehindVerb(left) ?? context.Whole };
        }

        if (left.ShareNoun >= 0)
        {
            return Rate(left, shape, nounEnd);
        }

        return OfPlan(left, nounFrom) ?? OfWhole(left, nounFrom, next) ?? Among(left, nounFrom, next) ?? WholeBehind(left, nounFrom, nounEnd, next) ?? Saying(left, nounFrom, next);
    }

    // 占总出口比重: the whole stands between 占 and what the share is called.
    private string? BaseBehindVerb(LeftContext left)
    {
        int from = left.ShareVerb + 1;
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
        for (int i = left.ShareNoun - 1; i > left.From; i--)
        {
            if (view[i].Kind == PieceKind.Word && view.TryWord(view.Language.Shares, i, out int behind, out TableRow row) && row["place"] == "within" && behind == i + 1)
            {
                string? whole = WithoutLocality(i + 1, left.ShareNoun);
                return whole is null ? null : Draft(new SubjectText(view).Add(left.From, i), nounEnd) with { Base = whole };
            }
        }

        return null;
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
    private SubjectDraft? OfWhole(LeftContext left, int nounFrom, int next)
    {
        int of = OfBefore(left);
        if (of <= left.From || view[of - 1].Kind is PieceKind.Period or PieceKind.Basis || IsLimit(of - 1))
        {
            return null;
        }

        (int equals, int wholeFrom) = EqualsBefore(left, of);
        if (equals >= 0)
        {
            return Draft(new SubjectText(view).Add(left.From, equals), nounFrom) with { Base = WithoutLocality(wholeFrom, of) };
        }

        SubjectText whole = new SubjectText(view).Add(LeftEdge.Begin(view, left.From, of), of).Trim();
        string? name = whole.Print();
        return name is null ? null : Draft(whole.Add(nounFrom, next), next) with { Base = name };
    }

    // 完成年度计划82.3%: the plan is the whole, and what it is a plan of was spoken of before.
    private SubjectDraft? OfPlan(LeftContext left, int nounFrom)
    {
        int plan = left.To - 1;
        while (plan >= left.From && view.IsFiller(plan))
        {
            plan--;
        }

        if (plan < left.From || !IsWord(plan, "plan"))
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
        if (nounEnd == nounFrom || IsValue(nounEnd - 1))
        {
            return null;
        }

        int from = LeftEdge.Begin(view, left.From, left.To), verb = -1;
        for (int i = from; i < left.To; i++)
        {
            verb = view.IsVerb(i) && ((view.Light(i) & (LightWord.Any | LightWord.Trail)) == 0 || TakesObject(i)) ? i : verb;
        }

        string noun = new SubjectText(view).Add(nounFrom, nounEnd).Trim().Print() ?? string.Empty;
        if (verb >= 0)
        {
            return Draft(new SubjectText(view).Add(from, verb), nounEnd) with { Base = new SubjectText(view).Add(verb + 1, left.To).Trim().Print() + noun };
        }

        SubjectText place = new SubjectText(view).Add(from, left.To).Trim();
        if (place.IsEmpty && nounEnd == next && context.SubjectInSentence)
        {
            // 贡献了50%的税收，60%的产值: what contributed the one contributed the other.
            return new SubjectDraft(place, nounEnd) { Base = noun };
        }

        return Draft(place.Add(nounFrom, next), next) with { Base = place.Print(place.Pieces.Where(piece => piece < left.To)) + noun };
    }

    private bool TakesObject(int verb) => verb + 1 < view.Count && view[verb + 1].Tag == PartOfSpeech.Particle && !view.IsOf(verb + 1);

    // 大股东减持60%是通过大宗交易进行的: what stands before is the whole, and all of the clause what has the share.
    private SubjectDraft? Saying(LeftContext left, int nounFrom, int next)
    {
        if (nounFrom >= next || !IsWord(nounFrom, "says"))
        {
            return null;
        }

        SubjectText whole = new SubjectText(view).Add(LeftEdge.Begin(view, left.From, left.To), left.To).Trim();
        string? name = whole.Print();
        return name is null || view.EndsAsRate(whole.Pieces[^1]) ? null : Draft(whole.Add(nounFrom, next), next) with { Base = name };
    }

    // 在5991张通知书中，九成已经遵办: the whole was counted before.
    private SubjectDraft? Among(LeftContext left, int nounFrom, int next)
    {
        SubjectText before = new SubjectText(view).Add(left.From, left.To).Trim();
        int end = before.IsEmpty && context.Whole is not null ? NounReader.Predicate(view, nounFrom, next) : nounFrom;
        return end > nounFrom ? new SubjectDraft(before.Add(nounFrom, end).Trim(), end) { Before = context.Whole, Base = context.Whole } : null;
    }

    // The 的 right before the quantity; -1 if there is none.
    private int OfBefore(LeftContext left) => left.To > left.From && view.IsOf(left.To - 1) ? left.To - 1 : -1;

    // 相当于 or 不及 before the whole, and where the whole begins; -1 if there is none.
    private (int At, int Behind) EqualsBefore(LeftContext left, int to)
    {
        if (left.Bound > left.From)
        {
            return (left.Bound, left.BoundTo);
        }

        for (int i = to - 2; i > left.From; i--)
        {
            if (view.TryWord(view.Language.Copulas, i, out int next, out _) && next == i + 1)
            {
                return (i, next);
            }
        }

        return (-1, -1);
    }

    // 最高的10%, 规定的10%: such a word makes no whole of what stands before 的.
    private bool IsLimit(int piece) => IsWord(piece, "limit");

    // 25%的关税: the noun is what the percentage is called, and no whole.
    private bool IsValue(int piece) => IsWord(piece, "value") || IsWord(piece, "noun") || view.EndsAsRate(piece);

    private bool IsWord(int piece, string place) => view.IsShareWord(piece, place);

    private string Text(int from, int to) => view.Sentence.Paragraph.Text.Original[from..to];

    private static SubjectDraft Draft(SubjectText words, int next)
    {
        words.Trim();
        return new SubjectDraft(words, next) { LeftEmpty = words.IsEmpty };
    }
}
