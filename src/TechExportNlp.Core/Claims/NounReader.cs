namespace TechExportNlp.Claims;

/// <summary>Reads the noun phrase behind a quantity: the counted things (500辆新能源汽车), or the whole of a share (55%的参展企业).</summary>
internal static class NounReader
{
    private const int Longest = 12;

    /// <summary>The piece behind the last one of the noun phrase that begins at <paramref name="from"/>; the same if there is none.</summary>
    public static int End(ClauseView view, int from, int to)
    {
        int end = from, noun = from;
        bool sawNoun = false;
        for (; end < to && end < from + Longest; end++)
        {
            Piece piece = view[end];
            if (piece.Kind is PieceKind.Quoted or PieceKind.Number)
            {
                sawNoun = true;
            }
            else if (piece.Kind == PieceKind.Pause || IsAnd(view, end))
            {
                // A list of counted things goes on only if a noun follows that is not counted itself.
                if (!sawNoun || end + 1 >= to || !view.IsNominal(end + 1))
                {
                    break;
                }

                continue;
            }
            else if (piece.Kind != PieceKind.Word)
            {
                break;
            }
            else if (view.TryWord(view.Language.Directions, end, out _, out DirectionCue cue) && cue.Use is not DirectionUse.Entry && sawNoun)
            {
                break;
            }
            else if (view.IsNominal(end))
            {
                if ((view.Light(end) & LightWord.Any) != 0 && sawNoun)
                {
                    break;
                }

                sawNoun |= piece.Tag is not (PartOfSpeech.Adjective or PartOfSpeech.Attributive or PartOfSpeech.VerbalNoun or PartOfSpeech.Unknown);
            }
            else if (piece.Tag == PartOfSpeech.Particle)
            {
                if (end == from || end + 1 >= to || !view.IsNominal(end + 1))
                {
                    break;
                }

                continue;
            }
            else if (piece.Tag == PartOfSpeech.Verb && !sawNoun && end + 1 < to && view.IsNominal(end + 1) && (view.Light(end) & (LightWord.Any | LightWord.Trail)) == 0)
            {
                continue;
            }
            else
            {
                break;
            }

            noun = end + 1;
        }

        return noun;
    }

    private static bool IsAnd(ClauseView view, int piece) =>
        view.TryWord(view.Language.ListWords, piece, out _, out TableRow word) && word["use"] == "and";
}
