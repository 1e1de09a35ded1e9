namespace TechExportNlp.Claims;

/// <summary>How the subject of a claim was found, and what its words are like.</summary>
internal static class SubjectEvidence
{
    private const int ShortTo = 2;
    private const int MostPieces = 64;

    public static Evidence Read(in ClaimParts parts, string? subject, in ClaimIdentity identity) =>
        subject is null ? Evidence.NoSubject : Origin(parts) | Form(subject, identity) | (parts.Reading.Words is { } words ? Words(parts, words) : Evidence.None);

    private static Evidence Origin(in ClaimParts parts)
    {
        SubjectReading reading = parts.Reading;
        ClaimContext context = parts.Context;
        Evidence found = parts.Origin switch
        {
            SubjectOrigin.List => Evidence.ListMember,
            SubjectOrigin.TopicList or SubjectOrigin.LevelsBefore => Evidence.ListBefore,
            _ => Evidence.None,
        };
        if (reading.IsTopic)
        {
            return found | Evidence.Topic;
        }

        if (reading.IsCarried)
        {
            found |= context.SubjectInSentence ? Evidence.None : Evidence.CarriedAcross;
            return found | Evidence.Carried | (context.TimesCarried > 0 ? Evidence.CarriedOn : Evidence.None);
        }

        if (reading.Belongs == BelongingOrigin.None)
        {
            return found;
        }

        found |= reading.Belongs switch
        {
            BelongingOrigin.Owner => Evidence.None,
            BelongingOrigin.Actor => Evidence.Actor,
            _ => Evidence.PartOfLast,
        };
        return found | (context.HasOwnHead ? Evidence.None : Evidence.OwnerEarlier);
    }

    private static Evidence Form(string subject, in ClaimIdentity identity) =>
        (identity.Indicator is null ? Evidence.None : Evidence.Indicator)
        | (identity is { Indicator: not null, Entity: null } ? Evidence.OnlyIndicator : Evidence.None)
        | (subject.Length <= ShortTo ? Evidence.Short : Evidence.None);

    // What the pieces are from the first word of the subject to the last.
    private static Evidence Words(in ClaimParts parts, TextSpan words)
    {
        ClauseView view = parts.View;
        int first = parts.Left.From;
        while (first < view.Count && view[first].Span.Start < words.Start)
        {
            first++;
        }

        var found = Evidence.None;
        int small = 0, characters = 0, last = first;
        for (int i = first; i < view.Count && i < first + MostPieces && view[i].Span.End <= words.End; i++)
        {
            if (view[i].Kind != PieceKind.Quantity)
            {
                last = i;
                characters += view[i].Span.Length;
                small += view[i].Kind == PieceKind.Word && view[i].Span.Length == 1 && !view.IsOf(i) ? 1 : 0;
                found = Word(view, i, found);
            }
        }

        found |= small > 1 ? Evidence.SmallWords : Evidence.None;
        found |= characters > (parts.Reading.Subject?.Length ?? 0) ? Evidence.Gap : Evidence.None;
        found |= last < view.Count && IsVerb(view, last) ? Evidence.EndsAsVerb : Evidence.None;
        return found | (first < view.Count && !view.IsNominal(first) && !view.IsEntity(first) ? Evidence.BeginsOddly : Evidence.None);
    }

    // Nothing is asked of a word that another one has answered already.
    private static Evidence Word(ClauseView view, int piece, Evidence found)
    {
        if ((found & Evidence.Name) == 0 && view.IsEntity(piece))
        {
            return found | Evidence.Name;
        }

        switch (view[piece].Tag)
        {
            case PartOfSpeech.Verb or PartOfSpeech.VerbalNoun when (found & Evidence.Verb) == 0 && IsVerb(view, piece):
                return found | Evidence.Verb;
            case PartOfSpeech.Adverb or PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Pronoun or PartOfSpeech.Affix or PartOfSpeech.Particle
                when (found & Evidence.Stray) == 0 && view[piece].Kind == PieceKind.Word && !view.IsOf(piece) && !view.IsAnd(piece) && !view.IsInIndicator(piece):
                return found | Evidence.Stray;
            default:
                return found;
        }
    }

    private static bool IsVerb(ClauseView view, int piece) => view.IsVerb(piece) && !view.IsInIndicator(piece);
}
