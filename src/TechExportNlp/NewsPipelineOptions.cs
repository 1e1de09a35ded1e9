using TechExportNlp.Html;

namespace TechExportNlp;

/// <summary>How a <see cref="NewsPipeline"/> works. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record NewsPipelineOptions
{
    /// <summary>The options used where none are given.</summary>
    public static NewsPipelineOptions Default { get; } = new();

    /// <summary>What reads the claims. Default: null, <see cref="ClaimExtractor.Default"/>.</summary>
    public ClaimExtractor? Extractor { get; init; }

    /// <summary>What reads web pages and texts. Default: null, <see cref="ArticleReader.Default"/>.</summary>
    public ArticleReader? PageReader { get; init; }

    /// <summary>The limits of single pages. Default: <see cref="InputOptions.Default"/>.</summary>
    public InputOptions Limits { get; init; } = InputOptions.Default;

    /// <summary>How many pages are worked on at once. Default: the processors that the process may use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether each figure of an article is stated once, as <see cref="ArticleClaims.Distinct"/> does it. Default: false, each time the text states it.</summary>
    public bool Distinct { get; init; }

    /// <summary>Whether a page's dated teasers of other articles follow it as articles of their own, <c>id#b1</c>, <c>id#b2</c>… Default: true.</summary>
    public bool IncludeBriefs { get; init; } = true;

    /// <summary>Called with each skipped input as it is met, in input order. Default: null, nothing.</summary>
    public Action<SkippedPage>? OnSkipped { get; init; }

    /// <summary>How many skipped inputs the report keeps in full. Default: 1000, so that a wholly broken archive of millions does not fill the memory.</summary>
    public int MaxReported { get; init; } = 1000;
}
