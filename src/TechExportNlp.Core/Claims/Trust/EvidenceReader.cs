namespace TechExportNlp.Claims;

/// <summary>Gathers what the readers had to go on for one claim from what they left behind.</summary>
internal static class EvidenceReader
{
    // In pieces.
    private const int FarInFrom = 15;
    private const int LongestClause = 64;
    private const int WordyFrom = 6;
    private const int FewTo = 10;

    /// <summary>The evidence of a claim.</summary>
    /// <param name="parts">What the readers found.</param>
    /// <param name="claim">The claim that they made of it.</param>
    /// <param name="identity">What it is about, by name.</param>
    public static Evidence Read(in ClaimParts parts, Claim claim, in ClaimIdentity identity) =>
        SubjectEvidence.Read(parts, claim.Subject, identity) | Time(parts) | Number(parts, claim) | Percentage(parts, claim, identity) | Movement(parts, claim) | Place(parts);

    private static Evidence Time(in ClaimParts parts)
    {
        if (parts.Time is not { Period: { } period } time)
        {
            return Evidence.None;
        }

        Evidence found = time.Span.Start < parts.View.Sentence.Span.Start ? Evidence.TimeAcross
            : time.Span.End <= ClauseStart(parts) ? Evidence.TimeBefore
            : Evidence.None;
        bool isDay = period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 1;
        return found | (isDay ? Evidence.OneDay : Evidence.None);
    }

    private static Evidence Number(in ClaimParts parts, Claim claim)
    {
        Evidence found = claim.Kind switch
        {
            ClaimKind.Amount => Evidence.Amount,
            ClaimKind.Measure => Evidence.Measure,
            ClaimKind.Percentage => Evidence.Percentage,
            ClaimKind.Growth => Evidence.Growth,
            ClaimKind.Points => Evidence.Points,
            _ => Evidence.None,
        };
        char first = parts.View.Sentence.Paragraph.Text.Normal[parts.Quantity.Number.Start];
        found |= claim.Kind == ClaimKind.Count && claim.Value.High <= FewTo && !char.IsAsciiDigit(first) ? Evidence.Few : Evidence.None;
        found |= claim.Unit.Code is "a" or "mo" or "wk" or "d" or "h" or "min" or "s" ? Evidence.Duration : Evidence.None;
        found |= parts.Whole.Origin == UnitOrigin.Written ? Evidence.None : Evidence.UnitGuessed;
        return found | (claim.Value.IsRange ? Evidence.Range : Evidence.None);
    }

    private static Evidence Percentage(in ClaimParts parts, Claim claim, in ClaimIdentity identity) =>
        claim.Kind != ClaimKind.Percentage ? Evidence.None
        : parts.Left.ShareVerb >= 0 || parts.Left.ShareNoun >= 0 ? Evidence.ShareWord
        : claim.Base is not null ? Evidence.WholeOnly
        : identity.Indicator is null && parts.Whole.Shape.By is null ? Evidence.BarePercentage
        : Evidence.None;

    private static Evidence Movement(in ClaimParts parts, Claim claim)
    {
        bool changes = claim.Role == ClaimRole.Change;
        Evidence found = changes && claim.Kind is not (ClaimKind.Growth or ClaimKind.Points) ? Evidence.Change : Evidence.None;
        found |= changes && claim.Basis is null && parts.Left.Cue is not { Use: DirectionUse.Gap } ? Evidence.NoBasis : Evidence.None;
        found |= !changes && parts.Whole.Shape.By is not null ? Evidence.Reached : Evidence.None;
        found |= parts.Left.Cue is not null && !parts.Left.CueIsNear ? Evidence.FarCue : Evidence.None;
        bool before = parts.Modality is { Cue.Modality: not Modality.Actual } modality && modality.Words.Start < ClauseStart(parts);
        return found | (before ? Evidence.PlannedBefore : Evidence.None);
    }

    private static Evidence Place(in ClaimParts parts)
    {
        SentenceTraits traits = parts.View.Sentence.Traits;
        return (parts.Left.To - ClauseFirst(parts) >= FarInFrom ? Evidence.FarIn : Evidence.None)
            | (traits.Verbs > WordyFrom * traits.Numbers ? Evidence.Wordy : Evidence.None);
    }

    private static int ClauseStart(in ClaimParts parts) => parts.View[ClauseFirst(parts)].Span.Start;

    // The first piece of the clause that the number stands in.
    private static int ClauseFirst(in ClaimParts parts)
    {
        int first = parts.Left.From;
        while (first > 0 && first > parts.Left.From - LongestClause && parts.View[first - 1].Kind != PieceKind.Break)
        {
            first--;
        }

        return first;
    }
}
