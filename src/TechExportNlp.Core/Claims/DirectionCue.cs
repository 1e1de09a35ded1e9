namespace TechExportNlp.Claims;

/// <summary>A word of movement: which way, and how it bears on the number behind it.</summary>
/// <param name="Direction">Which way the thing moved; null where the word alone does not say.</param>
/// <param name="Use">How it bears on the number.</param>
/// <param name="Basis">What the word itself measures against (年增); null where it says nothing of it.</param>
/// <param name="Row">The row of directions.tsv.</param>
internal sealed record DirectionCue(Direction? Direction, DirectionUse Use, Basis? Basis, TableRow Row)
{
    public static DirectionCue Read(TableRow row) => new(
        row["direction"].Length == 0 ? null : row.Code("direction", ClaimCodes.Direction),
        Enum.TryParse(row["use"], ignoreCase: true, out DirectionUse use) ? use : throw row.Bad("use", "one of: verb self share reach noun steady gap than entry"),
        row["basis"].Length == 0 ? null : row.Code("basis", static code => TechExportNlp.Basis.Parse(code)),
        row)
    {
        IsVerb = row["use"] is "verb" or "self" or "share",
    };

    /// <summary>Whether the thing moves by the number behind it, or, with a word of reaching between, to it.</summary>
    public bool IsVerb { get; init; }
}

/// <summary>How a word of movement bears on the number behind it.</summary>
internal enum DirectionUse
{
    /// <summary>The thing moved by the number; with a word of reaching behind it, to the number (增长, 下降).</summary>
    Verb,

    /// <summary>Its object is part of the word, so that it moves by the number right behind it alone (降准, 涨价).</summary>
    Self,

    /// <summary>It moves by a percentage (损失了90%), while an amount behind it is its object (损失5亿元).</summary>
    Share,

    /// <summary>It moved to the number (增至, 降至).</summary>
    Reach,

    /// <summary>A rate of change: a percentage behind it is growth (增速, 跌幅).</summary>
    Noun,

    /// <summary>It stayed at the number (维持在).</summary>
    Steady,

    /// <summary>The number is a distance to something else (高于).</summary>
    Gap,

    /// <summary>How something compares, where the clause says with what (比平原低30%); against an earlier time it moved.</summary>
    Than,

    /// <summary>A new flow, whose number is a level although the word says more (新增).</summary>
    Entry,
}
