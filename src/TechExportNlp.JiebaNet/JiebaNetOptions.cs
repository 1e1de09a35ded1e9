namespace TechExportNlp;

/// <summary>What a <see cref="JiebaNetSegmenter"/> works with. Change single members with <c>with</c>. Immutable and thread-safe.</summary>
public sealed record JiebaNetOptions
{
    /// <summary>The options without any change.</summary>
    public static JiebaNetOptions Default { get; } = new();

    /// <summary>Whether jieba.NET joins single characters into words that its dictionary lacks. Default: false, since it joins in news more that does not belong together.</summary>
    public bool UseHmm { get; init; }

    /// <summary>
    /// The folder with <c>dict.txt</c>, <c>prob_emit.json</c> and <c>prob_trans.json</c>. Default: null, which takes jieba.NET's own
    /// <c>ConfigManager.ConfigFileBaseDir</c> (an application's <c>Resources</c> folder) if the files are there, or else the copy
    /// that this package puts beside the program. It counts for the whole process, and only until jieba.NET has cut for the first time.
    /// </summary>
    public string? ResourceDirectory { get; init; }
}
