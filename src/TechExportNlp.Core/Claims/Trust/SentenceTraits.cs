namespace TechExportNlp.Claims;

/// <summary>What a sentence is like as a whole.</summary>
/// <param name="Numbers">How many numbers it states.</param>
/// <param name="Verbs">How many verbs it has.</param>
internal sealed record SentenceTraits(int Numbers, int Verbs)
{
    public static SentenceTraits Of(SentenceView sentence)
    {
        int numbers = 0, verbs = 0;
        foreach (Piece piece in sentence.Pieces)
        {
            numbers += piece.Kind == PieceKind.Quantity ? 1 : 0;
            verbs += piece is { Kind: PieceKind.Word, Tag: PartOfSpeech.Verb } ? 1 : 0;
        }

        return new(numbers, verbs);
    }
}
