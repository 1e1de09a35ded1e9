using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>One cell of a table.</summary>
/// <param name="Span">Its words, white space around them left out; empty at its place where it has none.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Number">Its number; null where it is none.</param>
internal readonly record struct GridCell(TextSpan Span, CellKind Kind, CellNumber? Number = null);

/// <summary>What stands in a cell.</summary>
internal enum CellKind
{
    /// <summary>Nothing, or a sign that stands for no number: —, …, 不适用.</summary>
    Blank,

    /// <summary>One number alone, with or without a unit.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>The number of a cell.</summary>
/// <param name="Quote">The number as written, with its sign, and the unit where the cell holds one.</param>
/// <param name="Quantity">The number.</param>
internal sealed record CellNumber(TextSpan Quote, Quantity Quantity)
{
    /// <summary>A unit in brackets behind it; null if there is none.</summary>
    public GridUnit? Unit { get; init; }

    /// <summary>A word or arrow of movement before it (上升0.2个百分点, ↓3.2); null if there is none.</summary>
    public Movement? Movement { get; init; }

    /// <summary>Where that word stands.</summary>
    public TextSpan MovementWords { get; init; }

    /// <summary>Whether it stands in brackets, which makes a fall of it where changes are shown.</summary>
    public bool InBrackets { get; init; }

    /// <summary>Whether it looks like a year: four digits from 1900 to 2100.</summary>
    public bool IsYear(SourceText text) => Quote.Length == 4 && Quantity.Unit.Length == 0 && Quantity.Value.Low is >= 1900 and <= 2100 && char.IsAsciiDigit(text.Normal[Quote.Start]);
}
