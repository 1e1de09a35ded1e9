namespace TechExportNlp.Html;

/// <summary>The limits of an <see cref="ArticleReader"/>. Immutable and thread-safe; change one with <c>with</c>.</summary>
public sealed record ArticleReaderOptions
{
    /// <summary>All defaults.</summary>
    public static ArticleReaderOptions Default { get; } = new();

    /// <summary>The longest page, in bytes (of a string: in characters). Default 16 MiB: the longest news pages seen have less than 1 MiB; what is longer is refused, not cut.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How deep elements may nest. Default 256: browsers stop at 512, news pages stay under 50. Deeper tags are passed over, their text is kept.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>How many tags are read. Default 100,000, ten times the longest news page; the text behind them is kept, without structure. Bounds time and memory.</summary>
    public int MaxTags { get; init; } = 100_000;

    /// <summary>The shortest body, in characters without white space, that counts as an article. Default 20: shorter ones are menus and error pages.</summary>
    public int MinBodyLength { get; init; } = 20;

    /// <summary>Whether captions of pictures stay in the body as paragraphs. Default no: they are about the picture, not part of the text.</summary>
    public bool KeepCaptions { get; init; }

    /// <summary>Whether dated teasers of other articles in a page saved as text become <see cref="Article.Briefs"/>. Default yes.</summary>
    public bool ReadBriefs { get; init; } = true;

    /// <summary>What is known of single sites. Default none: pages are read without it, and it costs a look at each element where a row holds for the page's host.</summary>
    public SiteTable Sites { get; init; } = SiteTable.Empty;

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Sites);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDepth, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDepth, 512);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTags, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinBodyLength, 1);
    }
}
