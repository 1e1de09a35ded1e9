using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>Reads the claims of one group of quantities (a single one, or several that 、 and 和 join) with what stands on both sides.</summary>
internal sealed class GroupReader(ClauseView view, ClaimContext context)
{
    // What the thing counted does may stand between it and the next member of its list, but no more.
    private const int LongestDoing = 5;
    private const int LongestLead = 12;

    /// <summary>Adds the group's claims.</summary>
    /// <param name="from">The first piece that belongs to the group.</param>
    /// <param name="first">The piece of its first quantity.</param>
    /// <param name="end">The piece behind its last quantity.</param>
    /// <param name="next">The piece of the next quantity, or the clause's end.</param>
    /// <param name="modality">The word before it that makes it no plain fact; null if none.</param>
    /// <param name="claims">Takes the claims.</param>
    /// <param name="clause">The first piece of the clause.</param>
    /// <returns>The first piece that belongs to the next group.</returns>
    public int Read(int from, int first, int end, int next, ModalityMention? modality, List<Claim> claims, int clause)
    {
        // 培训5名教师、3名学生: behind 、 all that stands before it is of the number before.
        bool joined = context.Lead is not null && (from == first || Joins(first - 1));
        from = context.CountedInClause && !joined ? BehindPredicate(from, first) : from;
        LeftContext left = LeftContext.Read(view, joined ? first : from, first, context.BehindYardstick);
        int behind = BasisFinder.Behind(view, end, next);
        DirectionCue? after = CueBehind(end, behind, next);
        DirectionCue? goesOn = left.OnlyReaches ? context.LastCue : null;
        DirectionCue? carried = ClaimShape.MayCarry(view.Sentence.QuantityOf(first), left) ? context.Topic?.Rate : null;
        ClaimShape? adjacent = from == first && first > 0 && view[first - 1].Kind == PieceKind.Quantity ? context.LastShape : null;
        ClaimShape? other = context.LastShape is { Role: ClaimRole.Change } && IsOther(from, first) ? context.LastShape : null;
        ClaimShape? beside = context.LastShape is { Kind: ClaimKind.Growth } && (IsYardstick(left) || LeavesVerbOut(left, first) || LeavesRateOut(left)) ? context.LastShape : null;
        ClaimShape? movedFrom = context.MovesOn && left.Ends(view) ? context.LastShape : null;
        ClaimShape shape = ClaimShape.Read(view.Sentence.QuantityOf(first), left, after, carried, goesOn, adjacent, other).After(movedFrom).Beside(beside).Signed(SignOf(left, first, first));
        int nounFrom = end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        // 跌5%触发熔断: what stands before the movement moved, and what follows is another thing that it does.
        bool moved = shape.Kind == ClaimKind.Growth && left is { CueIsNear: true, Cue.Use: DirectionUse.Verb } && nounFrom < next && view.IsVerb(nounFrom);
        int among = after is not null || moved ? nounFrom : AmongEnd(nounFrom, next);
        int nounEnd = among > 0 ? among : NounReader.End(view, nounFrom, next);
        if (among < 0 && nounEnd > nounFrom && (view.IsVerb(nounFrom) || (view[nounFrom].Tag == PartOfSpeech.VerbalNoun && nounEnd < next && view.IsPreposition(nounEnd))) && NounReader.Relative(view, nounFrom, next) is var relative && relative > nounEnd && relative == next)
        {
            // 12名来自各行业的选手
            nounEnd = relative;
        }

        int thingEnd = among < 0 && shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level } && !CountsPeople(shape.Unit) ? NounReader.End(view, nounFrom, next, counted: true) : nounEnd;
        bool counts = shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level, Unit.Length: > 0 };
        bool shares = false;
        if (nounEnd == nounFrom && counts && after is null)
        {
            int shared = SharedNoun(end, next);
            int sharedEnd = shared > next ? NounReader.End(view, shared, view.Count, counted: true) : shared;
            shares = sharedEnd > shared;
            (nounFrom, nounEnd) = shares ? (shared, sharedEnd) : (nounFrom, NounReader.Relative(view, nounFrom, next));
            thingEnd = nounEnd;
        }

        // 人数突破60万大关: a mark names nothing, but 5个水平 counts levels.
        bool marks = shape.Kind == ClaimKind.Count && thingEnd == nounFrom + 1 && (shape.Unit.Length == 0 || view.Sentence.QuantityOf(first).UnitRow is { Table: "bare-numbers" });
        thingEnd = shape.Kind == ClaimKind.Count && !marks ? thingEnd : NounReader.WithoutMark(view, nounFrom, thingEnd);
        context.Lead = joined ? context.Lead : null;
        SubjectReading reading = new SubjectFinder(view, context).Find(left, shape, nounFrom, thingEnd, next);

        BasisMention? compared = BasisFinder.OfNumber(view, left);
        PeriodMention? comparedTime = context.Time.Of(compared);
        // 将较3月的1439宗上升: what is foretold is compared with what was.
        modality = compared is null || modality?.Words.Start > view[first].Span.Start ? modality : null;
        var units = new UnitFinder(view, context);
        if (reading.Subject is null && units.Find(view.Sentence.QuantityOf(first), shape, reading, left, end, next) is { Origin: UnitOrigin.NounBehind } named
            && view.Sentence.QuantityOf(first).Span.End is var numberEnd && named.Span.End > numberEnd)
        {
            // 12万退捕渔民得到安置: where nothing else is named, the number is of what it counts.
            reading.Words = TextSpan.FromBounds(numberEnd, named.Span.End);
            reading.Subject = reading.Words.Value.Of(view.Sentence.Paragraph.Text.Original).ToString();
        }

        bool flows = left.Cue?.Use == DirectionUse.Entry || context.Flow is not null;
        int count = (end - first + 1) / 2;
        (List<string?> subjects, SubjectOrigin origin) = Subjects(reading, left, shape, count);
        bool aligned = count > 1 && subjects.Count == count;
        for (int i = 0; i < count; i++)
        {
            Quantity quantity = view.Sentence.QuantityOf(first + (i * 2));
            ClaimShape own = ClaimShape.Read(quantity, left, after, carried, goesOn, adjacent, other).After(movedFrom).Beside(beside).Signed(SignOf(left, first, first + (i * 2)));
            foreach (string? subject in aligned ? [subjects[i]] : subjects)
            {
                if (units.Find(quantity, own, reading, left, count == 1 ? end : next, next) is { } whole)
                {
                    context.Unit = (whole.Shape.Kind, whole.Shape.Unit);
                    if (whole.Shape.Kind is ClaimKind.Count or ClaimKind.Amount)
                    {
                        (context.Counted, context.CountedLow) = (context.Unit, whole.Shape.Value.Low);
                    }

                    bool ahead = modality?.Cue.Modality is Modality.Forecast or Modality.Target;
                    PeriodMention? time = compared is not null ? comparedTime : context.Time.Of(whole.Shape is { Role: ClaimRole.Change } or { Kind: ClaimKind.Measure, Unit: "1" } || flows, ahead, whole.Shape.Kind is ClaimKind.Count or ClaimKind.Measure ? whole.Shape.Unit : null, i, left.List == "align" && !aligned ? count : 1);
                    ModalityMention? open = IsPast(modality, time, clause) ? null : modality;
                    BasisReading basis = other is not null && whole.Shape.Role == ClaimRole.Change ? context.LastBasis : BasisFinder.Find(view, left, whole.Shape, behind, context.Compared);
                    basis = i == 1 && count == 2 && basis.Mention?.Other is { } second ? basis with { Basis = second } : basis;
                    var parts = new ClaimParts(view, context, quantity, whole, left, reading, origin, open, time, basis.Mention);
                    claims.Add(ClaimJudge.Complete(Make(whole.Span, whole.Shape, left.BoundOf(quantity), subject, reading.Base, open, time, basis.Basis), parts));
                    context.LastBasis = basis;
                    if (compared is not null || left.IsYardstick)
                    {
                        context.Yardsticks.Add(claims.Count - 1);
                    }
                }
            }
        }

        context.Base = shape is { Kind: ClaimKind.Percentage, Role: ClaimRole.Level } ? reading.Base : context.Base;
        bool aside = left.IsYardstick && left.Basis < 0 && context.Subject is not null;
        if (!aside)
        {
            Remember(subjects, shape);
            context.LastSubjects = subjects;
        }

        context.Place = null;
        context.Phrase = null;
        context.TimesCarried = reading.IsCarried ? context.TimesCarried + 1 : 0;
        context.Core = aside ? context.Core : reading.Core ?? context.Core;
        context.IsListingOwners = reading.Belongs == BelongingOrigin.Likeness;
        context.CoreOwner = context.IsListingOwners ? context.CoreOwner : context.Owner;
        context.SubjectDoes = reading is { Words: not null, EndsWithVerb: true };
        context.Holder = reading.Words is null ? context.Holder : reading.Holder;
        if (nounEnd > nounFrom && view.IsAmong(nounEnd) && !(nounEnd + 1 < next && view[nounEnd + 1] is { Kind: PieceKind.Word, Span.Length: 1, Tag: PartOfSpeech.Noun }))
        {
            context.Whole = new SubjectText(view).Add(nounFrom, nounEnd).Trim().Print();
        }
        else if (nounEnd == end && nounFrom == end && end + 1 == next && view.IsAmong(end) && shape.Kind == ClaimKind.Amount)
        {
            // 在这5亿元中，70%是…
            context.Whole = subjects[^1];
        }

        if (first < view.LastQuantity)
        {
            var counted = new CountedThings(view, context, shape, reading);
            counted.TakeVictims(nounFrom, nounEnd);
            counted.Take(left, nounFrom, thingEnd, next);
        }

        context.CountedInClause = true;
        context.Lead = thingEnd > nounFrom && (shares || GoesOn(nounEnd, next)) ? context.Lead ?? LeadOf(reading, subjects, nounFrom, thingEnd) : null;
        context.MovesOn = LeftEdge.BeforeOrigin(view, from, first) < first;
        // 环比由上月的上涨0.1%转为下降0.1%: the comparison holds for both.
        context.Compared = compared ?? (context.Time.IsLent && left.Basis >= 0 ? view.Sentence.BasisOf(left.Basis) : context.Compared);
        context.BehindYardstick = compared is not null || left.IsYardstick;
        context.LastShape = shape;
        context.LastCue = left.CueIsNear ? left.Cue : null;
        context.EndTopic();
        context.Named = null;
        return shares ? end : NounIsSubjectOfNext(reading, shape, nounFrom, nounEnd, next, thingEnd < nounEnd) ? (nounFrom > end ? from : first) : reading.NextFrom == thingEnd ? nounEnd : reading.NextFrom;
    }

    // 5万种30万册图书, 12条、30公里的公路: the number behind this one has the noun of both; the piece where it may begin, else -1.
    private int SharedNoun(int end, int next)
    {
        bool follows = next == end || (next == end + 1 && view.IsFiller(end) && !view.TryWord(view.Language.Copulas, end, out _, out _)) || (next == end + 1 && Joins(end) && next + 1 < view.Count && view.IsOf(next + 1));
        if (!follows || next >= view.Count || view[next].Kind != PieceKind.Quantity || view.Sentence.QuantityOf(next).Kind is not (ClaimKind.Count or ClaimKind.Measure))
        {
            return -1;
        }

        return next + 1 < view.Count && view.IsOf(next + 1) ? next + 2 : next + 1;
    }

    // 同30个国家签署协议、同20个国家开展合作: what the thing counted before does ends with 、.
    private int BehindPredicate(int from, int first)
    {
        int verb = from;
        while (verb < first && view[verb].Tag == PartOfSpeech.Particle)
        {
            verb++;
        }

        for (int i = first - 1; i > verb && view.IsVerb(verb); i--)
        {
            if (view[i].Kind == PieceKind.Pause && i + 1 < first && (view.IsVerb(i + 1) || view.IsPreposition(i + 1)))
            {
                return i + 1;
            }
        }

        return from;
    }

    private bool Joins(int piece) => view[piece].Kind == PieceKind.Pause || view.IsAnd(piece);

    // Whether the next quantity is a member of the same list.
    private bool GoesOn(int nounEnd, int next) =>
        next > nounEnd && next < view.Count && view[next].Kind == PieceKind.Quantity && Joins(next - 1) && next - nounEnd <= LongestDoing;

    // 举办 of 举办5场讲座.
    private string? LeadOf(SubjectReading reading, List<string?> subjects, int nounFrom, int nounEnd)
    {
        string? noun = reading.Base is null && subjects.Count == 1 ? new SubjectText(view).Add(nounFrom, nounEnd).Trim().Print() : null;
        return noun is not null && reading.Subject is { } subject && subject.Length > noun.Length && subject.Length - noun.Length <= LongestLead && subject.EndsWith(noun, StringComparison.Ordinal)
            ? subject[..^noun.Length]
            : null;
    }

    // 6名企业的负责人: people are counted, whatever stands before 的; 6家企业的负责人: the companies are.
    private bool CountsPeople(string unit) => view.Language.FrameWords.TryLongest(unit, 0, out int length, out TableRow row) && length == unit.Length && row["use"] == "people";

    // 31个大城市失业率为5%, 13个城市的失业率超过5%, 150所大学的7万名教职工: what one number counts, and has, is what the next one is about.
    private bool NounIsSubjectOfNext(SubjectReading reading, ClaimShape shape, int nounFrom, int nounEnd, int next, bool hasOther)
    {
        if (nounEnd == nounFrom || next >= view.Count || view[next].Kind != PieceKind.Quantity || reading.Base is not null || shape is { Kind: ClaimKind.Measure, Unit: "a" or "mo" or "wk" or "d" })
        {
            return false;
        }

        for (int i = nounEnd; i < next; i++)
        {
            bool joins = view.TryWord(view.Language.ListWords, i, out _, out TableRow word) && word["use"] == "and";
            if (joins || (!view.IsFiller(i) && !view.TryWord(view.Language.Directions, i, out _, out _) && !view.TryWord(view.Language.Copulas, i, out _, out _)))
            {
                return false;
            }
        }

        // 150所大学的7万名教职工: a number that counts a noun of its own is about that one.
        Quantity counted = view.Sentence.QuantityOf(next);
        // 10吨卡车5辆: what is counted is so heavy each.
        bool measures = shape is { Kind: ClaimKind.Measure, Unit: not ("a" or "mo" or "wk" or "d" or "h" or "min" or "s") } && counted is { Kind: ClaimKind.Count, Unit.Length: > 0 };
        return (next > nounEnd || hasOther || measures) && !(counted.Kind == ClaimKind.Count && counted.Unit.Length > 0 && next + 1 < view.Count && NounReader.End(view, next + 1, Math.Min(view.Count, next + 12)) > next + 1);
    }

    // 在5张已到期的通知书中: all words up to 中 name the whole, whatever they are.
    private int AmongEnd(int from, int next)
    {
        int end = NounReader.Predicate(view, from, next);
        return end > from + 1 && view.IsAmong(end - 1) ? end - 1 : -1;
    }

    private DirectionCue? CueBehind(int end, int basis, int next)
    {
        int at = basis >= 0 ? basis + 1 : end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        return at < next && view.TryWord(view.Language.Directions, at, out int after, out DirectionCue cue)
            && after <= next && (cue.Use == DirectionUse.Noun || (at > end && cue.Use == DirectionUse.Verb))
                ? cue
                : null;
    }

    private (List<string?> Subjects, SubjectOrigin Origin) Subjects(SubjectReading reading, LeftContext left, ClaimShape shape, int count)
    {
        bool bound = left.List.Length > 0;
        if (reading.IsCarried && left.OnlyReaches && count == 1 && context.LastSubjects is { Count: > 1 } same)
        {
            // 甲、乙均跌1个百分点至5%: each went there.
            return ([.. same], SubjectOrigin.LevelsBefore);
        }

        if (reading.IsCarried && context.Topic is { Members.Count: > 1 } topic && (bound || count > 1 || topic.IsList && shape.Role == ClaimRole.Change || IsRateOfEach(topic.Members, reading, shape)))
        {
            return count == 1 || topic.Members.Count == count ? ([.. topic.Members], SubjectOrigin.TopicList) : ([reading.Subject], SubjectOrigin.Reading);
        }

        if (left.List == "align" && count > 1 && (reading.IsCarried || reading.Members.Count != count) && !TellsTimes(left) && Listed(reading, count) is { } listed)
        {
            return (listed, SubjectOrigin.TopicList);
        }

        if (reading.IsCarried && (bound || count > 1 && shape.Role == ClaimRole.Change) && context.RecentSubjects.Count > 1)
        {
            // 案件5000起，涉案金额18亿元，同比分别下降3%、28%: the levels just read, as many as there are numbers.
            int wanted = count > 1 ? count : context.RecentSubjects.Count;
            if (context.RecentSubjects.Count >= wanted)
            {
                return ([.. context.RecentSubjects.TakeLast(wanted)], SubjectOrigin.LevelsBefore);
            }
        }

        if (bound && count > 1 && reading is { Words: { } words, Members.Count: var named } && named != count && OwnersOf(words, count) is { } each)
        {
            return (each, SubjectOrigin.LevelsBefore);
        }

        bool lists = bound ? shape.Role == ClaimRole.Change || count > 1 || left.List == "each" : count > 1 || IsRateOfEach(reading.Members, reading, shape);
        return lists && reading.Members.Count > 1 && (count == 1 || reading.Members.Count == count)
            ? ([.. reading.Members], SubjectOrigin.List)
            : ([reading.Subject], SubjectOrigin.Reading);
    }

    // 居前的还有甲、乙，金额分别为5亿元、4亿元: the members of the list, each with what the numbers are; null if there is no list of so many.
    private List<string?>? Listed(SubjectReading reading, int count)
    {
        if (context.Listed(count) is not { } members)
        {
            return null;
        }

        string own = reading.IsCarried ? context.Core ?? string.Empty : reading.Own ?? string.Empty;
        return [.. members.Select(member => member.EndsWith(own, StringComparison.Ordinal) ? member : member + own)];
    }

    // 2019年、2020年营收分别为5亿元、6亿元: the numbers are of different times.
    private bool TellsTimes(LeftContext left)
    {
        int times = 0;
        for (int i = left.From; i < left.To; i++)
        {
            times += view[i].Kind == PieceKind.Period ? 1 : 0;
        }

        return times > 1;
    }

    // 甲、乙营收分别为5亿元、6亿元，营收分别下降3%、2%: the same indicator of the same ones; null if there are none.
    private List<string?>? OwnersOf(TextSpan words, int count)
    {
        string own = words.Quote(view.Sentence.Paragraph.Text.Original);
        List<string?> recent = context.RecentSubjects;
        return recent.Count >= count && recent.TakeLast(count).All(subject => subject?.EndsWith(own, StringComparison.Ordinal) == true) ? [.. recent.TakeLast(count)] : null;
    }

    // 甲、乙、丙的税率降至5%: a rate is one of each, never of all together; of two things joined by 和 it may be one.
    private bool IsRateOfEach(IReadOnlyList<string> members, SubjectReading reading, ClaimShape shape) =>
        shape is { Kind: ClaimKind.Percentage, Role: ClaimRole.Level } && reading.Base is null && members.Count > 2
        && members.All(member => view.Language.RateEndings.TryLongest(member, member.Length, out _, out _));

    // 升805点或3.7%, 升805点，即3.7%: nothing but the word of the other way to say it stands before the number.
    private bool IsOther(int from, int first) => first == from + 1 && view[from].Kind == PieceKind.Word && view.TryWord(view.Language.ListWords, from, out _, out TableRow row) && row["use"] is "and" or "or";

    // 高于预期的2.9%, 较去年的2.5%相若: what a rate of change is compared with is one.
    private bool IsYardstick(LeftContext left) =>
        left is { IsOfWhole: true, ShareVerb: < 0, ShareNoun: < 0, Bound: < 0 } && (left.Cue is { Use: DirectionUse.Gap } && left.CueFrom - left.From <= 2 || left.Basis == left.To - 2 && left.Basis - left.From <= 1 && !view.Language.Copulas.TryLongest(view.Sentence.Normal(left.Basis), 0, out _, out _));

    // 升幅扩大至2.3%，收市收窄至0.3%: the rate goes on where the clause names nothing else.
    private bool LeavesRateOut(LeftContext left)
    {
        bool reaches = left.Reaches && left.Rate is null && context.LastShape?.By is { Use: DirectionUse.Noun };
        for (int i = left.From; i < left.CueFrom && reaches; i++)
        {
            reaches = view.IsFiller(i);
        }

        return reaches;
    }

    // 电子 +0.5%, 金融 -0.3%: a sign tells which way something moved, unless the number is a rate, which may be below zero itself.
    private Direction? SignOf(LeftContext left, int first, int quantity)
    {
        bool above = quantity > 0 && view[quantity - 1].Kind == PieceKind.Word && view.Sentence.Normal(quantity - 1) is "+";
        int named = above && quantity == first ? first - 2 : first - 1;
        while (named >= left.From && view.IsFiller(named))
        {
            named--;
        }

        return left is not { Cue: null, ShareVerb: < 0, ShareNoun: < 0 } || (named >= left.From && view.EndsAsRate(named)) ? null
            : above ? Direction.Up
            : view.Sentence.QuantityOf(quantity).Value.High < 0 ? Direction.Down
            : null;
    }

    // 电子涨0.5%、金融0.3%: the next of a list moved as the one before did.
    private bool LeavesVerbOut(LeftContext left, int first)
    {
        const int MostWords = 3;
        int start = left.From;
        while (start < first && view[start].Kind == PieceKind.Pause)
        {
            start++;
        }

        if (left is not { Cue: null, ShareVerb: < 0, ShareNoun: < 0, Basis: < 0, Compared: < 0 } || context.LastShape?.By is not { Use: DirectionUse.Verb } || start < 2 || first - start is 0 or > MostWords
            || view[start - 1].Kind is not (PieceKind.Pause or PieceKind.Break) || view[start - 2].Kind != PieceKind.Quantity || view.EndsAsRate(first - 1))
        {
            return false;
        }

        for (int i = start; i < first; i++)
        {
            if (view[i].Kind != PieceKind.Word || !view.IsNominal(i) || view.Light(i) != LightWord.None)
            {
                return false;
            }
        }

        return true;
    }

    // 预计出口增长5%，去年为3%: what a clause of its own dates in the past is no forecast, whatever the clause before it was.
    private bool IsPast(ModalityMention? modality, PeriodMention? time, int clause) =>
        modality is { Cue.Modality: Modality.Forecast or Modality.Target } && time is { Relation: PeriodRelation.During, Period: { Start: not null, End: { } end } } && end <= context.Published
        && time.Span.Start >= view[clause].Span.Start && modality.Value.Words.End <= view[clause].Span.Start;

    private void Remember(List<string?> subjects, ClaimShape shape)
    {
        context.Subject = subjects[^1];
        context.SubjectInSentence = true;
        if (shape.Role == ClaimRole.Change)
        {
            context.RecentSubjects.Clear();
        }
        else
        {
            context.Recall(subjects);
        }
    }

    private Claim Make(TextSpan quote, ClaimShape shape, Comparator comparator, string? subject, string? whole, ModalityMention? modality, PeriodMention? time, Basis? basis)
    {
        Modality found = modality?.Cue.Modality
            ?? ((time is not null || context.Time.IsIndefinite) && context.Time.IsAhead(context.Published) ? Modality.Target
            : time?.Period?.Start > context.Published && view.Sentence.Span.Contains(time.Span) ? Modality.Forecast
            : Modality.Actual);
        return new Claim
        {
            Quote = quote.Quote(view.Sentence.Paragraph.Text.Original),
            Start = quote.Start,
            Kind = shape.Kind,
            Role = shape.Role,
            Value = shape.Value,
            Unit = new UnitCode(shape.Unit),
            Comparator = comparator,
            Direction = shape.Direction,
            Subject = subject,
            Base = whole,
            Period = time?.Period,
            Basis = basis,
            Modality = found,
            Source = context.Source?.Name,
        };
    }
}
