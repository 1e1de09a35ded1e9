using TechExportNlp.Claims;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>Reads the claims of an article's tables. Immutable and thread-safe: all that changes is in the <see cref="GridPass"/>.</summary>
internal sealed class GridExtractor
{
    private readonly GridLanguage _language;
    private readonly QuantityScanner _quantities;
    private readonly GridUnitReader _units;
    private readonly GridPeriods _periods;
    private readonly CaptionReader _captions;
    private readonly GridFinder _finder;
    private readonly ColumnReader _columns;
    private readonly RowNames _names;
    private readonly NoteReader _notes;

    public GridExtractor(LanguageTables tables, ClaimLanguage claims, PeriodScanner periods, QuantityScanner quantities, ISegmenter segmenter)
    {
        _language = new GridLanguage(tables, claims);
        _quantities = quantities;
        _units = new GridUnitReader(quantities.Words);
        _periods = new GridPeriods(_language, periods);
        var headers = new HeaderReader(_language, _units, new UnitLineReader(_language, _units), _periods, quantities.Words);
        _captions = new CaptionReader(_language, headers, new TitleReader(_language, segmenter, periods));
        _finder = new GridFinder(_language, _captions);
        _columns = new ColumnReader(_language, headers, _units);
        _names = new RowNames(_language, new LabelReader(_language, headers));
        _notes = new NoteReader(_language);
    }

    /// <summary>Begins to read the tables of an article; null where it holds none, as no tab stands in it.</summary>
    public GridPass? Begin(SourceText text, Article article, string currency) =>
        article.Text.Contains('\t', StringComparison.Ordinal) ? new GridPass(this, text, article, currency) : null;

    internal RowReader Rows(SourceText text, string currency) => new(text, new CellReader(_language, _quantities, _units, currency));

    internal GridBlock? Find(SourceText text, IReadOnlyList<Paragraph> paragraphs, int from, RowReader rows) => _finder.Find(text, paragraphs, from, rows);

    internal GridCaption Caption(SourceText text, Article article, GridBlock block, string currency) =>
        _captions.Read(text, article.Paragraphs, block.First, article.Published?.Day, currency);

    /// <summary>The claims of a table, in the order of the text; null where it cannot be understood.</summary>
    internal List<GridCellClaim>? Read(SourceText text, Article article, GridBlock block, GridCaption caption, string currency, GridPeriod? inForce)
    {
        DateOnly? published = article.Published?.Day;
        if (block.HeaderRows == 0)
        {
            return null;
        }

        bool several = caption.Time is null && caption.Year is not null;
        (GridPeriod? time, string? why) = caption.Time is not null ? (caption.Time, "the time of the whole table")
            : several ? (null, null)
            : inForce is not null ? (inForce, "carried over from the text before the table")
            : (OfTitle(article.Title, published), "the article's title names it");
        var context = new GridPeriodContext(published, time?.Period, null, caption.Year);
        List<GridGroup> groups = _columns.Read(text, block, caption, context, currency);
        if (groups.Count == 0)
        {
            return null;
        }

        GridRow[] rows = [.. block.Rows.Skip(block.HeaderRows)];
        RowLabel?[][] labels = [.. groups.Select(group => _names.Read(text, rows, group, context, currency))];
        GridWholes[] wholes = [.. labels.Select(names => new GridWholes(rows, names))];
        var reader = new GridClaimReader(_language, new GridUnits(_language, _units, currency), text, caption, time, why, _notes.Read(text, article.Paragraphs, block.End));
        var claims = new List<GridCellClaim>();
        for (int r = 0; r < rows.Length; r++)
        {
            for (int g = 0; g < groups.Count; g++)
            {
                if (labels[g][r] is { IsGroup: false } label)
                {
                    reader.Read(rows[r], label, groups[g], wholes[g], labels[g], claims);
                }
            }
        }

        return reader.Understood ? claims : null;
    }

    private GridPeriod? OfTitle(string? title, DateOnly? published)
    {
        if (title is null)
        {
            return null;
        }

        var times = new List<GridPeriod>();
        _periods.Read(title, new SourceText(title).Normal, new GridPeriodContext(published, null), times, []);
        return times is [{ } single] ? single : null;
    }
}
