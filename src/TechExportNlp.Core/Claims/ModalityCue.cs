namespace TechExportNlp.Claims;

/// <summary>A word that makes claims a forecast, a target or a limit.</summary>
/// <param name="Modality">What it makes them.</param>
/// <param name="WholeSentence">Whether it reaches to the end of the sentence, or of its clause alone.</param>
/// <param name="Row">The row of modality.tsv.</param>
internal sealed record ModalityCue(Modality Modality, bool WholeSentence, TableRow Row)
{
    public static ModalityCue Read(TableRow row) => new(
        row.Code("modality", ClaimCodes.Modality),
        row["reach"] switch
        {
            "sentence" => true,
            "clause" => false,
            _ => throw row.Bad("reach", "clause or sentence"),
        },
        row);
}
