using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Diff;

/// <summary>What became of a claim.</summary>
internal enum ChangeKind
{
    /// <summary>OLD has it and NEW does not.</summary>
    Lost,

    /// <summary>NEW has it and OLD does not.</summary>
    Added,

    /// <summary>Both have it, and fields differ.</summary>
    Changed,
}

/// <summary>A claim in which two extractions differ.</summary>
/// <param name="Article">The article.</param>
/// <param name="Old">The claim in OLD; null where it was added.</param>
/// <param name="New">The claim in NEW; null where it was lost.</param>
/// <param name="Fields">The names of the fields that differ; none where only one side has the claim.</param>
internal sealed record ClaimDifference(ArticlePair Article, ScoredClaim? Old, ScoredClaim? New, IReadOnlyList<string> Fields)
{
    public ChangeKind Kind => Old is null ? ChangeKind.Added : New is null ? ChangeKind.Lost : ChangeKind.Changed;

    /// <summary>The claim, of NEW where both have it.</summary>
    public ScoredClaim Claim => New ?? Old!;

    /// <summary>What stands before and behind the quote; null where the text is unknown, or not the one that the claim was read from.</summary>
    public (string Before, string After)? Sentence
    {
        get
        {
            var quote = new TextSpan(Claim.Start, Claim.Quote.Length);
            return (New is null ? Article.OldText : Article.NewText) is { } text && quote.End <= text.Length && quote.Quote(text) == Claim.Quote
                ? Sentences.Around(text, quote)
                : null;
        }
    }
}

/// <summary>An article as OLD and as NEW have it; one of them may lack it.</summary>
internal sealed record ArticlePair(ClaimLine? Old, ClaimLine? New)
{
    /// <summary>The text from elsewhere, for lines that hold none.</summary>
    public string? Text { get; init; }

    public string? OldText => Old?.Text ?? Text;

    public string? NewText => New?.Text ?? Text;

    /// <summary>The line that there is, of NEW where there are both.</summary>
    public ClaimLine Line => New ?? Old!;
}
