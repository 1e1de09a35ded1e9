using System.Collections.Concurrent;
using TechExportNlp.Claims;
using TechExportNlp.Grids;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp;

/// <summary>Reads the numeric claims out of Chinese text.</summary>
/// <remarks>Thread-safe: one shared instance serves many threads, and reads the same whatever it read before. Linear in the length of the text.</remarks>
public sealed class ClaimExtractor
{
    private static readonly Lazy<ClaimExtractor> Shared = new(() => new ClaimExtractor(ClaimExtractorOptions.Default));

    private readonly ClaimExtractorOptions _options;
    private readonly ClaimLanguage _language;
    private readonly PeriodScanner _periods;
    private readonly QuantityScanner _quantities;
    private readonly ClaimAssembler _assembler;
    private readonly GridExtractor _grids;

    // What extractions cut their sentences in; one that has ended leaves its own to the next.
    private readonly ConcurrentBag<ReadingBuffers> _spare = [];

    /// <summary>An extractor of one's own.</summary>
    /// <param name="options">What it works with.</param>
    /// <exception cref="TableFormatException">A table is malformed; the message says in which line and why.</exception>
    public ClaimExtractor(ClaimExtractorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _language = new ClaimLanguage(options.Tables);
        _periods = new PeriodScanner(options.Tables);
        _quantities = new QuantityScanner(options.Tables);
        _assembler = new ClaimAssembler(_language, options.Segmenter ?? Segmenter.Default);
        _grids = new GridExtractor(options.Tables, _language, _periods, _quantities, options.Segmenter ?? Segmenter.Default);
    }

    /// <summary>The extractor with the default options; made at first use and shared.</summary>
    public static ClaimExtractor Default => Shared.Value;

    /// <summary>Reads the claims of a text.</summary>
    /// <param name="text">The text; its non-blank lines are its paragraphs.</param>
    /// <param name="published">The day of publication in China (UTC+8), against which relative periods resolve; without it they are null.</param>
    /// <param name="publisher">The publisher; it decides what a bare 元 is (HKD or TWD for one of Hong Kong or Taiwan, else CNY).</param>
    public IReadOnlyList<Claim> Extract(string text, DateOnly? published = null, string? publisher = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Article article = Article.FromText(text) with
        {
            Published = published is { } day ? new PublicationTime(day) : null,
            Source = publisher,
        };
        return Extract(article).Claims;
    }

    /// <summary>Reads the claims of an article, paragraph by paragraph.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the work between two paragraphs.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ArticleClaims Extract(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var claims = new List<Claim>();
        UnspacedArticle? unspaced = UnspacedArticle.Of(article);
        Read(unspaced?.Article ?? article, claims, recorder: null, numbers: null, cancellation);
        return new ArticleClaims(article, unspaced is null ? claims : claims.ConvertAll(unspaced.Restore));
    }

    /// <summary>Reads the claims of an article as <see cref="Extract(Article, CancellationToken)"/> does, and tells how each came about.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the work between two paragraphs.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ArticleExplanation Explain(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var claims = new List<Claim>();
        var recorder = new DerivationRecorder();
        var numbers = new NonClaimRecorder();
        UnspacedArticle? unspaced = UnspacedArticle.Of(article);
        Read(unspaced?.Article ?? article, claims, recorder, numbers, cancellation);
        ExplainedClaim[] explained = [.. claims.Select((claim, i) => new ExplainedClaim(claim, recorder[i]))];
        return unspaced is null
            ? new ArticleExplanation(article, explained, numbers.Found)
            : new ArticleExplanation(article, [.. explained.Select(unspaced.Restore)], [.. numbers.Found.Select(unspaced.Restore)]);
    }

    private void Read(Article article, List<Claim> claims, DerivationRecorder? recorder, NonClaimRecorder? numbers, CancellationToken cancellation)
    {
        ReadingBuffers buffers = _spare.TryTake(out ReadingBuffers? spare) ? spare : new();
        Read(article, claims, recorder, numbers, buffers, cancellation);
        if (buffers.TryClear())
        {
            _spare.Add(buffers);
        }
    }

    private void Read(Article article, List<Claim> claims, DerivationRecorder? recorder, NonClaimRecorder? numbers, ReadingBuffers buffers, CancellationToken cancellation)
    {
        var text = new SourceText(article.Text);
        string currency = _language.Currency(article.Source, article.Url);
        var home = new HomeCountry(_language.Names.Entities, text, article.Title, EntityNames.Column(currency));
        var context = new ClaimContext { Published = article.Published?.Day, Currency = currency, Home = home, Recorder = recorder };
        GridPass? grids = _grids.Begin(text, article, currency);
        Mentions found = buffers.Found;

        // The paragraph before, where it names times and states nothing: it is read only if the one behind it can take a time over.
        Mentions passing = buffers.Passing;
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            TextSpan paragraph = article.Paragraphs[i].Span;
            if (grids is not null)
            {
                Pass();
                int first = claims.Count;
                if (grids.TryRead(i, _options.InheritAcrossParagraphs ? context.Time.Mention : null, claims, recorder, numbers, out int end))
                {
                    for (int cell = first; cell < claims.Count; cell++)
                    {
                        claims[cell] = ClaimJudge.Name(claims[cell], _language, home.At(paragraph.Start, claims[cell].Start));
                    }

                    i = end - 1;
                    continue;
                }
            }

            bool inherits = _options.InheritAcrossParagraphs && !HeadingReader.IsHeading(text, paragraph);
            found.Clear();
            context.BeginParagraph(inherits);
            _periods.Scan(text, paragraph, context.Published, context.Time.Anchor, found.Periods, found.Bases, republican: currency == "TWD");
            _quantities.Scan(text, paragraph, found.Periods, found.Bases, currency, found.Quantities);
            bool compares = found.Bases.Exists(static basis => basis.Basis is not null);
            bool hasRates = found.Quantities.Exists(static quantity => quantity.Kind is ClaimKind.Percentage or ClaimKind.Growth or ClaimKind.Points);
            if (inherits && (compares || hasRates) && Pass())
            {
                context.BeginParagraph(inherits);
            }

            passing.Clear();
            context.Time.ReachInto(context.Published, compares, hasRates);
            bool states = found.Quantities.Exists(static quantity => quantity.NonClaim == NonClaimReason.None);
            if (states)
            {
                _assembler.Assemble(View(paragraph, found), context, claims);
            }

            numbers?.Add(found.Quantities, claims);
            if (!states && _options.InheritAcrossParagraphs && found.Periods.Count > 0)
            {
                // Its time, not an older one, passes to the paragraphs behind it.
                context.Time.Name(found.Periods);
                found.Span = paragraph;
                (found, passing) = (passing, found);
            }
        }

        ParagraphView View(TextSpan paragraph, Mentions mentions) => new(text, paragraph, mentions.Quantities, mentions.Periods, mentions.Bases, buffers.Pieces);

        bool Pass()
        {
            if (passing.Periods.Count == 0)
            {
                return false;
            }

            _assembler.Assemble(View(passing.Span, passing), context, claims);
            passing.Clear();
            return true;
        }
    }
}
