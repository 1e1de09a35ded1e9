namespace TechExportNlp.Claims.Sources;

/// <summary>Tells whether what is said follows a word of saying, and how far it reaches.</summary>
internal static class SaidContent
{
    /// <summary>Whether the word names a thing here (建议、批评和意见, 作为对…的回应, 根据某委要求).</summary>
    public static bool IsNoun(SourceClause clause, ReportingVerb verb, int at, int next)
    {
        ClauseView view = clause.View;
        if (verb.Kind is ReportingKind.Disclose && at > clause.From && view.TryWord(view.Language.Sources.Verbs, at - 1, out int published, out ReportingVerb publish)
            && published == at && publish.Kind == ReportingKind.Publish)
        {
            // 发布公告对商品加征关税
            return true;
        }

        if (verb.Kind == ReportingKind.Report && !clause.IsPer && (clause.Use(clause.From, out _) & SourceWord.Adjunct) != 0)
        {
            // 对于满意度调查，…
            return true;
        }

        bool isListed = (at > clause.From && Joins(view, at - 1)) || (next < clause.To && Joins(view, next));
        bool isOwned = at > clause.From && view.IsOf(at - 1) && !(verb.Kind is ReportingKind.Report or ReportingKind.Judge or ReportingKind.Predict && clause.IsPer);
        return isListed || isOwned || (verb.Kind is ReportingKind.Propose or ReportingKind.Announce && clause.IsPer);
    }

    /// <summary>Whether what is said follows.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="verb">The word of saying.</param>
    /// <param name="next">The piece behind it.</param>
    /// <param name="trust">How sure it is that somebody says it.</param>
    public static bool Follows(SourceClause clause, ReportingVerb verb, int next, out SpeakerTrust trust)
    {
        ClauseView view = clause.View;
        bool breaks = next >= clause.To;
        bool isPlain = breaks || (view[next].Tag != PartOfSpeech.Particle && !clause.IsAside);
        trust = verb.Kind switch
        {
            ReportingKind.Say or ReportingKind.Tell => SpeakerTrust.Any,
            ReportingKind.Announce => SpeakerTrust.Any,
            ReportingKind.Call when breaks && clause.GoesOn => SpeakerTrust.Any,
            ReportingKind.Show or ReportingKind.Predict => SpeakerTrust.Named,
            ReportingKind.Report when clause.IsPer => SpeakerTrust.Any,
            _ => SpeakerTrust.Strict,
        };
        return verb.Kind switch
        {
            ReportingKind.Say or ReportingKind.Tell or ReportingKind.Find or ReportingKind.Show or ReportingKind.Call => isPlain,
            ReportingKind.Report => breaks ? clause.GoesOn : view[next].Kind == PieceKind.Period && clause.IsPer,
            ReportingKind.Judge or ReportingKind.Predict => breaks ? clause.GoesOn : IsJudged(view, verb.Row.Word.Length, next),
            ReportingKind.Announce => isPlain && (breaks ? clause.GoesOn : clause.Counts(next, sentence: true)),
            ReportingKind.Propose => breaks ? clause.GoesOn : view[next].Kind == PieceKind.Period || clause.EndsWithColon,
            _ => false,
        };
    }

    /// <summary>How far what is said reaches: further behind a comma than where it is the object of the word of saying.</summary>
    public static SourceReach Reach(SourceClause clause, ReportingVerb verb, int next) =>
        next >= clause.To ? Reach(verb.Kind) : verb.Kind switch
        {
            ReportingKind.Announce or ReportingKind.Judge or ReportingKind.Predict => SourceReach.Sentence,
            ReportingKind.Say or ReportingKind.Call => SourceReach.IfStated,
            _ => Reach(verb.Kind),
        };

    /// <summary>How far what is said behind a comma reaches.</summary>
    public static SourceReach Reach(ReportingKind kind) =>
        kind is ReportingKind.Announce or ReportingKind.Propose or ReportingKind.Find ? SourceReach.IfStated : SourceReach.Onward;

    // 预计今年出口增长, not 预计建设5座: what one will do oneself is no estimate of another thing; nor 预估范围.
    private static bool IsJudged(ClauseView view, int verb, int piece) =>
        !(view.Language.Modalities.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, view.Sentence.Span.End), view[piece].Span.Start - verb, out int length, out ModalityCue noun)
            && noun.Reach is ModalityReach.Shield or ModalityReach.Clause && length > verb)
        && (view[piece].Kind == PieceKind.Period || view[piece].Tag == PartOfSpeech.Pronoun
        || (view[piece].Kind == PieceKind.Word && view.IsNominal(piece) && view[piece].Tag != PartOfSpeech.VerbalNoun));

    private static bool Joins(ClauseView view, int piece) => view[piece].Kind == PieceKind.Pause || view.IsAnd(piece);
}
