namespace TechExportNlp.Periods;

/// <summary>An expression of what a change is measured against (同比, 比上年末, 较2020年); it holds the time words inside it, which date nothing.</summary>
internal sealed class BasisMention
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it holds without the word that says that something equals it (达 of 达去年同期的97%); empty in the header of a table.</summary>
    public TextSpan Inner { get; init; }

    /// <summary>The basis; null where it compares with something that is no time, or that cannot be resolved.</summary>
    public Basis? Basis { get; init; }

    /// <summary>What the second of two numbers is measured against (比上月末和上年同期低0.4个和0.6个百分点); null if there is one comparison alone.</summary>
    public Basis? Other { get; init; }

    /// <summary>The time that is compared with, where the text names it; null where the basis alone tells it.</summary>
    public Period? Time { get; init; }

    /// <summary>The row that decided it, for explanations.</summary>
    public TableRow? Row { get; init; }
}
