namespace TechExportNlp.Claims;

/// <summary>What happened, named earlier in the sentence than its victims are counted (某地发生地震，造成7人死亡).</summary>
internal static class Happening
{
    private const int Farthest = 48;
    private const int LongestName = 5;
    private const int LongestOwner = 8;

    /// <summary>The last event named before a piece, with whose or where it is; null if none is.</summary>
    public static string? Before(ClauseView view, ClaimContext context, int to)
    {
        for (int i = to - 1; i >= 0 && i > to - Farthest; i--)
        {
            if (view.EndsAsEvent(i))
            {
                int from = i;
                while (from > 0 && from > i - LongestName && view[from - 1].Kind is PieceKind.Word or PieceKind.Quoted && (view.IsNominal(from - 1) || view.EndsAsEvent(from - 1)) && view.Light(from - 1) == LightWord.None)
                {
                    from--;
                }

                while (from < i && view[from].Tag == PartOfSpeech.Adjective)
                {
                    from++;
                }

                string? name = new SubjectText(view).Add(from, i + 1).Trim().Print();
                return name is not null && context.Owner is { Length: <= LongestOwner } owner && !name.Contains(owner, StringComparison.Ordinal) ? Belonging.Overlap(owner, name) : name;
            }
        }

        return null;
    }
}
