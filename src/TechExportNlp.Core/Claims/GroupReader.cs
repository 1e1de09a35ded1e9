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
    /// <param name="modality">What words before it make it; null for none.</param>
    /// <param name="claims">Takes the claims.</param>
    /// <returns>The first piece that belongs to the next group.</returns>
    public int Read(int from, int first, int end, int next, Modality? modality, List<Claim> claims)
    {
        LeftContext left = LeftContext.Read(view, from, first);
        DirectionCue? after = CueBehind(end, next);
        ClaimShape shape = ClaimShape.Read(view.Sentence.QuantityOf(first), left, after);
        int nounFrom = end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        int nounEnd = after is null ? NounReader.End(view, nounFrom, next) : nounFrom;
        SubjectReading reading = new SubjectFinder(view, context).Find(left, shape, nounFrom, nounEnd, next);

        int count = (end - first + 1) / 2;
        List<string?> subjects = Subjects(reading, left, shape, count);
        bool aligned = count > 1 && subjects.Count == count;
        for (int i = 0; i < count; i++)
        {
            Quantity quantity = view.Sentence.QuantityOf(first + (i * 2));
            ClaimShape own = ClaimShape.Read(quantity, left, after);
            foreach (string? subject in aligned ? [subjects[i]] : subjects)
            {
                claims.Add(Make(quantity, own, subject, reading.Base, left, modality));
            }
        }

        Remember(subjects, shape);
        return reading.NounIsShared ? from : reading.NextFrom;
    }

    private DirectionCue? CueBehind(int end, int next)
    {
        int at = end < next && view[end].Tag == PartOfSpeech.Particle ? end + 1 : end;
        return at > end && view.TryWord(view.Language.Directions, at, out int after, out DirectionCue cue)
            && after <= next && cue.Use is DirectionUse.Noun or DirectionUse.Verb
                ? cue
                : null;
    }

    private List<string?> Subjects(SubjectReading reading, LeftContext left, ClaimShape shape, int count)
    {
        if (reading.IsCarried && left.List.Length > 0 && context.RecentSubjects.Count > 1)
        {
            // 5052起，涉案金额1795.5亿元，同比分别下降2.8%、28.5%: the levels just read, as many as there are numbers.
            int wanted = count > 1 ? count : context.RecentSubjects.Count;
            if (context.RecentSubjects.Count >= wanted)
            {
                return [.. context.RecentSubjects.TakeLast(wanted)];
            }
        }

        if (reading.Members.Count > 1 && (left.List.Length > 0 || count > 1) && shape.Role == ClaimRole.Change | left.List.Length > 0)
        {
            return count == 1 || reading.Members.Count == count ? [.. reading.Members] : [reading.Subject];
        }

        return [reading.Subject];
    }

    private void Remember(List<string?> subjects, ClaimShape shape)
    {
        context.Subject = subjects[^1];
        if (shape.Role == ClaimRole.Change)
        {
            context.RecentSubjects.Clear();
        }
        else
        {
            context.RecentSubjects.AddRange(subjects.Where(subject => !context.RecentSubjects.Contains(subject)));
        }
    }

    private Claim Make(Quantity quantity, ClaimShape shape, string? subject, string? whole, LeftContext left, Modality? modality)
    {
        Modality found = modality ?? (context.PeriodIsAhead ? Modality.Target : Modality.Actual);
        return new Claim
        {
            Quote = quantity.Span.Quote(view.Sentence.Paragraph.Text.Original),
            Start = quantity.Span.Start,
            Kind = shape.Kind,
            Role = shape.Role,
            Value = shape.Value,
            Unit = new UnitCode(shape.Unit),
            Comparator = quantity.Comparator,
            Direction = shape.Direction,
            Subject = subject,
            Base = whole,
            Period = context.Period,
            Basis = shape.Role == ClaimRole.Change && left.Basis >= 0 && left.Cue?.Use != DirectionUse.Gap ? view.Sentence.BasisOf(left.Basis).Basis : null,
            Modality = found,
            Source = context.Source,
        };
    }
}
