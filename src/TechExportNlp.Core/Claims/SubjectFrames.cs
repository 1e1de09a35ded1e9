namespace TechExportNlp.Claims;

/// <summary>Reads subjects that stand in a fixed frame around the number: 由12个部门组成的小组, 20米长的通道, 地震造成7人死亡.</summary>
internal sealed class SubjectFrames(ClauseView view, ClaimContext context)
{
    private const int LongestThing = 24;

    /// <summary>What the frame says the number is about; null where the number stands in none.</summary>
    /// <param name="left">What stands before it.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="nounFrom">The piece where a noun behind it would begin.</param>
    /// <param name="nounEnd">The piece behind that noun.</param>
    /// <param name="next">The piece of the next quantity, or the clause's end.</param>
    public SubjectReading? Find(LeftContext left, ClaimShape shape, int nounFrom, int nounEnd, int next) =>
        shape.Kind switch
        {
            ClaimKind.Count => Made(left, nounFrom, nounEnd, next) ?? Outcome(left, shape, nounFrom, next),
            ClaimKind.Measure => Dimension(nounFrom, next),
            _ => null,
        };

    // 由12个部门组成的协调小组: the members that X is made of are X's.
    private SubjectReading? Made(LeftContext left, int nounFrom, int nounEnd, int next)
    {
        if (left.To == left.From || !view.IsPreposition(left.To - 1))
        {
            return null;
        }

        int made = nounFrom + 1, behind = 0;
        while (made <= nounEnd && !Has(made, next, "made", out behind))
        {
            made++;
        }

        if (made > nounEnd || behind >= next || !view.IsOf(behind))
        {
            return null;
        }

        nounEnd = made;

        int end = ThingEnd(behind + 1, next);
        return end == behind + 1 ? null : Reading(Text(behind + 1, end) + Text(nounFrom, nounEnd), behind + 1, end, end);
    }

    // 20米长的通道: the length of X.
    private SubjectReading? Dimension(int nounFrom, int next)
    {
        if (!Has(nounFrom, next, "dimension", out int of) || of >= next || !view.IsOf(of))
        {
            return null;
        }

        int end = ThingEnd(of + 1, next);
        return end == of + 1 ? null : Reading(Text(of + 1, end) + Text(nounFrom, of), of + 1, end, end);
    }

    // 地震造成7人死亡，12人受伤: the event has the victims.
    private SubjectReading? Outcome(LeftContext left, ClaimShape shape, int nounFrom, int next)
    {
        int people = nounFrom;
        while (people < next && people < nounFrom + 4 && view.IsNominal(people) && !Is(people, "outcome"))
        {
            people++;
        }

        if (!Has(people, next, "outcome", out int behind))
        {
            return null;
        }

        int cause = -1;
        for (int i = left.To - 1; i >= left.From && cause < 0; i--)
        {
            cause = Is(i, "cause") ? i : -1;
        }

        if (cause >= 0)
        {
            SubjectText named = new SubjectText(view).Add(left.From, cause).Trim();
            bool stands = named.Pieces.Count == 1 && view.TryWord(view.Language.Anaphora, named.First, out _, out TableRow row) && row["kind"] == "event" && context.SubjectInSentence;
            // 袭击造成甲市5人死亡: the place where they are is part of it.
            string? where = cause + 1 < left.To && Enumerable.Range(cause + 1, left.To - cause - 1).All(view.IsEntity) ? Text(cause + 1, left.To) : null;
            string? suffered = (stands ? context.Subject : named.Print()) is { } happened ? happened + where : where;
            context.Event = (IsThere(named) ? null : suffered) ?? context.Event ?? Happening.Before(view, context, left.From) ?? context.Subject ?? context.Head;
        }
        else if (left.To > left.From && !OnlyTells(left))
        {
            return null;
        }
        else if (context.Whole is { } among)
        {
            // 5名船员中3人获救、2人失踪
            context.Event = among;
        }

        if (left.To == 0 || !view.IsAnd(left.To - 1))
        {
            context.Event ??= Happening.Before(view, context, left.From);
        }

        return context.Event is { } happening ? Reading(happening + Text(nounFrom, behind), nounFrom, behind, behind) : null;
    }

    // 另有5人受伤, 已确认5人死亡: nothing before the number names anything.
    private bool OnlyTells(LeftContext left)
    {
        SubjectText words = new SubjectText(view).Add(left.From, left.To).Trim();
        return words.IsEmpty || (words.Pieces.Count == 1 && view.IsVerb(words.First));
    }

    // 在当地造成5人死亡: a word that stands for the place names no event.
    private bool IsThere(SubjectText named) =>
        named.Pieces.Count == 1 && view.TryWord(view.Language.Anaphora, named.First, out _, out TableRow row) && row["kind"] == "place";

    private int ThingEnd(int from, int to)
    {
        int end = from;
        while (end < to && (view.IsNominal(end) || (end > from && view.IsOf(end)) || view[end].Tag == PartOfSpeech.Pronoun) && view[end].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Number
            && view[end].Span.End - view[from].Span.Start <= LongestThing)
        {
            end++;
        }

        while (end > from && view.IsOf(end - 1))
        {
            end--;
        }

        return end;
    }

    private bool Is(int piece, string use) => view.TryWord(view.Language.FrameWords, piece, out _, out TableRow row) && row["use"] == use;

    private bool Has(int piece, int to, string use, out int behind) =>
        view.TryWord(view.Language.FrameWords, piece, out behind, out TableRow row) && row["use"] == use && behind <= to;

    private string Text(int from, int to) => to > from ? new SubjectText(view).Add(from, to).Print() ?? string.Empty : string.Empty;

    private SubjectReading Reading(string subject, int from, int to, int nextFrom) =>
        new() { Subject = subject, Members = [subject], Words = view.Words(from, to), NextFrom = nextFrom, IsFramed = true };
}
