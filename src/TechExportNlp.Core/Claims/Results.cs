using TechExportNlp.Claims.Sources;

namespace TechExportNlp.Claims;

/// <summary>Whose the figures are that somebody publishes: a firm's results are its own (甲公司公布业绩，纯利5亿元), a bureau's statistics are not.</summary>
internal static class Results
{
    /// <summary>The firm that publishes its results in the sentence; null if none does.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="sources">Who speaks in it.</param>
    /// <param name="to">The piece behind the clause that is read.</param>
    public static string? Owner(ClauseView view, SentenceSources sources, int to)
    {
        if (sources.Scopes.Count == 0 || sources.Scopes[^1] is not { Mention: { IsPerson: false } firm } said || said.Verb >= to)
        {
            return null;
        }

        if (SpeakerEnds.IsListed(view.Sentence.Paragraph.Text.Normal, firm.Words.End))
        {
            // 某某(00178)公布，销售跌5%: a firm with a share code speaks of itself.
            return firm.Name;
        }

        for (int i = said.Verb + 1; i < view.Count && view[i].Kind is PieceKind.Word or PieceKind.Period; i++)
        {
            if (view.TryWord(view.Language.FrameWords, i, out _, out TableRow row) && row["use"] == "results")
            {
                return firm.Name;
            }

            // 公布工业企业营收: those are the results of others.
            if (view[i].Kind == PieceKind.Word && view[i].Tag is not (PartOfSpeech.Attributive or PartOfSpeech.Adjective or PartOfSpeech.Particle or PartOfSpeech.Adverb))
            {
                return null;
            }
        }

        return null;
    }
}
