namespace TechExportNlp.Claims;

/// <summary>Finds the event that a clause without a number tells of, for the victims counted behind it (甲市遭炸弹袭击，造成5人死亡).</summary>
internal static class SpokenEvent
{
    // In pieces, before the word for the event itself.
    private const int LongestAttribute = 4;

    /// <summary>The event with the nouns right before it; null if the clause tells of none.</summary>
    public static string? Find(ClauseView view, int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (view[i].Kind != PieceKind.Word || !view.TryWord(view.Language.FrameWords, i, out int next, out TableRow row) || row["use"] != "event" || next > to)
            {
                continue;
            }

            int start = i;
            while (start > from && start > i - LongestAttribute && view[start - 1].Kind == PieceKind.Word && view.IsNominal(start - 1) && view.Light(start - 1) == LightWord.None)
            {
                start--;
            }

            while (next < to && view[next].Kind == PieceKind.Word && view.TryWord(view.Language.Anaphora, next, out int behind, out TableRow word) && word["kind"] == "event")
            {
                // 袭击事件
                next = behind;
            }

            return new SubjectText(view).Add(start, next).Trim().Print();
        }

        return null;
    }
}
