using TechExportNlp.Claims;

namespace TechExportNlp.Grids;

/// <summary>A word of movement in a header or a cell.</summary>
/// <param name="Direction">Which way; null where the sign of the number alone tells it.</param>
/// <param name="Size">What its numbers are where no unit is named.</param>
/// <param name="Basis">What the word itself measures against (年增); null where it says nothing of it.</param>
/// <param name="Row">The row that says so.</param>
internal sealed record Movement(Direction? Direction, MovementSize Size, Basis? Basis, TableRow Row)
{
    /// <summary>A row of grid-movements.tsv.</summary>
    public static Movement Read(TableRow row) => new(
        row["direction"].Length == 0 ? null : row.Code("direction", ClaimCodes.Direction),
        Enum.TryParse(row["size"], ignoreCase: true, out MovementSize size) ? size : throw row.Bad("size", "rate, amount, flow or any"),
        null,
        row);

    /// <summary>A row of directions.tsv; null for those that move nothing.</summary>
    public static Movement? From(DirectionCue cue) => cue.Use switch
    {
        DirectionUse.Noun => new Movement(cue.Direction, MovementSize.Rate, cue.Basis, cue.Row),
        DirectionUse.Verb => new Movement(cue.Direction, MovementSize.Any, cue.Basis, cue.Row),
        _ => null,
    };
}

/// <summary>What the numbers below a word of movement are.</summary>
internal enum MovementSize
{
    /// <summary>What the unit says that is named.</summary>
    Any,

    /// <summary>Percentages where no unit is named.</summary>
    Rate,

    /// <summary>Of the unit of the level beside them.</summary>
    Amount,

    /// <summary>Likewise; but in the name of a row the word names a thing of its own (增量).</summary>
    Flow,
}
