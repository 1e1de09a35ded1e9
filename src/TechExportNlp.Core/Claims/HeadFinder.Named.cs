namespace TechExportNlp.Claims;

/// <content>What a clause names that is not its head.</content>
internal static partial class HeadFinder
{
    /// <summary>The place that a clause names and nothing else (在某省); null if it is no such clause.</summary>
    public static string? Place(ClauseView view, int from, int to)
    {
        int start = from;
        while (start < to && !view.IsPreposition(start))
        {
            start++;
        }

        if (start < to && view.TryWord(view.Language.Copulas, start, out _, out _))
        {
            // 全部为甲省病例
            return null;
        }

        for (int i = start + 1; i < to; i++)
        {
            if (!view.IsEntity(i) && (i == start + 1 || !view.IsNominal(i) || view[i].Tag == PartOfSpeech.VerbalNoun))
            {
                return null;
            }
        }

        return start + 1 < to ? Text(view, start + 1, to, LongestPlace) : null;
    }

    // 我国自主研制的客机 tells what a thing is; it is no name of it.
    private static bool HasOf(ClauseView view, int from, int to)
    {
        int i = from;
        while (i < to && !view.IsOf(i))
        {
            i++;
        }

        return i < to;
    }

    /// <summary>The entity that a clause names as something (第一候选人为某公司): what follows is about it. Null if it names none.</summary>
    /// <returns>Its name, whether it is an entity rather than another thing (其次是其他项目), and whether it only describes one.</returns>
    public static (string Name, bool IsEntity, bool IsDescription)? Complement(ClauseView view, int from, int to)
    {
        for (int i = from + 1; i < to - 1; i++)
        {
            if (view.TryWord(view.Language.Copulas, i, out int next, out _) && next < to && !view.TryWord(view.Language.Closings, i, out _, out _))
            {
                int end = next;
                while (end < to && view[end].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Number)
                {
                    end++;
                }

                return end == to && (view.EndsAsEntity(end - 1) || (view[next].Kind is not (PieceKind.Number or PieceKind.Quoted) && view.IsNominal(end - 1) && IsThing(view, end - 1))) && Text(view, next, end, LongestActor) is { } name
                    ? (name, view.EndsAsEntity(end - 1), HasOf(view, next, end))
                    : null;
            }
        }

        return null;
    }
}
