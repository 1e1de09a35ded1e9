namespace TechExportNlp.Periods;

/// <summary>An expression of what a change is measured against (同比, 比上年末, 较2020年); it holds the time words inside it, which date nothing.</summary>
internal sealed class BasisMention
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The basis; null where it compares with something that is no time, or that cannot be resolved.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The time that is compared with, where the text names it; null where the basis alone tells it.</summary>
    public Period? Time { get; init; }

    /// <summary>The row that decided it, for explanations.</summary>
    public TableRow? Row { get; init; }
}
