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
        LeftContext left = LeftContext.Read(view, from, first);
        DirectionCue? after = CueBehind(end, next);
        DirectionCue? goesOn = left.OnlyReaches ? context.LastCue : null;
        DirectionCue? carried = context.Topic?.Rate;
        ClaimShape shape = ClaimShape.Read(view.Sentence.QuantityOf(first), left, after, carried, goesOn);
        int nounFrom = end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        int nounEnd = after is null ? NounReader.End(view, nounFrom, next) : nounFrom;
        SubjectReading reading = new SubjectFinder(view, context).Find(left, shape, nounFrom, nounEnd, next);

        int count = (end - first + 1) / 2;
        (List<string?> subjects, SubjectOrigin origin) = Subjects(reading, left, shape, count);
        bool aligned = count > 1 && subjects.Count == count;
        for (int i = 0; i < count; i++)
        {
            Quantity quantity = view.Sentence.QuantityOf(first + (i * 2));
            ClaimShape own = ClaimShape.Read(quantity, left, after, carried, goesOn);
            foreach (string? subject in aligned ? [subjects[i]] : subjects)
            {
                if (Complete(quantity, own, reading, count == 1 ? nounFrom : end, count == 1 ? nounEnd : end, left) is { } whole)
                {
                    var parts = new ClaimParts(view, context, quantity, whole, left, reading, origin, modality);
                    claims.Add(ClaimJudge.Complete(Make(whole.Span, whole.Shape, quantity.Comparator, subject, reading.Base, left, modality), parts));
                }
            }
        }

        Remember(subjects, shape);
        context.TimesCarried = reading.IsCarried ? context.TimesCarried + 1 : 0;
        context.Core = reading.Core ?? context.Core;
        if (nounEnd > nounFrom && nounEnd < view.Count && view.TryWord(view.Language.FrameWords, nounEnd, out _, out TableRow among) && among["use"] == "among")
        {
            context.Whole = new SubjectText(view).Add(nounFrom, nounEnd).Trim().Print();
        }

        context.MovesOn = LeftEdge.BeforeOrigin(view, from, first) < first;
        context.LastCue = left.CueIsNear ? left.Cue : null;
        context.Topic = null;
        return NounIsSubjectOfNext(reading, nounFrom, nounEnd, next) ? (nounFrom > end ? from : first) : reading.NextFrom;
    }

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

    // A number without a unit takes the noun behind it as one (10万贫困群众), or is money where its indicator is (总金额900多亿).
    private CompleteQuantity? Complete(Quantity quantity, ClaimShape shape, SubjectReading reading, int nounFrom, int nounEnd, LeftContext left)
    {
        if (shape.Unit.Length > 0)
        {
            return new(quantity.Span, shape, UnitOrigin.Written, null);
        }

        int counted = nounEnd > nounFrom && view[nounFrom].Span.Start == quantity.Outer.End ? NounReader.Counted(view, nounFrom, nounEnd) : -1;
        if (counted >= 0)
        {
            var span = TextSpan.FromBounds(quantity.Span.Start, view[counted].Span.End);
            return new(span, shape with { Unit = view.Sentence.Original(counted).ToString() }, UnitOrigin.NounBehind, null);
        }

        if (reading.Subject is not { } subject)
        {
            return null;
        }

        bool isMoney = view.Language.Indicators.TryLongest(new SourceText(subject).Normal, subject.Length, out _, out TableRow row) && row["kind"] == "money";
        for (int i = left.To - 1; i >= left.From && !isMoney; i--)
        {
            isMoney = view[i].Kind == PieceKind.Word && view.TryWord(view.Language.IndicatorWords, i, out _, out row) && row["kind"] == "money";
        }

        if (isMoney)
        {
            return new(quantity.Span, shape with { Kind = ClaimKind.Amount, Unit = context.Currency }, UnitOrigin.Money, row);
        }

        int noun = left.To - 1;
        while (noun >= left.From && !(view.IsNominal(noun) && !view.IsFiller(noun)))
        {
            noun--;
        }

        return noun >= left.From ? new(quantity.Span, shape with { Unit = view.Sentence.Original(noun).ToString() }, UnitOrigin.NounBefore, null) : null;
    }

    private DirectionCue? CueBehind(int end, int next)
    {
        int at = end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        return at > end && view.TryWord(view.Language.Directions, at, out int after, out DirectionCue cue)
            && after <= next && cue.Use is DirectionUse.Noun or DirectionUse.Verb
                ? cue
                : null;
    }

    private (List<string?> Subjects, SubjectOrigin Origin) Subjects(SubjectReading reading, LeftContext left, ClaimShape shape, int count)
    {
        bool bound = left.List.Length > 0;
        if (reading.IsCarried && context.Topic is { Members.Count: > 1 } topic && (bound || count > 1))
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

        bool lists = bound ? shape.Role == ClaimRole.Change || count > 1 || left.List == "each" : count > 1;
        return lists && reading.Members.Count > 1 && (count == 1 || reading.Members.Count == count)
            ? ([.. reading.Members], SubjectOrigin.List)
            : ([reading.Subject], SubjectOrigin.Reading);
    }

    private void Remember(List<string?> subjects, ClaimShape shape)
    {
        context.Subject = subjects[^1];
        context.SubjectInSentence = true;
        context.Unit = shape.Unit;
        if (shape.Role == ClaimRole.Change)
        {
            context.RecentSubjects.Clear();
        }
        else
        {
            context.Recall(subjects);
        }
    }

    private Claim Make(TextSpan quote, ClaimShape shape, Comparator comparator, string? subject, string? whole, LeftContext left, ModalityMention? modality)
    {
        Modality found = modality?.Cue.Modality ?? (context.PeriodIsAhead ? Modality.Target : Modality.Actual);
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
            Period = context.Period,
            Basis = left.BasisCounts(shape) ? view.Sentence.BasisOf(left.Basis).Basis : left.BasisOfCue(shape),
            Modality = found,
            Source = context.Source?.Name,
        };
    }
}
