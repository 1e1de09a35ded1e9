using TechExportNlp.Claims;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>Reads the title of a table as a sentence is read: whose figures it shows (某公司2024年半年度主要财务数据), and all words of what they measure.</summary>
internal sealed class TitleReader(GridLanguage language, ISegmenter segmenter, PeriodScanner scanner)
{
    /// <summary>Reads a title.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="title">The title, without 表1.</param>
    /// <param name="indicator">What it says is measured; null if it says nothing.</param>
    /// <returns>The entity at its head, if it is one; and the indicator with the words before it that belong to it.</returns>
    public (string? Owner, string? Phrase) Read(SourceText text, TextSpan title, string? indicator)
    {
        var periods = new List<PeriodMention>();
        var bases = new List<BasisMention>();
        scanner.Scan(text, title, null, null, periods, bases);
        var paragraph = new ParagraphView(text, title, new List<Quantity>(), periods, bases);
        var view = new ClauseView(SentenceView.Create(paragraph, title, segmenter, language.Claims), language.Claims);
        string? owner = Head(view, text);
        return (owner is not null && IsName(view, owner) ? owner : null, indicator is null ? null : Phrase(view, text, title, indicator));
    }

    // The run of nouns that opens the title, a time aside, up to its last name.
    private static string? Head(ClauseView view, SourceText text)
    {
        int start = 0;
        while (start < view.Count && view[start].Kind is PieceKind.Period or PieceKind.Basis)
        {
            start++;
        }

        int last = -1, end = start;
        for (; end < view.Count && view[end].Kind is PieceKind.Word or PieceKind.Quoted && view.IsNominal(end); end++)
        {
            last = view.IsEntity(end) ? end : last;
        }

        // 某厂2023年…: what stands before a time is whose figures they are, name or not.
        last = end > start && end < view.Count && view[end].Kind == PieceKind.Period ? end - 1 : last;
        return last < 0 ? null : text.Original[view[start].Span.Start..view[last].Span.End];
    }

    // 甲市 and 某公司 name whose figures they are; 全国, 各地区 and 房地产 do not.
    private bool IsName(ClauseView view, string owner)
    {
        string normal = new SourceText(owner).Normal;
        GridRole role = language.WordEnds.TryLongest(normal, normal.Length, out _, out GridWord word) ? word.Role : GridRole.None;
        if (language.Claims.Entities.TryLongest(normal, 0, out _, out _) || (role & (GridRole.Stub | GridRole.Owner)) == GridRole.Stub)
        {
            return false;
        }

        if ((role & GridRole.Owner) != 0)
        {
            return true;
        }

        for (int i = 0; i < view.Count; i++)
        {
            if (view[i].Tag is PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName && normal.EndsWith(view.Sentence.Normal(i).ToString(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Leftwards from the indicator, as far as nouns reach that name no place.
    private string? Phrase(ClauseView view, SourceText text, TextSpan title, string indicator)
    {
        int at = text.Original.IndexOf(indicator, title.Start, title.Length, StringComparison.Ordinal);
        int piece = 0;
        while (piece < view.Count && view[piece].Span.End <= at)
        {
            piece++;
        }

        if (at < 0 || piece == view.Count)
        {
            return null;
        }

        int first = piece;
        while (first > 0 && view[first - 1].Kind == PieceKind.Word && view.IsNominal(first - 1) && !view.IsEntity(first - 1) && view.Light(first - 1) == LightWord.None
            && !language.Is(view.Sentence.Normal(first - 1).ToString(), GridRole.Stub))
        {
            first--;
        }

        return text.Original[Math.Min(view[first].Span.Start, at)..(at + indicator.Length)];
    }
}
