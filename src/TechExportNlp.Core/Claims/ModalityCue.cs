namespace TechExportNlp.Claims;

/// <summary>A modality cue as it stands in the text.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Words">Where it stands.</param>
internal readonly record struct ModalityMention(ModalityCue Cue, TextSpan Words);

/// <summary>A word that makes claims a forecast, a target or a limit.</summary>
/// <param name="Modality">What it makes them.</param>
/// <param name="WholeSentence">Whether it reaches to the end of the sentence, or of its clause alone.</param>
/// <param name="BeforeVerb">Whether it says so only before a verb (将增长), not before a noun (将贫困户纳入).</param>
/// <param name="Row">The row of modality.tsv.</param>
internal sealed record ModalityCue(Modality Modality, bool WholeSentence, bool BeforeVerb, TableRow Row)
{
    public static ModalityCue Read(TableRow row) => new(
        row.Code("modality", ClaimCodes.Modality),
        row["reach"] switch
        {
            "sentence" => true,
            "clause" => false,
            _ => throw row.Bad("reach", "clause or sentence"),
        },
        row["before"] switch
        {
            "verb" => true,
            "any" => false,
            _ => throw row.Bad("before", "verb or any"),
        },
        row);

    /// <summary>Whether the word says so in front of this piece.</summary>
    public bool HoldsBefore(ClauseView view, int next) =>
        !BeforeVerb || next >= view.Count
        || view[next].Kind is PieceKind.Quantity
        || (view[next].Kind == PieceKind.Word
            && (view[next].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Preposition
                || view.TryWord(view.Language.Directions, next, out _, out _)
                || view.Light(next) != LightWord.None));
}
