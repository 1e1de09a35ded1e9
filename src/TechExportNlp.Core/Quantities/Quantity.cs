namespace TechExportNlp.Quantities;

/// <summary>A number with its unit as found in the text, before anything is known of what it is about.</summary>
internal sealed class Quantity
{
    /// <summary>The quote: number and unit, 多/余 inside, comparators outside.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number alone (multipliers and 多/余 included), without the unit.</summary>
    public required TextSpan Number { get; init; }

    /// <summary>The quote with all that qualifies it: comparators on both sides, 每吨 before it, 人民币 before it. What lies outside is about something else.</summary>
    public required TextSpan Outer { get; init; }

    /// <summary>The kind by its form alone: % is Percentage (whether it is Growth, the clause decides), 倍 is Multiple, 翻一番 is Growth.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The value as written, multipliers applied; negative where a minus sign or 负 or 零下 is part of it.</summary>
    public required Magnitude Value { get; init; }

    /// <summary>The unit code, or the empty string for a bare number (a noun may follow: 10万贫困群众).</summary>
    public required string Unit { get; init; }

    /// <summary>The bound by cues on either side or inside; = where there is none.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>Why it is no claim; None for one that may be.</summary>
    public NonClaimReason NonClaim { get; init; }

    /// <summary>The row that decided that it is no claim; null where none did, or where its form alone did.</summary>
    public TableRow? NonClaimRow { get; init; }

    /// <summary>The rows that decided unit and comparator, for explanations.</summary>
    public TableRow? UnitRow { get; init; }

    /// <inheritdoc cref="UnitRow"/>
    public TableRow? ComparatorRow { get; init; }
}
