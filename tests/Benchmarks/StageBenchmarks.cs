using System.Buffers;
using BenchmarkDotNet.Attributes;
using TechExportNlp.Claims;
using TechExportNlp.Claims.Sources;
using TechExportNlp.Html;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Benchmarks;

/// <summary>Each stage alone over the corpus, and the whole, which is what the ratios refer to. Times and bytes are those of one reading of the corpus.</summary>
/// <remarks>
/// All of them: <c>dotnet run -c Release --project tests/Benchmarks -- --filter "*"</c>; one: <c>--filter "*Sources*"</c>; quickly and roughly:
/// <c>--job short</c>. A stage works on what the stages before it found, which is made once; where it contains another one, its line says so.
/// </remarks>
[MemoryDiagnoser]
public class StageBenchmarks
{

    private static readonly DateOnly Published = new(2024, 7, 15);

    private readonly PeriodScanner _periodScanner = new(LanguageTables.Chinese);
    private readonly BasisTables _basisTables = new(LanguageTables.Chinese);
    private readonly WordStarts _comparisons;
    private readonly TimeTables _timeTables = new(LanguageTables.Chinese);
    private readonly QuantityScanner _quantityScanner = new(LanguageTables.Chinese);
    private readonly ClaimLanguage _language = new(LanguageTables.Chinese);
    private readonly ClaimAssembler _assembler;
    private readonly ArrayBufferWriter<Token> _tokens = new();
    private readonly PieceBuffers _buffers = new();
    private string _text = string.Empty;
    private byte[] _page = [];
    private SourceText _source = new(string.Empty);
    private Article _article = Article.FromText(string.Empty);
    private ArticleClaims _claims = new(Article.FromText(string.Empty), []);
    private List<ParagraphView> _paragraphs = [];
    private List<SentenceView> _sentences = [];

    /// <summary>Makes the parts that have no default.</summary>
    public StageBenchmarks()
    {
        _comparisons = new WordStarts(_basisTables.StartWords);
        _assembler = new ClaimAssembler(_language, Segmenter.Default);
    }

    /// <summary>Reads the corpus, and does for each stage what goes before it.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _text = CorpusText.Articles();
        _page = CorpusText.Page();
        _source = new SourceText(_text);
        _article = Article.FromText(_text) with { Published = new PublicationTime(Published) };
        _claims = ClaimExtractor.Default.Extract(_article);
        _paragraphs = [.. _article.Paragraphs.Select(paragraph => Paragraph(paragraph.Span))];
        Periods();
        Quantities();
        // A paragraph knows its last claim from the beginning.
        _paragraphs = [.. _paragraphs.Select(found => new ParagraphView(_source, found.Span, found.Quantities, found.Periods, found.Bases, _buffers))];
        _sentences = [.. _paragraphs.SelectMany(paragraph => SentenceSplitter.Split(_source, paragraph.Span).Select(sentence => SentenceView.Create(paragraph, sentence, Segmenter.Default, _language)))];
    }

    [Benchmark(Description = "SourceText")]
    public object Source() => new SourceText(_text);

    [Benchmark(Description = "PeriodScanner (with BasisReader)")]
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

    [Benchmark(Description = "BasisReader")]
    public int Bases()
    {
        int found = 0;
        ReadOnlySpan<char> text = _source.Normal;
        var reader = new BasisReader(text, _basisTables, _timeTables, new PeriodContext(Published, null));
        for (int i = 0; i < text.Length;)
        {
            if (_comparisons.May(text, i) && reader.TryRead(i, out BasisValue basis))
            {
                found++;
                i = basis.End;
            }
            else
            {
                i++;
            }
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

    [Benchmark(Description = "SentenceView (with Segmenter)")]
    public int Sentences()
    {
        int pieces = 0;
        foreach (ParagraphView paragraph in _paragraphs)
        {
            foreach (TextSpan sentence in SentenceSplitter.Split(_source, paragraph.Span))
            {
                pieces += SentenceView.Create(paragraph, sentence, Segmenter.Default, _language).Pieces.Length;
            }
        }

        return pieces;
    }

    [Benchmark(Description = "SourceFinder")]
    public int Sources()
    {
        int found = 0;
        var speech = new Speech();
        foreach (SentenceView sentence in _sentences)
        {
            found += SourceFinder.Find(new ClauseView(sentence, _language), 0, speech).Scopes.Count;
        }

        return found;
    }

    [Benchmark(Description = "ClaimAssembler (with SentenceView, SourceFinder, SubjectFinder)")]
    public int Assembling()
    {
        var claims = new List<Claim>();
        var context = new ClaimContext { Published = Published, Home = new HomeCountry(_language.Names.Entities, _source, null, EntityNames.Column("CNY")) };
        foreach (ParagraphView paragraph in _paragraphs)
        {
            context.BeginParagraph(inherits: true);
            _assembler.Assemble(paragraph, context, claims);
        }

        return claims.Count;
    }

    [Benchmark(Description = "ClaimExtractor (all of the above)", Baseline = true)]
    public int Claims() => ClaimExtractor.Default.Extract(_article).Claims.Count;

    [Benchmark(Description = "ClaimExtractor with explanations")]
    public int Explanations() => ClaimExtractor.Default.Explain(_article).Claims.Count;

    [Benchmark(Description = "JsonLinesSink")]
    public async Task Writing()
    {
        await using var sink = new JsonLinesSink(Stream.Null);
        await sink.WriteAsync(_claims, CancellationToken.None);
    }

    [Benchmark(Description = "ArticleReader (one page)")]
    public object Page() => ArticleReader.Default.Read(_page, PageInfo.None);

    private ParagraphView Paragraph(TextSpan span) => new(_source, span, [], [], [], _buffers);
}
