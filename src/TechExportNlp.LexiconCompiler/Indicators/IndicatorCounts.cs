using TechExportNlp.Claims;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.LexiconCompiler.Indicators;

/// <summary>Counts the nouns that the numbers of articles are stated of.</summary>
internal sealed class IndicatorCounts
{
    private readonly PeriodScanner _periods = new(LanguageTables.Chinese);
    private readonly QuantityScanner _quantities = new(LanguageTables.Chinese);
    private readonly ClaimLanguage _language = new(LanguageTables.Chinese);
    private readonly HeadReader _heads;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public IndicatorCounts() => _heads = new HeadReader(_language);

    /// <summary>The words that stand at least so often, and all that the table has, most frequent first, equals in ordinal order.</summary>
    public IEnumerable<IndicatorCandidate> Candidates(int least)
    {
        var rows = LanguageTables.Chinese.Find("indicators").Rows.Select(static row => row.Word).ToHashSet(StringComparer.Ordinal);
        return rows.Where(word => !_entries.ContainsKey(word)).Select(static word => KeyValuePair.Create(word, default(Entry)))
            .Concat(_entries.Where(entry => entry.Value.Count >= least || rows.Contains(entry.Key)))
            .OrderByDescending(static entry => entry.Value.Count)
            .ThenBy(static entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new IndicatorCandidate(entry.Key, entry.Value.Count, entry.Value.Patterns, Known(entry.Key)));
    }

    /// <summary>Counts the words of an article.</summary>
    public void Add(Article article)
    {
        var text = new SourceText(article.Text);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            List<PeriodMention> periods = [];
            List<BasisMention> bases = [];
            List<Quantity> quantities = [];
            _periods.Scan(text, paragraph.Span, article.Published?.Day, null, periods, bases);
            _quantities.Scan(text, paragraph.Span, periods, bases, "CNY", quantities);
            var view = new ParagraphView(text, paragraph.Span, quantities, periods, bases);
            foreach (TextSpan sentence in SentenceSplitter.Split(text, paragraph.Span))
            {
                Add(new ClauseView(SentenceView.Create(view, sentence, Segmenter.Default, _language), _language));
            }
        }
    }

    private void Add(ClauseView view)
    {
        for (int i = 0; i < view.Count; i++)
        {
            if (view[i].Kind == PieceKind.Quantity)
            {
                foreach (string word in _heads.Read(view, i, out IndicatorPattern pattern))
                {
                    Entry entry = _entries.GetValueOrDefault(word);
                    _entries[word] = new Entry(entry.Count + 1, entry.Patterns | pattern);
                }
            }
        }
    }

    // The row of the table that the word has, or that it ends with; a row of one character (量, 率) says too little of a longer word.
    private string? Known(string word) =>
        _language.Indicators.TryLongest(word, word.Length, out _, out TableRow row) && (row.Word.Length > 1 || row.Word == word) ? row.Word : null;

    private readonly record struct Entry(int Count, IndicatorPattern Patterns);
}

/// <summary>A noun that numbers are stated of.</summary>
/// <param name="Word">The noun.</param>
/// <param name="Count">How often.</param>
/// <param name="Patterns">In which ways.</param>
/// <param name="Known">The row of the table that it is or ends with; null if none.</param>
internal sealed record IndicatorCandidate(string Word, int Count, IndicatorPattern Patterns, string? Known);
