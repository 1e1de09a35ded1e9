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

    /// <summary>The subject without the entity that it begins with; null where it is carried over or names nothing else.</summary>
    public string? Core { get; set; }

    /// <summary>Whether the words end with a verb (收受1180万元).</summary>
    public bool EndsWithVerb { get; set; }

    /// <summary>The subject before anything was joined to its words; null where it is carried over.</summary>
    public string? Own { get; set; }

    /// <summary>The things that the subject names, without what is done with them at its end (新能源汽车 of 新能源汽车生产); null if it names none.</summary>
    public string? Things { get; set; }

    /// <summary>The subject without the indicator that it ends with, where that is always somebody's; null where it is not, or nothing else is there.</summary>
    public string? Holder { get; set; }

    /// <summary>What was joined to the words, by where it comes from.</summary>
    public BelongingOrigin Belongs { get; set; }

    /// <summary>Whether the words stand in a fixed frame around the number (由12个部门组成的…).</summary>
    public bool IsFramed { get; set; }

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
    public SubjectReading Find(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next) =>
        new SubjectFrames(view, context).Find(left, shape, nounFrom, nounEnd, next)
        ?? Complete(new ShareReader(view, context).Read(left, shape, nounFrom, nounEnd, next) ?? Plain(left, shape, nounFrom, nounEnd, next), shape, left.To < view.LastQuantity);

    // The words before the number, and the noun that it counts.
    private SubjectDraft Plain(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        if (context.MovesOn && nounEnd == nounFrom && left.To > left.From && shape.Unit == context.Unit?.Code)
        {
            // 从200万元一下子长到了2亿元: it is the same thing that went there.
            return new SubjectDraft(new SubjectText(view), nounEnd) { LeftEmpty = true };
        }

        if (context.Lead is { } lead && left.To == left.From && nounEnd > nounFrom)
        {
            // 举办5场讲座、3场展览
            return new SubjectDraft(new SubjectText(view).Add(nounFrom, nounEnd).Trim(), nounEnd) { Before = lead };
        }

        SubjectText subject = LeftWords.Read(view, left, shape, counts: shape.Kind == ClaimKind.Count && (nounEnd > nounFrom || LeftEdge.Includes(view, left.From, left.To))).Trim();
        if (context.Whole is not null && subject.IsOnly("among"))
        {
            // 8条路线中有3条经过我国
            subject = new SubjectText(view);
        }

        bool leftEmpty = subject.IsEmpty, yardstick = left.IsYardstick || BasisFinder.OfNumber(view, left) is not null;
        bool named = shape.Kind == ClaimKind.Count || (shape.Kind == ClaimKind.Amount && nounFrom < next && view.TryWord(view.Language.Copulas, nounFrom, out _, out _));
        if (nounEnd == nounFrom && leftEmpty && named && !yardstick && shape.Role == ClaimRole.Level && shape.Unit.Length > 0
            && !view.TryWord(view.Language.Directions, nounFrom, out _, out _))
        {
            // 830个全年达标: what is counted begins with what it does. 其中5亿元是手续费: what it is stands behind.
            nounEnd = NounReader.Predicate(view, nounFrom, next);
            string? among = context.Whole ?? (shape.Kind == ClaimKind.Count && context.Things is { } counted && counted.Unit == shape.Unit ? counted.Noun : null);
            if (among is not null && nounEnd > nounFrom)
            {
                return new SubjectDraft(subject.Add(nounFrom, nounEnd).Trim(), nounEnd) { Before = among };
            }
        }

        if (nounEnd > nounFrom && NamesRate(left, subject))
        {
            // 入院率为每1万人0.36宗个案: the words before the number say it all.
            return new SubjectDraft(subject, nounEnd);
        }

        if (leftEmpty && nounEnd > nounFrom && shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level } && Doing(left, shape, nounFrom, nounEnd) is { } things)
        {
            // 421家景区中，已有277家恢复开放; 24个项目，已有16个复工
            return new SubjectDraft(subject.Add(nounFrom, nounEnd).Trim(), nounEnd) { Before = things };
        }

        if (nounEnd > nounFrom)
        {
            if (shape.Role == ClaimRole.Level && shape.Kind != ClaimKind.Percentage)
            {
                subject.Condense();
            }

            if (shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level })
            {
                // 有189个项目进入清单, 3500万辆汽车穿行在高速公路: the things counted are those that do it.
                nounEnd = TellsApart(left) ? NounReader.Does(view, nounEnd, next) : leftEmpty || (left.To > left.From && view.IsPreposition(left.To - 1)) ? NounReader.DoesAlone(view, nounEnd, next) : nounEnd;
            }

            subject.Add(nounFrom, nounEnd).Trim();
        }

        return new SubjectDraft(subject, nounEnd) { LeftEmpty = leftEmpty };
    }

    private SubjectReading Complete(SubjectDraft draft, ClaimShape shape, bool goesOn)
    {
        SubjectText subject = draft.Words;
        var reading = new SubjectReading { NextFrom = draft.NextFrom, Base = draft.Base };
        if (draft.Before is { } before)
        {
            reading.Subject = before + subject.Print();
            reading.Members = [reading.Subject];
            reading.Words = subject.IsEmpty ? null : view.Words(subject.First, subject.Pieces[^1] + 1);
            return reading;
        }

        if (subject.IsEmpty)
        {
            reading.IsCarried = true;
            // 占总量的比重从5%增长到7%: the same share of the same whole.
            reading.Base ??= shape is { Kind: ClaimKind.Percentage, Role: ClaimRole.Level } ? context.Base : null;
            // 今年上半年这个数字达到了85亿: it goes on with what the number before was about.
            bool same = subject.StoodForNumber && context is { Subject: not null, SubjectInSentence: true, Place: null };
            reading.IsTopic = !same && context.Topic is { } spoken && (spoken.IsIndicator || context.Subject is null || context.RecentSubjects.Count == 0);
            reading.Subject = reading.IsTopic && context.Topic is { } topic
                ? Owned(topic.Whole)
                : same ? context.Subject : context.Place is { } place && context.Core is { } core ? place + core : context.Named ?? context.Subject ?? context.Head ?? (shape.Kind == ClaimKind.Points ? context.Source?.Name : null);
            return reading;
        }

        subject.DropAnaphor(context);
        string own = subject.Print()!;
        Belonging belonging = Belonging.Find(view, context, subject, own, draft.LeftEmpty, shape.Unit);
        reading.Subject = belonging.Join(own);
        reading.Core = belonging.Origin == BelongingOrigin.Likeness ? context.Core : CoreOf(subject, own, shape);
        reading.Belongs = belonging.Origin;
        reading.Words = view.Words(subject.First, subject.Pieces[^1] + 1);
        reading.Own = own;
        if (goesOn)
        {
            // For the numbers that follow in the sentence.
            reading.Things = shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level } ? ThingsOf(subject, belonging) : null;
            reading.Holder = HolderOf(subject, belonging);
        }

        reading.EndsWithVerb = belonging.After.Length == 0 && view.IsVerb(subject.Pieces[^1]) && !view.EndsAsIndicator(subject.Pieces[^1]);
        if (belonging.IsWhole && !(belonging.Origin == BelongingOrigin.Likeness && subject.Pieces.Count > 1))
        {
            reading.Members = [reading.Subject];
            return reading;
        }

        // A list that begins with the owner itself (甲县、乙县出口) owns nothing else.
        List<string> members = ListExpander.Expand(view, subject, subject.Pieces);
        for (int i = 0; i < members.Count; i++)
        {
            members[i] = belonging.Join(members[i]);
        }

        reading.Members = members;
        return reading;
    }

    // 新能源汽车 of 新能源汽车生产
    private string? ThingsOf(SubjectText subject, Belonging belonging)
    {
        int last = subject.Pieces.Count - 1;
        while (last >= 0 && view[subject.Pieces[last]] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb })
        {
            last--;
        }

        return belonging.After.Length == 0 && last >= 0 && view.IsNominal(subject.Pieces[last])
            && !(view.TryWord(view.Language.FrameWords, subject.Pieces[last], out _, out TableRow row) && row["use"] == "outcome") && subject.Print(subject.Pieces.Take(last + 1)) is { } things
            ? belonging.Join(things)
            : null;
    }

    // 某某 of 某某总资产
    private string? HolderOf(SubjectText subject, Belonging belonging)
    {
        int end = view[subject.Pieces[^1]].Span.End;
        if (belonging.After.Length > 0 || !view.EndsAsIndicator(subject.Pieces[^1])
            || !view.Language.Indicators.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, end), end, out int length, out TableRow row) || row["of"] != "owner")
        {
            return null;
        }

        List<int> name = [];
        foreach (int piece in subject.Pieces)
        {
            if (view[piece].Span.End > end - length)
            {
                break;
            }

            bool spelt = view[piece].Span.Length == 1 && view[piece].Tag == PartOfSpeech.Verb && view.Light(piece) == LightWord.None;
            if (!view.IsNominal(piece) && !view.IsOf(piece) && !spelt && view[piece].Tag != PartOfSpeech.Pronoun)
            {
                return null;
            }

            name.Add(piece);
        }

        while (name.Count > 0 && view.IsOf(name[^1]))
        {
            name.RemoveAt(name.Count - 1);
        }

        return name.Count > 0 && subject.Print(name) is { } whose ? belonging.Join(whose)
            : belonging.Origin is BelongingOrigin.Owner or BelongingOrigin.Actor ? belonging.Before
            : null;
    }

    // The things that were counted before, of which this many do what stands behind the number; null if it names others.
    private string? Doing(LeftContext left, ClaimShape shape, int from, int to)
    {
        if (context.Whole is { } whole && view.IsVerb(from))
        {
            return whole;
        }

        bool does = context.Things is { } things && things.Unit == shape.Unit && TellsApart(left);
        for (int i = from; i < to && does; i++)
        {
            does = view[i] is { Kind: PieceKind.Word, Tag: PartOfSpeech.VerbalNoun };
        }

        return does ? context.Things?.Noun : null;
    }

    // 小米集团跌2%；腾讯跌3%: a name that the lexicon lacks is no thing that others have too.
    private string? CoreOf(SubjectText subject, string own, ClaimShape shape)
    {
        if (subject.PrintWithoutNames() is not { } core)
        {
            return null;
        }

        int last = subject.Pieces[^1];
        bool named = view.EndsAsEntity(last) || ((shape.Kind == ClaimKind.Growth || view[last].Tag == PartOfSpeech.Latin) && !view.EndsAsIndicator(last));
        return core.Length == own.Length && named ? null : core;
    }

    private bool NamesRate(LeftContext left, SubjectText subject) =>
        !subject.IsEmpty && view.EndsAsIndicator(subject.Pieces[^1]) && subject.Pieces[^1] < left.To - 1
        && view.TryWord(view.Language.Reaching, subject.Pieces[^1] + 1, out _, out _);

    private bool TellsApart(LeftContext left)
    {
        for (int i = left.To - 1; i >= left.From; i--)
        {
            if (view.TryWord(view.Language.FrameWords, i, out int next, out TableRow row) && next <= left.To && row["use"] == "exists")
            {
                return true;
            }

            if (!view.IsFiller(i))
            {
                return false;
            }
        }

        return false;
    }

    private string Owned(string text) => context.Owner is { } owner && !text.StartsWith(owner, StringComparison.Ordinal) ? owner + text : text;
}
