using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>Reads the claims of one group of quantities (a single one, or several that 、 and 和 join) with what stands on both sides.</summary>
internal sealed class GroupReader(ClauseView view, ClaimContext context)
{
    /// <summary>Adds the group's claims.</summary>
    /// <param name="from">The first piece that belongs to the group.</param>
    /// <param name="first">The piece of its first quantity.</param>
    /// <param name="end">The piece behind its last quantity.</param>
    /// <param name="next">The piece of the next quantity, or the clause's end.</param>
    /// <param name="modality">The word before it that makes it no plain fact; null if none.</param>
    /// <param name="claims">Takes the claims.</param>
    /// <returns>The first piece that belongs to the next group.</returns>
    public int Read(int from, int first, int end, int next, ModalityMention? modality, List<Claim> claims)
    {
        LeftContext left = LeftContext.Read(view, from, first, context.BehindYardstick);
        int behind = BasisFinder.Behind(view, end, next);
        DirectionCue? after = CueBehind(end, behind, next);
        DirectionCue? goesOn = left.OnlyReaches ? context.LastCue : null;
        DirectionCue? carried = ClaimShape.MayCarry(view.Sentence.QuantityOf(first), left) ? context.Topic?.Rate : null;
        ClaimShape? adjacent = from == first && first > 0 && view[first - 1].Kind == PieceKind.Quantity ? context.LastShape : null;
        ClaimShape? other = IsOther(left) ? context.LastShape : null;
        ClaimShape shape = ClaimShape.Read(view.Sentence.QuantityOf(first), left, after, carried, goesOn, adjacent, other);
        int nounFrom = end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        // 跌5%触发熔断: what stands before the movement moved, and what follows is another thing that it does.
        bool moved = shape.Kind == ClaimKind.Growth && left is { CueIsNear: true, Cue.Use: DirectionUse.Verb } && nounFrom < next && view.IsVerb(nounFrom);
        int nounEnd = after is not null || moved ? nounFrom : AmongEnd(nounFrom, next) is var wholeEnd and > 0 ? wholeEnd : NounReader.End(view, nounFrom, next);
        SubjectReading reading = new SubjectFinder(view, context).Find(left, shape, nounFrom, nounEnd, next);

        BasisMention? compared = BasisFinder.OfNumber(view, left);
        PeriodMention? comparedTime = context.Time.Of(compared);
        // 将较3月的1439宗上升: what is foretold is compared with what was.
        modality = compared is null ? modality : null;
        var units = new UnitFinder(view, context);
        if (reading.Subject is null && units.Find(view.Sentence.QuantityOf(first), shape, reading, left, end, next) is { Origin: UnitOrigin.NounBehind } named
            && view.Sentence.QuantityOf(first).Span.End is var numberEnd && named.Span.End > numberEnd)
        {
            // 12万退捕渔民得到安置: where nothing else is named, the number is of what it counts.
            reading.Words = TextSpan.FromBounds(numberEnd, named.Span.End);
            reading.Subject = reading.Words.Value.Of(view.Sentence.Paragraph.Text.Original).ToString();
        }

        int count = (end - first + 1) / 2;
        (List<string?> subjects, SubjectOrigin origin) = Subjects(reading, left, shape, count);
        bool aligned = count > 1 && subjects.Count == count;
        for (int i = 0; i < count; i++)
        {
            Quantity quantity = view.Sentence.QuantityOf(first + (i * 2));
            ClaimShape own = ClaimShape.Read(quantity, left, after, carried, goesOn, adjacent, other);
            foreach (string? subject in aligned ? [subjects[i]] : subjects)
            {
                if (units.Find(quantity, own, reading, left, count == 1 ? end : next, next) is { } whole)
                {
                    context.Unit = (whole.Shape.Kind, whole.Shape.Unit);
                    bool ahead = modality?.Cue.Modality is Modality.Forecast or Modality.Target;
                    PeriodMention? time = compared is not null ? comparedTime : context.Time.Of(whole.Shape.Role == ClaimRole.Change, ahead, i, left.List == "align" && !aligned ? count : 1);
                    BasisReading basis = other is not null && whole.Shape.Role == ClaimRole.Change ? context.LastBasis : BasisFinder.Find(view, left, whole.Shape, behind, context.Compared);
                    var parts = new ClaimParts(view, context, quantity, whole, left, reading, origin, modality, time, basis.Mention);
                    claims.Add(ClaimJudge.Complete(Make(whole.Span, whole.Shape, quantity.Comparator, subject, reading.Base, modality, time, basis.Basis), parts));
                    context.LastBasis = basis;
                    if (compared is not null)
                    {
                        context.Yardsticks.Add(claims.Count - 1);
                    }
                }
            }
        }

        Remember(subjects, shape);
        context.Place = null;
        context.Phrase = null;
        context.TimesCarried = reading.IsCarried ? context.TimesCarried + 1 : 0;
        context.Core = reading.Core ?? context.Core;
        context.SubjectDoes = reading is { Words: not null, EndsWithVerb: true };
        if (nounEnd > nounFrom && IsAmong(nounEnd))
        {
            context.Whole = new SubjectText(view).Add(nounFrom, nounEnd).Trim().Print();
        }

        context.MovesOn = LeftEdge.BeforeOrigin(view, from, first) < first;
        // 环比由上月的上涨0.1%转为下降0.1%: the comparison holds for both.
        context.Compared = compared ?? (context.Time.IsLent && left.Basis >= 0 ? view.Sentence.BasisOf(left.Basis) : context.Compared);
        context.BehindYardstick = compared is not null;
        context.LastShape = shape;
        context.LastCue = left.CueIsNear ? left.Cue : null;
        context.EndTopic();
        return NounIsSubjectOfNext(reading, nounFrom, nounEnd, next) ? (nounFrom > end ? from : first) : reading.NextFrom;
    }

    // 减少23亿元或44%: the same change in another unit, told by the word between them alone.
    private bool IsOther(LeftContext left) =>
        left.To - left.From == 1 && context.LastShape is { Role: ClaimRole.Change }
        && view.TryWord(view.Language.ListWords, left.From, out _, out TableRow word) && word["use"] == "and";

    // 31个大城市失业率为5%, 150所大学的7万名教职工: what one number counts is what the next one is about.
    private bool NounIsSubjectOfNext(SubjectReading reading, int nounFrom, int nounEnd, int next)
    {
        if (nounEnd == nounFrom || next >= view.Count || view[next].Kind != PieceKind.Quantity || reading.Base is not null)
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
        return next > nounEnd && !(counted.Kind == ClaimKind.Count && counted.Unit.Length > 0 && next + 1 < view.Count && NounReader.End(view, next + 1, Math.Min(view.Count, next + 12)) > next + 1);
    }

    // 在5张已到期的通知书中: all words up to 中 name the whole, whatever they are.
    private int AmongEnd(int from, int next)
    {
        int end = NounReader.Predicate(view, from, next);
        return end > from + 1 && IsAmong(end - 1) ? end - 1 : -1;
    }

    private bool IsAmong(int piece) =>
        piece < view.Count && view.TryWord(view.Language.FrameWords, piece, out _, out TableRow row) && row["use"] == "among";

    private DirectionCue? CueBehind(int end, int basis, int next)
    {
        int at = basis >= 0 ? basis + 1 : end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        return at > end && view.TryWord(view.Language.Directions, at, out int after, out DirectionCue cue)
            && after <= next && cue.Use is DirectionUse.Noun or DirectionUse.Verb
                ? cue
                : null;
    }

    private (List<string?> Subjects, SubjectOrigin Origin) Subjects(SubjectReading reading, LeftContext left, ClaimShape shape, int count)
    {
        bool bound = left.List.Length > 0;
        if (reading.IsCarried && context.Topic is { Members.Count: > 1 } topic && (bound || count > 1 || IsRateOfEach(topic.Members, reading, shape)))
        {
            return count == 1 || topic.Members.Count == count ? ([.. topic.Members], SubjectOrigin.TopicList) : ([reading.Subject], SubjectOrigin.Reading);
        }

        if (reading.IsCarried && bound && context.RecentSubjects.Count > 1)
        {
            // 案件5000起，涉案金额18亿元，同比分别下降3%、28%: the levels just read, as many as there are numbers.
            int wanted = count > 1 ? count : context.RecentSubjects.Count;
            if (context.RecentSubjects.Count >= wanted)
            {
                return ([.. context.RecentSubjects.TakeLast(wanted)], SubjectOrigin.LevelsBefore);
            }
        }

        bool lists = bound ? shape.Role == ClaimRole.Change || count > 1 || left.List == "each" : count > 1 || IsRateOfEach(reading.Members, reading, shape);
        return lists && reading.Members.Count > 1 && (count == 1 || reading.Members.Count == count)
            ? ([.. reading.Members], SubjectOrigin.List)
            : ([reading.Subject], SubjectOrigin.Reading);
    }

    // 甲、乙、丙的税率降至5%: a rate is one of each, never of all together; of two things joined by 和 it may be one.
    private bool IsRateOfEach(IReadOnlyList<string> members, SubjectReading reading, ClaimShape shape) =>
        shape is { Kind: ClaimKind.Percentage, Role: ClaimRole.Level } && reading.Base is null && members.Count > 2
        && members.All(member => view.Language.RateEndings.TryLongest(member, member.Length, out _, out _));

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
