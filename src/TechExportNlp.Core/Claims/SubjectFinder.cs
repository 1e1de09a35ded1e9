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

    public SubjectReading Find(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next) =>
        new SubjectFrames(view, context).Find(left, shape, nounFrom, nounEnd, next)
        ?? Complete(new ShareReader(view, context).Read(left, shape, nounFrom, nounEnd, next) ?? Plain(left, shape, nounFrom, nounEnd, next));

    // The words before the number, and the noun that it counts.
    private SubjectDraft Plain(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        SubjectText subject = LeftWords.Read(view, left, shape, counts: shape.Kind == ClaimKind.Count && nounEnd > nounFrom).Trim();
        bool leftEmpty = subject.IsEmpty;
        if (nounEnd == nounFrom && leftEmpty && shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level } && shape.Unit.Length > 0)
        {
            // 830个全年达标: what is counted begins with what it does.
            nounEnd = NounReader.Predicate(view, nounFrom, next);
            if (context.Whole is { } among && nounEnd > nounFrom)
            {
                return new SubjectDraft(subject.Add(nounFrom, nounEnd).Trim(), nounEnd) { Before = among };
            }
        }

        if (nounEnd > nounFrom)
        {
            if (shape.Role == ClaimRole.Level && shape.Kind != ClaimKind.Percentage)
            {
                subject.Condense();
            }

            subject.Add(nounFrom, nounEnd).Trim();
        }

        return new SubjectDraft(subject, nounEnd) { LeftEmpty = leftEmpty };
    }

    private SubjectReading Complete(SubjectDraft draft)
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

        bool leftEmpty = draft.LeftEmpty;
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
        reading.Subject = ActorOf(subject) is { } actor ? actor + own : WithOwner(own, subject, leftEmpty);
        reading.HasOwner = reading.Subject.Length > own.Length;
        // A list that begins with the owner itself (甲县、乙县出口) owns nothing else.
        reading.Members = [.. ListExpander.Expand(view, subject, [.. subject.Pieces]).Select(member => reading.HasOwner ? WithOwner(member, subject, leftEmpty) : member)];
        reading.Words = view.Words(subject.First, subject.Pieces[^1] + 1);
        return reading;
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

    // 大会聚焦…，促成合作项目718个: a clause that begins with a verb is about what the sentence began with.
    private string? ActorOf(SubjectText subject) =>
        context.Owner is null && context.Actor is { } actor && !context.HasOwnHead && view[subject.First].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun ? actor : null;

    private string Owned(string text) => context.Owner is { } owner && !text.StartsWith(owner, StringComparison.Ordinal) ? owner + text : text;
}
