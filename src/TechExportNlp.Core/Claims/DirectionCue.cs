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
        Enum.TryParse(row["use"], ignoreCase: true, out DirectionUse use) ? use : throw row.Bad("use", "one of: verb reach noun steady gap entry"),
        row["basis"].Length == 0 ? null : row.Code("basis", static code => TechExportNlp.Basis.Parse(code)),
        row);
}

/// <summary>How a word of movement bears on the number behind it.</summary>
internal enum DirectionUse
{
    /// <summary>The thing moved by the number; with a word of reaching behind it, to the number (增长, 下降).</summary>
    Verb,

    /// <summary>It moved to the number (增至, 降至).</summary>
    Reach,

    /// <summary>A rate of change: a percentage behind it is growth (增速, 跌幅).</summary>
    Noun,

    /// <summary>It stayed at the number (维持在).</summary>
    Steady,

    /// <summary>The number is a distance to something else (高于).</summary>
    Gap,

    /// <summary>A new flow, whose number is a level although the word says more (新增).</summary>
    Entry,
}
