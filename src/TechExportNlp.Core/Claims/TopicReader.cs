namespace TechExportNlp.Claims;

/// <summary>Reads what a clause without a number speaks of: the noun phrase at its head.</summary>
internal static class TopicReader
{
    private const int LongestAspect = 6;

    public static Topic? Read(ClauseView view, int from, int to)
    {
        DirectionCue? rate = null;
        var text = new SubjectText(view);
        int end = from;
        while (end < to && view[end].Kind is PieceKind.Period or PieceKind.Basis)
        {
            end++;
        }

        if (end < to && view.IsPreposition(end))
        {
            // 按可比价格计算: a phrase that leads up to what is said.
            int behind = PrepositionalPhrase.End(view, end, to);
            end = behind < 0 ? end : behind;
        }

        bool member = end < to && view.TryWord(view.Language.ListWords, end, out int behindMember, out TableRow word) && word["use"] == "member" && (end = behindMember) > 0;
        int start = end;
        int cause = BeforeCause(view, start, to);
        bool caused = cause < to;
        to = cause;
        for (; end < to; end++)
        {
            if (view.TryWord(view.Language.Directions, end, out int next, out DirectionCue cue))
            {
                rate = cue.Use == DirectionUse.Noun ? cue : rate;
                break;
            }

            bool joins = view[end].Kind == PieceKind.Pause || view[end].Tag is PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Preposition;
            if (!joins && !view.IsNominal(end))
            {
                break;
            }
        }

        bool all = end == to && end > start + 1;

        // A noun phrase with verbs inside reaches to its indicator (灾后重建项目开工率最高).
        for (int i = to - 1; i >= end && !(end > start && end < to && view[end - 1].Kind == PieceKind.Word && view.TryWord(view.Language.Copulas, end, out _, out _)); i--)
        {
            TextSpan span = view[i].Span;
            if (view[i].Kind == PieceKind.Word && view.Language.Indicators.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, span.End), span.End, out int length, out _) && length >= 2)
            {
                end = i + 1;
                break;
            }
        }

        bool aspect = to - 1 > start && to - 1 - start <= LongestAspect && IsAspect(view, to - 1);
        end = aspect ? to - 1 : end;
        text.Add(start, end).Trim();
        if (text.Print() is not { Length: > 1 } whole)
        {
            return null;
        }

        bool indicator = rate is not null || view.Language.Indicators.TryLongest(new SourceText(whole).Normal, whole.Length, out _, out _);
        indicator |= member || caused;
        bool list = all && view[start + 1].Kind == PieceKind.Pause;
        if (!indicator && !aspect && !list && !view.IsEntity(text.First))
        {
            return null;
        }

        return new Topic(whole, ListExpander.Expand(view, text, text.Pieces), text.PrintWithoutNames(), rate, indicator || list) { IsList = list };
    }

    /// <summary>投资骗案方面，去年有5宗: what stands before 方面 is spoken of, whatever it is.</summary>
    internal static bool IsAspect(ClauseView view, int piece) => view.TryWord(view.Language.FrameWords, piece, out int next, out TableRow row) && next == piece + 1 && row["use"] == "aspect";

    // 机械产品因设备订单增加，年增5%: the cause is told of what stands before it.
    private static int BeforeCause(ClauseView view, int start, int to)
    {
        for (int i = start + 1; i < to; i++)
        {
            if (view.TryWord(view.Language.FrameWords, i, out _, out TableRow row) && row["use"] == "because")
            {
                return i;
            }
        }

        return to;
    }
}
