using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>All that the readers found for the claim of one cell, as the recorder of derivations gets it.</summary>
internal sealed record GridCellClaim
{
    public required GridCell Cell { get; init; }

    public required GridColumn Column { get; init; }

    public required RowLabel Label { get; init; }

    public required CellShape Shape { get; init; }

    /// <summary>The unit that a header, a row or a line names; null where the cell does.</summary>
    public GridUnit? Unit { get; init; }

    /// <summary>The word of movement, and where it stands; null where there is none.</summary>
    public Movement? Movement { get; init; }

    /// <inheritdoc cref="Movement"/>
    public TextSpan? MovementWords { get; init; }

    /// <summary>The header that makes a share of it; null if none does.</summary>
    public HeaderPart? Share { get; init; }

    /// <summary>Whether its direction is that of the change beside it.</summary>
    public bool DirectionIsLent { get; init; }

    public required string Subject { get; init; }

    /// <summary>Why the subject says more than the row; null where it does not.</summary>
    public string? SubjectWhy { get; init; }

    /// <summary>The whole of a share, and why it is that one.</summary>
    public string? Base { get; init; }

    /// <inheritdoc cref="Base"/>
    public string? BaseWhy { get; init; }

    public GridPeriod? Time { get; init; }

    /// <summary>Why it is that time; null where the row or the column says it.</summary>
    public string? TimeWhy { get; init; }

    public BasisMention? BasisMention { get; init; }

    public Basis? Basis { get; init; }

    public (string Name, TextSpan Words, TableRow Row)? Source { get; init; }

    public Modality Modality { get; init; }

    /// <summary>The claim.</summary>
    public Claim ToClaim(string text) => new()
    {
        Quote = Cell.Number!.Quote.Quote(text),
        Start = Cell.Number.Quote.Start,
        Kind = Shape.Kind,
        Role = Shape.Role,
        Value = Shape.Value,
        Unit = new UnitCode(Shape.Unit),
        Comparator = Cell.Number.Quantity.Comparator,
        Direction = Shape.Direction,
        Subject = Subject,
        Base = Base,
        Period = Time?.Period,
        Basis = Basis,
        Modality = Modality,
        Source = Source?.Name,
    };
}
