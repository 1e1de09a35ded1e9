namespace TechExportNlp;

/// <summary>What a <see cref="Segmenter"/> works with. Change single members with <c>with</c>. Immutable and thread-safe.</summary>
public sealed record SegmenterOptions
{
    /// <summary>The options that <see cref="Segmenter.Default"/> uses.</summary>
    public static SegmenterOptions Default { get; } = new();

    /// <summary>
    /// Whether a hidden Markov model joins characters that the lexicon leaves single into words that it lacks. Default: false. It finds names,
    /// but joins in news more that does not belong together, and costs some speed. jieba's own default is true.
    /// </summary>
    public bool UseHmm { get; init; }

    /// <summary>Words of one's own. Default: null, none. They are this segmenter's alone.</summary>
    public UserLexicon? UserLexicon { get; init; }
}
