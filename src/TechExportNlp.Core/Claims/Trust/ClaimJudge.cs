namespace TechExportNlp.Claims;

/// <summary>Completes a claim that the readers made: what it is about by name, and how far it can be trusted. Hands all of it to the recorder, if there is one.</summary>
internal static class ClaimJudge
{
    /// <summary>The claim with entity, indicator and confidence.</summary>
    public static Claim Complete(Claim claim, in ClaimParts parts)
    {
        ClaimLanguage language = parts.View.Language;
        HomeCountry home = parts.Context.Home.At(parts.View.Sentence.Paragraph.Span.Start, claim.Start);
        ClaimIdentity identity = language.Names.Read(claim.Subject, claim.Kind, home);
        Evidence evidence = EvidenceReader.Read(parts, claim, identity);
        parts.Context.Recorder?.Add(parts, new ClaimTrust(identity, evidence));
        return Named(claim, identity, language.Confidence.Of(evidence));
    }

    /// <summary>The claim of a cell of a table, with entity and indicator. The evidence is that of sentences, so that nothing tells how far to trust it.</summary>
    public static Claim Name(Claim claim, ClaimLanguage language, HomeCountry home) => Named(claim, language.Names.Read(claim.Subject, claim.Kind, home), claim.Confidence);

    private static Claim Named(Claim claim, in ClaimIdentity identity, double? confidence) =>
        claim with { Entity = identity.Entity, EntityIsRelative = identity.IsRelative, Indicator = identity.Indicator, Confidence = confidence };
}

/// <summary>What a claim was completed with.</summary>
/// <param name="Identity">What it is about, by name.</param>
/// <param name="Evidence">What the readers had to go on.</param>
internal readonly record struct ClaimTrust(ClaimIdentity Identity, Evidence Evidence);
