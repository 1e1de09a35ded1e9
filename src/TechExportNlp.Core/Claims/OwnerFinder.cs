namespace TechExportNlp.Claims;

/// <summary>Finds the entity at the head of a clause, which owns the indicators of the clauses behind it (全国铁路…, 货运收入…).</summary>
internal static class OwnerFinder
{
    private const int LongestBeforeTime = 14;

    public static string? Find(ClauseView view, int from, int to)
    {
        int start = from;
        while (start < to && (view[start].Kind is PieceKind.Period or PieceKind.Basis || (view[start].Kind == PieceKind.Word && !view.IsEntity(start) && view.IsFiller(start))))
        {
            start++;
        }

        int end = start, lastEntity = -1;
        while (end < to && view.IsNominal(end) && view[end].Kind is PieceKind.Word or PieceKind.Quoted && !view.TryWord(view.Language.Reporting, end, out _, out _)
            && (end == start || (view.Light(end) & LightWord.Any) == 0))
        {
            if (view.IsEntity(end))
            {
                lastEntity = end;
            }

            end++;
        }

        bool beforeTime = end > start && end < to && view[end].Kind == PieceKind.Period
            && view[end].Span.Start - view[start].Span.Start <= LongestBeforeTime;
        int until = beforeTime ? end : lastEntity + 1;
        return until > start
            ? view.Sentence.Paragraph.Text.Original[view[start].Span.Start..view[until - 1].Span.End]
            : null;
    }
}
