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
    public SubjectReading Find(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next)
    {
        var reading = new SubjectReading { NextFrom = nounEnd };
        bool share = shape.Kind == ClaimKind.Percentage;
        if (shape.Kind == ClaimKind.Multiple || (share && (left.ShareVerb >= 0 || left.ShareNoun >= 0)))
        {
            reading.Base = BaseBefore(left);
        }

        var subject = new SubjectText(view);
        AddLeft(left, shape, subject);
        subject.Trim();
        bool leftEmpty = subject.IsEmpty;
        if (share && shape.Role == ClaimRole.Level && reading.Base is null && left.ShareVerb < 0 && EndsWithOf(left))
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

        reading.Members = [.. ListExpander.Expand(view, subject, [.. subject.Pieces]).Select(member => WithOwner(member, subject, leftEmpty))];
        string own = subject.Print()!;
        reading.Subject = WithOwner(own, subject, leftEmpty);
        reading.HasOwner = reading.Subject.Length > own.Length;
        reading.Words = view.Words(subject.First, subject.Pieces[^1] + 1);
        return reading;
    }

    private bool EndsWithOf(LeftContext left) =>
        left.To > left.From && view[left.To - 1].Tag == PartOfSpeech.Particle && view.Language.Light(view.Sentence.Normal(left.To - 1)).HasFlag(LightWord.Lead);

    private static void AddLeft(LeftContext left, ClaimShape shape, SubjectText subject)
    {
        int to = left.To;
        if (left.ShareVerb >= 0 && shape.Kind == ClaimKind.Percentage)
        {
            to = left.ShareVerb;
        }

        if (left.Cue is { } cue)
        {
            if (cue.Use == DirectionUse.Gap)
            {
                to = Math.Min(to, left.CueFrom);
            }
            else if (!left.CueIsNear && left.CueFrom > left.From)
            {
                subject.Add(left.From, to);
                return;
            }
            else if (cue.Use == DirectionUse.Noun && (shape.Kind == ClaimKind.Points || !left.CueIsNear))
            {
                subject.Add(left.From, to);
                return;
            }
            else
            {
                int rateFrom = left.CueFrom;
                subject.Add(left.From, Math.Min(rateFrom, to));
                if (left.CueTo < to)
                {
                    subject.Add(left.CueTo, to);
                }

                return;
            }
        }

        subject.Add(left.From, to);
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

    private string WithOwner(string text, SubjectText subject, bool leftEmpty) =>
        !leftEmpty && view.IsEntity(subject.First) ? text : Owned(text);

    private string Owned(string text) => context.Owner is { } owner && !text.StartsWith(owner, StringComparison.Ordinal) ? owner + text : text;
}
