namespace TechExportNlp.Claims;

/// <summary>What a group of quantities is about.</summary>
internal sealed class SubjectReading
{
    /// <summary>The subject; null if none was found.</summary>
    public string? Subject { get; set; }

    /// <summary>The members if the subject is a list.</summary>
    public List<string> Members { get; set; } = [];

    /// <summary>The whole of a share, or what a multiple is a multiple of.</summary>
    public string? Base { get; set; }

    /// <summary>Where the words of the subject stand, from the first to the last; null where it is carried over.</summary>
    public TextSpan? Words { get; set; }

    /// <summary>Whether an owner named earlier was put before the words.</summary>
    public bool HasOwner { get; set; }

    /// <summary>Whether it is what a clause without a number spoke of.</summary>
    public bool IsTopic { get; set; }

    /// <summary>Whether the clause leaves the subject out, and an earlier one stands in.</summary>
    public bool IsCarried { get; set; }

    /// <summary>The first piece that belongs to the next group.</summary>
    public int NextFrom { get; set; }
}

/// <summary>Finds what a quantity is about: the words before it, the counted noun behind it, or what an earlier clause was about.</summary>
internal sealed class SubjectFinder(ClauseView view, ClaimContext context)
{
    private const int LongestPart = 3;

    public SubjectReading Find(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        var reading = new SubjectReading { NextFrom = nounEnd };
        bool share = shape.Kind == ClaimKind.Percentage;
        if (share && (left.ShareVerb >= 0 || left.ShareNoun >= 0))
        {
            reading.Base = BaseBefore(left);
        }

        var subject = new SubjectText(view);
        int of = reading.Base is null && left.ShareVerb < 0 && shape.Kind is ClaimKind.Percentage or ClaimKind.Multiple && shape.Role == ClaimRole.Level ? OfBefore(left) : -1;
        int equals = of < 0 ? -1 : CopulaBefore(left.From, of);
        if (of > left.From && view[of - 1].Kind == PieceKind.Basis && shape.Kind == ClaimKind.Multiple)
        {
            // 是上年同期的3.9倍: the comparison is the whole, without the 是 that the scanner took into it.
            TextSpan compared = view[of - 1].Span;
            int copula = view.Language.Copulas.TryLongest(view.Sentence.Normal(of - 1), 0, out int length, out _) ? length : 0;
            reading.Base = view.Sentence.Paragraph.Text.Original[(compared.Start + copula)..compared.End];
            AddLeft(left, shape, subject);
        }
        else if (equals >= 0)
        {
            // 罚款相当于营业额的4.9%, 出口额是上年同期的3.9倍: the whole stands between 是 and 的, the subject before it.
            reading.Base = view.Sentence.Paragraph.Text.Original[view[equals + 1].Span.Start..view[of].Span.Start];
            subject.Add(left.From, equals);
        }
        else
        {
            AddLeft(left, shape, subject);
        }

        subject.Trim();
        bool leftEmpty = subject.IsEmpty;
        if (of >= 0 && equals < 0 && share)
        {
            // 公司营收的30%来自海外: the share is of what stands before 的, and what has it is all of it.
            reading.Base = subject.Print();
            subject.Add(nounFrom, next).Trim();
            reading.NextFrom = next;
            nounEnd = nounFrom;
        }

        if (nounEnd == nounFrom && leftEmpty && shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level } && shape.Unit.Length > 0)
        {
            // 830个全年达标: what is counted begins with what it does.
            nounEnd = NounReader.Predicate(view, nounFrom, next);
            reading.NextFrom = nounEnd;
        }

        if (nounEnd > nounFrom && !(reading.Base is not null && share))
        {
            if (share && shape.Role == ClaimRole.Level)
            {
                AddWhole(left, nounFrom, nounEnd, next, subject, reading);
            }
            else
            {
                if (shape.Role == ClaimRole.Level)
                {
                    subject.Condense();
                }

                subject.Add(nounFrom, nounEnd);
            }

            subject.Trim();
        }

        if (subject.IsEmpty)
        {
            reading.IsCarried = true;
            reading.IsTopic = context.Topic is { } spoken && (spoken.IsIndicator || context.Subject is null || context.RecentSubjects.Count == 0);
            reading.Subject = reading.IsTopic && context.Topic is { } topic
                ? Owned(string.Join('、', topic.Members))
                : context.Subject ?? context.Owner;
            return reading;
        }

        if (PartOfLast(subject) is { } thing && subject.Print() is { } whole && !thing.EndsWith(whole, StringComparison.Ordinal))
        {
            reading.Subject = thing + whole;
            reading.HasOwner = true;
            reading.Words = view.Words(subject.First, subject.Pieces[^1] + 1);
            return reading;
        }

        string own = subject.Print()!;
        reading.Subject = WithOwner(own, subject, leftEmpty);
        reading.HasOwner = reading.Subject.Length > own.Length;
        // A list that begins with the owner itself (甲县、乙县出口) owns nothing else.
        reading.Members = [.. ListExpander.Expand(view, subject, [.. subject.Pieces]).Select(member => reading.HasOwner ? WithOwner(member, subject, leftEmpty) : member)];
        reading.Words = view.Words(subject.First, subject.Pieces[^1] + 1);
        return reading;
    }

    // The 的 right before the quantity; -1 if there is none, or if it is a time's (升到2005年的114%).
    private int OfBefore(LeftContext left) =>
        left.To > left.From && view.IsOf(left.To - 1) && (left.To < 2 || view[left.To - 2].Kind != PieceKind.Period) ? left.To - 1 : -1;

    private int CopulaBefore(int from, int to)
    {
        for (int i = to - 2; i >= from; i--)
        {
            if (view.TryWord(view.Language.Copulas, i, out int next, out _) && next == i + 1)
            {
                return i;
            }
        }

        return -1;
    }

    private static void AddLeft(LeftContext left, ClaimShape shape, SubjectText subject)
    {
        int to = left.ShareVerb >= 0 && shape.Kind == ClaimKind.Percentage ? left.ShareVerb : left.To;
        if (left.Cue is { Use: DirectionUse.Gap or DirectionUse.Than })
        {
            // 高于全国1.2个百分点, 比全国高1.2个百分点: what it is compared with is no part of it.
            subject.Add(left.From, Math.Min(to, left.Cue.Use == DirectionUse.Than && left.Compared >= 0 ? left.Compared : left.CueFrom));
            return;
        }

        bool names = left.Cue is { Use: DirectionUse.Noun } && (shape.Kind == ClaimKind.Points || !left.CueIsNear);
        bool far = !left.CueIsNear && left.CueFrom > left.From;
        if (left.Cue is null || names || far)
        {
            subject.Add(left.From, to);
            return;
        }

        // The word of movement itself names nothing.
        subject.Add(left.From, Math.Min(left.CueFrom, to));
        subject.Add(left.CueTo, to);
    }

    // X%的A做B: the share is of A, and what has it is A doing B.
    private void AddWhole(LeftContext left, int nounFrom, int nounEnd, int next, SubjectText subject, SubjectReading reading)
    {
        var whole = new SubjectText(view).Add(nounFrom, nounEnd).Trim();
        reading.Base = whole.Print();
        int to = next;
        subject.Add(nounFrom, to);
        reading.NextFrom = to;
    }

    // 占总出口比重: the whole stands between 占 and what the share is called; 是去年同期的3.9倍: between 是 and the number.
    private string? BaseBefore(LeftContext left)
    {
        int from = left.ShareVerb >= 0 ? left.ShareVerb + 1 : left.From;
        int to = left.ShareVerb >= 0 && left.ShareNoun > left.ShareVerb ? left.ShareNoun : left.To;
        if (left.ShareVerb < 0)
        {
            return null;
        }

        if (left.Cue is not null && left.CueFrom >= from)
        {
            to = Math.Min(to, left.CueFrom);
        }

        return new SubjectText(view).Add(from, to).Trim().Print();
    }

    // 案件5000起，涉案金额18亿元: an indicator that belongs to the thing named just before. Null if it is none.
    private string? PartOfLast(SubjectText subject)
    {
        if (context.RecentSubjects.Count == 0 || context.Subject is null || subject.Pieces.Count > LongestPart)
        {
            return null;
        }

        TextSpan last = view[subject.Pieces[^1]].Span;
        int length = last.End - view[subject.First].Span.Start;
        return view.Language.Indicators.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, last.End), last.End, out int found, out TableRow row)
            && found >= length && row["of"].Length > 0
                ? context.Subject
                : null;
    }

    private string WithOwner(string text, SubjectText subject, bool leftEmpty) =>
        !leftEmpty && view.IsEntity(subject.First) ? text : Owned(text);

    private string Owned(string text) => context.Owner is { } owner && !text.StartsWith(owner, StringComparison.Ordinal) ? owner + text : text;
}
