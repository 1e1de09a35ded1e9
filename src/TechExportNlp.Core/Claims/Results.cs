using TechExportNlp.Claims.Sources;

namespace TechExportNlp.Claims;

/// <summary>Whose the figures are that somebody publishes: a firm's results are its own (甲公司公布业绩，纯利5亿元), a bureau's statistics are not.</summary>
internal static class Results
{
    private const int LongestName = 10;

    /// <summary>The firm that publishes its results in the sentence; null if none does.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="sources">Who speaks in it.</param>
    /// <param name="from">The first piece of the clause that is read.</param>
    /// <param name="to">The piece behind its last.</param>
    public static string? Owner(ClauseView view, SentenceSources sources, int from, int to) => Named(view, sources, to) ?? Unnamed(view, from, to);

    // 某新材发布2020年三季报: what the clause begins with publishes them, though no table knows it for a name.
    private static string? Unnamed(ClauseView view, int from, int to)
    {
        int start = from;
        while (start < to && view[start].Kind == PieceKind.Period)
        {
            start++;
        }

        for (int i = start; i < to && view[i].Kind == PieceKind.Word && view[i].Span.End - view[start].Span.Start <= LongestName; i++)
        {
            if (i > start && view.TryWord(view.Language.Sources.Verbs, i, out int next, out ReportingVerb verb) && verb.Kind is ReportingKind.Publish or ReportingKind.Disclose)
            {
                return IsResults(view, next, to) && view.Words(start, i).Length > 1 ? view.Words(start, i).Quote(view.Sentence.Paragraph.Text.Original) : null;
            }
        }

        return null;
    }

    // 业绩, 最新的2020年三季报; 工业企业营收 are the results of others.
    private static bool IsResults(ClauseView view, int from, int to)
    {
        while (from < to && (view[from].Kind == PieceKind.Period
            || (view[from].Kind == PieceKind.Word && view[from].Tag is PartOfSpeech.Attributive or PartOfSpeech.Adjective or PartOfSpeech.Particle or PartOfSpeech.Adverb)))
        {
            from++;
        }

        // 三季报 holds a numeral, and is a number to the scanner.
        return from < to && (view.TryWord(view.Language.FrameWords, from, out _, out TableRow row)
            || (view[from].Kind == PieceKind.Number && view.Language.FrameWords.TryLongest(view.Sentence.Normal(from), 0, out int length, out row) && length == view[from].Span.Length))
            && row["use"] == "results";
    }

    private static string? Named(ClauseView view, SentenceSources sources, int to)
    {
        if (sources.Scopes.Count == 0 || sources.Scopes[^1] is not { Mention: { } firm } said || said.Verb >= to)
        {
            return null;
        }

        if (SpeakerEnds.IsListed(view.Sentence.Paragraph.Text.Normal, firm.Words.End))
        {
            // 某某(00178)公布，销售跌5%: a firm with a share code speaks of itself.
            return firm.Name;
        }

        return IsResults(view, said.Verb + 1, view.Count) ? firm.Name : null;
    }
}
