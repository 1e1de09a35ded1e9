using System.Buffers;
using BenchmarkDotNet.Attributes;
using TechExportNlp.Claims;
using TechExportNlp.Html;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Benchmarks;

/// <summary>Each stage alone over the corpus, and the whole.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly ClaimLanguage Language = new(LanguageTables.Chinese);

    private static readonly DateOnly Published = new(2024, 7, 15);

    private readonly PeriodScanner _periodScanner = new(LanguageTables.Chinese);
    private readonly QuantityScanner _quantityScanner = new(LanguageTables.Chinese);
    private readonly ArrayBufferWriter<Token> _tokens = new();
    private readonly PieceBuffers _buffers = new();
    private string _text = string.Empty;
    private byte[] _page = [];
    private SourceText _source = new(string.Empty);
    private Article _article = Article.FromText(string.Empty);
    private List<ParagraphView> _paragraphs = [];

    /// <summary>Reads the corpus, and does for each stage what goes before it.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _text = CorpusText.Articles();
        _page = CorpusText.Page();
        _source = new SourceText(_text);
        _article = Article.FromText(_text);
        _paragraphs = [.. _article.Paragraphs.Select(paragraph => new ParagraphView(_source, paragraph.Span, [], [], [], _buffers))];
        Periods();
        Quantities();
    }

    [Benchmark(Description = "SourceText")]
    public object Source() => new SourceText(_text);

    [Benchmark(Description = "PeriodScanner")]
    public int Periods()
    {
        int found = 0;
        foreach (ParagraphView paragraph in _paragraphs)
        {
            paragraph.Periods.Clear();
            paragraph.Bases.Clear();
            _periodScanner.Scan(_source, paragraph.Span, Published, null, paragraph.Periods, paragraph.Bases);
            found += paragraph.Periods.Count;
        }

        return found;
    }

    [Benchmark(Description = "QuantityScanner")]
    public int Quantities()
    {
        int found = 0;
        foreach (ParagraphView paragraph in _paragraphs)
        {
            paragraph.Quantities.Clear();
            _quantityScanner.Scan(_source, paragraph.Span, paragraph.Periods, paragraph.Bases, "CNY", paragraph.Quantities);
            found += paragraph.Quantities.Count;
        }

        return found;
    }

    [Benchmark(Description = "Segmenter")]
    public int Segmentation()
    {
        _tokens.ResetWrittenCount();
        Segmenter.Default.Segment(_text, _tokens);
        return _tokens.WrittenCount;
    }

    [Benchmark(Description = "SentenceView")]
    public int Sentences()
    {
        int pieces = 0;
        foreach (ParagraphView paragraph in _paragraphs)
        {
            foreach (TextSpan sentence in SentenceSplitter.Split(_source, paragraph.Span))
            {
                pieces += SentenceView.Create(paragraph, sentence, Segmenter.Default, Language.GluedMovements).Pieces.Length;
            }
        }

        return pieces;
    }

    [Benchmark(Description = "ClaimExtractor", Baseline = true)]
    public int Claims() => ClaimExtractor.Default.Extract(_article).Claims.Count;

    [Benchmark(Description = "ArticleReader (one page)")]
    public object Page() => ArticleReader.Default.Read(_page, PageInfo.None);
}
