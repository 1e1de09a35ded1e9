using TechExportNlp.Claims;
using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>One pass over the tables of one article, beside the reading of its paragraphs.</summary>
internal sealed class GridPass
{
    private readonly GridExtractor _extractor;
    private readonly SourceText _text;
    private readonly Article _article;
    private readonly string _currency;
    private readonly RowReader _rows;
    private GridBlock? _next;
    private (GridCaption Caption, int End)? _last;

    public GridPass(GridExtractor extractor, SourceText text, Article article, string currency)
    {
        (_extractor, _text, _article, _currency) = (extractor, text, article, currency);
        _rows = extractor.Rows(text, currency);
        _next = extractor.Find(text, article.Paragraphs, 0, _rows);
    }

    /// <summary>Reads the table whose caption or first row is the paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="context">What the paragraphs before it leave behind.</param>
    /// <param name="keepPeriod">Whether their time holds for the table too, where it names none.</param>
    /// <param name="claims">Takes the claims.</param>
    /// <param name="numbers">Takes the numbers that are no claims; null where nobody asked.</param>
    /// <param name="end">The paragraph behind the table.</param>
    /// <returns>Whether there is one that can be understood; else its paragraphs are read as sentences.</returns>
    public bool TryRead(int paragraph, ClaimContext context, bool keepPeriod, List<Claim> claims, NonClaimRecorder? numbers, out int end)
    {
        end = paragraph;
        if (_next is not { } block || block.Caption != paragraph)
        {
            return false;
        }

        end = block.End;
        _next = _extractor.Find(_text, _article.Paragraphs, end, _rows);

        // A second header inside a table begins rows of the same title and units.
        GridCaption caption = _last is { } last && last.End == block.First ? last.Caption : _extractor.Caption(_text, _article, block, _currency);
        _last = (caption, end);
        if (_extractor.Read(_text, _article, block, caption, _currency, keepPeriod ? InForce(context) : null) is not { } read)
        {
            return false;
        }

        foreach (GridCellClaim claim in read)
        {
            claims.Add(claim.ToClaim(_text.Original));
            context.Recorder?.Add(GridDerivation.Read(claim));
        }

        if (numbers is not null)
        {
            var claimed = read.Select(static claim => claim.Cell.Span.Start).ToHashSet();
            List<Quantity> others = [.. block.Rows.SelectMany(static row => row.Cells).Where(cell => cell.Number is not null && !claimed.Contains(cell.Span.Start)).Select(static cell => cell.Number!.Quantity)];
            numbers.Add(others, claims);
        }

        return true;
    }

    // As between paragraphs: no day, and nothing that is still to come.
    private static GridPeriod? InForce(ClaimContext context) =>
        context.Time is { Period: { } period, Mention: { } time } && !context.Time.IsAhead(context.Published) && !(period is { Start: { } start, End: { } stop } && stop.DayNumber - start.DayNumber <= 1)
            ? new GridPeriod(period, 0, 0, time.Row) { Words = time.Span }
            : null;
}
