namespace TechExportNlp.Claims;

/// <summary>Leaves out the number that only says again how many a list has whose members are named right before it (甲、乙和丙三家公司).</summary>
internal static class ListCounts
{
    private const int MostMembers = 12;

    // In pieces; what stands before the first member may be longer.
    private const int LongestMember = 5;

    public static void Drop(ParagraphView paragraph, List<Piece> pieces, ClaimLanguage language)
    {
        for (int i = pieces.Count - 2; i > 2; i--)
        {
            // 甲类、乙类节目两个，…: at the end of a clause it counts them.
            if (pieces[i].Kind == PieceKind.Quantity && pieces[i + 1].Kind is PieceKind.Word or PieceKind.Quoted && pieces[i - 1].Kind is PieceKind.Word or PieceKind.Quoted && !IsListWord(paragraph.Text, pieces[i - 1], language, "rest")
                && paragraph.Quantities[pieces[i].Index] is { Kind: ClaimKind.Count, Comparator: Comparator.Equal, Value: { IsRange: false, Low: >= 2 and <= MostMembers } } quantity
                && !char.IsAsciiDigit(paragraph.Text.Normal[quantity.Number.Start]) && Members(paragraph.Text, pieces, i, language) == quantity.Value.Low)
            {
                pieces.RemoveAt(i);
            }
        }
    }

    // How many members the list has that ends before a piece.
    private static int Members(SourceText text, List<Piece> pieces, int end, ClaimLanguage language)
    {
        int members = 1, length = 0;
        for (int i = end - 1; i >= 0 && pieces[i].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Pause; i--)
        {
            if (pieces[i].Kind != PieceKind.Pause && !IsListWord(text, pieces[i], language, "and"))
            {
                if (members == 1 && pieces[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Particle or PartOfSpeech.Adverb or PartOfSpeech.Preposition)
                {
                    // 甲县和乙县建成两个基地: they have two.
                    return 0;
                }

                if (++length > LongestMember)
                {
                    break;
                }
            }
            else
            {
                (members, length) = length == 0 ? (MostMembers + 1, 0) : (members + 1, 0);
            }
        }

        return length > 0 ? members : MostMembers + 1;
    }

    private static bool IsListWord(SourceText text, in Piece piece, ClaimLanguage language, string use) =>
        piece.Kind == PieceKind.Word && language.ListWords.TryLongest(text[piece.Span], 0, out int length, out TableRow row) && length == piece.Span.Length && row["use"] == use;
}
