namespace TechExportNlp.Claims.Sources;

/// <summary>Finds where the line that opens a report ends (某社北京3月5日电（记者某某）): its words name the publisher, no subject.</summary>
internal static class DatelineReader
{
    private const int Farthest = 16;

    /// <summary>The piece behind the dateline; 0 where there is none.</summary>
    public static int End(ClauseView view)
    {
        for (int i = 0; i < view.Count && i < Farthest; i++)
        {
            if (view[i].Kind is PieceKind.Quantity or PieceKind.Pause)
            {
                return 0;
            }

            if (!view.TryWord(view.Language.Sources.Datelines, i, out int next, out _))
            {
                continue;
            }

            // Behind it stands a bracket (which is left out of the pieces), a colon or a space: never a word right away.
            bool gap = next < view.Count && view[next].Span.Start > view[next - 1].Span.End;
            if (gap)
            {
                return next;
            }

            if (i > 1 && next < view.Count && view.Sentence.Normal(next) is "，" or "," && view[i - 1].Kind == PieceKind.Period && TimeRoleReader.IsDay(view.Sentence.PeriodOf(i - 1).Period) && !view.IsPreposition(0))
            {
                // 某网3月5日消息，…
                return next + 1;
            }

            if (next < view.Count && view[next].Kind == PieceKind.Break && view.Sentence.Normal(next) is "：" or ":")
            {
                // 某税务局消息：…: that is who says so.
                return i > 0 && SpeakerEnds.Is(view, i - 1, SpeakerEnding.Authority) ? 0 : next + 1;
            }
        }

        return 0;
    }
}
