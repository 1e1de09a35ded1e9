namespace TechExportNlp;

/// <summary>What a <see cref="ClaimExtractor"/> works with. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe, as long as the segmenter is.</remarks>
public sealed record ClaimExtractorOptions
{
    /// <summary>The options that <see cref="ClaimExtractor.Default"/> uses.</summary>
    public static ClaimExtractorOptions Default { get; } = new();

    /// <summary>The language knowledge. Default: the tables that ship with the library. Overlaying one costs a rebuild at construction.</summary>
    public LanguageTables Tables { get; init; } = LanguageTables.Chinese;

    /// <summary>What cuts the text between numbers into words. Default: null, the library's own segmenter over its embedded lexicon.</summary>
    public ISegmenter? Segmenter { get; init; }

    /// <summary>Whether a period carries over from one paragraph to the next. Default: true.</summary>
    public bool InheritAcrossParagraphs { get; init; } = true;
}
