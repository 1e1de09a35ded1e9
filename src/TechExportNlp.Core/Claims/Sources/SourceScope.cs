namespace TechExportNlp.Claims.Sources;

/// <summary>From where to where in a sentence somebody speaks.</summary>
/// <param name="Head">The first piece of the words that lead up to it, which say nothing themselves.</param>
/// <param name="Verb">The word of saying; what stands behind it is said.</param>
/// <param name="Content">The piece where what is said begins.</param>
/// <param name="Mention">Who speaks; null if nobody is named.</param>
internal readonly record struct SourceScope(int Head, int Verb, int Content, SourceMention? Mention)
{
    /// <summary>Whether the source before goes on (数据显示), so that only the content is moved.</summary>
    public bool GoesOn { get; init; }

    /// <summary>How far it reaches.</summary>
    public SourceReach Reach { get; init; }

    /// <summary>The piece behind the last that is said, where a quotation or a clause ends it; else that behind the sentence.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <summary>The offset where a quotation that it begins ends; that of the text's end if it is no quotation.</summary>
    public int QuoteEnd { get; init; } = int.MaxValue;
}

/// <summary>How far what somebody says reaches.</summary>
internal enum SourceReach : byte
{
    /// <summary>Over the sentence.</summary>
    Sentence,

    /// <summary>Over the sentences behind it too, if this one states something already.</summary>
    IfStated,

    /// <summary>Over the next sentence too, if that one is quoted.</summary>
    Quoted,

    /// <summary>Over the sentences behind it too.</summary>
    Onward,
}
