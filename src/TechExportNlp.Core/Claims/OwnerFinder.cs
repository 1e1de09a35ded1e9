namespace TechExportNlp.Claims;

/// <summary>Finds the entity at the head of a clause, which owns the indicators of the clauses behind it (全国铁路…, 货运收入…).</summary>
internal static class OwnerFinder
{
    private const int LongestBeforeTime = 14;

    // No name is longer; and since an owner is written before every subject of its sentence, its length must have a bound.
    private const int Longest = 256;

    public static string? Find(ClauseView view, int from, int to)
    {
        int start = from;
        while (start < to && (view[start].Kind is PieceKind.Period or PieceKind.Basis || (view[start].Kind == PieceKind.Word && !view.IsEntity(start) && (view.IsFiller(start) || view.TryWord(view.Language.Modalities, start, out _, out _)))))
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

        bool beforeTime = end > start && end < to && view[end].Kind == PieceKind.Period && !view.EndsAsIndicator(end - 1)
            && view[end].Span.Start - view[start].Span.Start <= LongestBeforeTime;
        int until = beforeTime ? end : lastEntity + 1;
        return until > start && view[until - 1].Span.End - view[start].Span.Start <= Longest
            ? view.Sentence.Paragraph.Text.Original[view[start].Span.Start..view[until - 1].Span.End]
            : null;
    }

    /// <summary>The owner of an earlier sentence, where a word at the head of this one stands for it (其营收); null if none does.</summary>
    public static string? Anaphor(ClauseView view, int from, int to, string? last)
    {
        for (int i = from; i < to && last is not null; i++)
        {
            if (view[i].Kind == PieceKind.Period || view[i].Tag is PartOfSpeech.Adverb or PartOfSpeech.Conjunction)
            {
                continue;
            }

            return view.TryWord(view.Language.Anaphora, i, out _, out _) ? last : null;
        }

        return null;
    }

    /// <summary>The entity that a clause names as something (第一候选人为某公司): what follows is about it. Null if it names none.</summary>
    public static string? Complement(ClauseView view, int from, int to)
    {
        for (int i = from + 1; i < to - 1; i++)
        {
            if (view.TryWord(view.Language.Copulas, i, out int next, out _) && next < to)
            {
                int end = next;
                while (end < to && view[end].Kind is PieceKind.Word or PieceKind.Quoted)
                {
                    end++;
                }

                return end == to && view.EndsAsEntity(end - 1)
                    ? view.Sentence.Paragraph.Text.Original[view[next].Span.Start..view[end - 1].Span.End]
                    : null;
            }
        }

        return null;
    }
}
