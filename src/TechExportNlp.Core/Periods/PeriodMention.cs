namespace TechExportNlp.Periods;

/// <summary>An expression of time in the text.</summary>
internal sealed class PeriodMention
{
    /// <summary>Where it stands, connecting words included (截至…底, 自…起).</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it resolves to; null where it gives no period (近日, 目前) or lacks a publication date.</summary>
    public Period? Period { get; init; }

    /// <summary>The time itself, without the word that relates it (2019年 of 到2019年).</summary>
    public Period? Plain { get; init; }

    /// <summary>Whether no word relates it to what it dates (月底, not 截至月底).</summary>
    public bool IsBare { get; init; }

    /// <summary>How it relates to what it dates.</summary>
    public required PeriodRelation Relation { get; init; }

    /// <summary>The row that decided it, for explanations.</summary>
    public TableRow? Row { get; init; }
}

/// <summary>How an expression of time relates to what it dates.</summary>
internal enum PeriodRelation
{
    /// <summary>During it (2023年, 今年上半年, 昨天).</summary>
    During,

    /// <summary>Up to it (截至2024年底, 截至目前).</summary>
    AsOf,

    /// <summary>Since it (今年以来, “十四五”以来).</summary>
    Since,

    /// <summary>Until it, still to come (到2030年).</summary>
    Until,

    /// <summary>A time that gives no period but ends the reach of the one before it (近日, 目前, 每年).</summary>
    Indefinite,

    /// <summary>A mere length of time (三天内): it gives no period, and ends the reach of the one before it only at the head of a sentence.</summary>
    Duration,

    /// <summary>A bare time of day or the like that changes nothing (上午, 8时许).</summary>
    None,
}
