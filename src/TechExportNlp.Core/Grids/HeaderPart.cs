using TechExportNlp.Claims;
using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>What one cell of a header, or the name of a row, says of the numbers below or beside it.</summary>
internal sealed class HeaderPart
{
    /// <summary>The cell.</summary>
    public required TextSpan Words { get; init; }

    /// <summary>What is left of it without units, times and words of movement, as written: a thing or an indicator; may be empty.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The same in simplified script and half-width.</summary>
    public string Normal { get; set; } = string.Empty;

    /// <summary>What the whole cell is by its word.</summary>
    public GridRole Role { get; set; }

    /// <summary>The unit; null if it names none.</summary>
    public GridUnit? Unit { get; set; }

    /// <summary>Units for the whole table (a cell 单位：亿元).</summary>
    public List<GridUnit> TableUnits { get; } = [];

    /// <summary>The time; null if it names none, or several.</summary>
    public GridPeriod? Time { get; set; }

    /// <summary>All times that it names.</summary>
    public IReadOnlyList<GridPeriod> Times { get; set; } = [];

    /// <summary>The comparison, where it stands in the article; null if it names none.</summary>
    public BasisMention? Basis { get; set; }

    /// <summary>The word of movement; null if there is none.</summary>
    public Movement? Movement { get; set; }

    /// <summary>The row of the word that makes shares of the numbers; null if none does.</summary>
    public TableRow? Share { get; set; }

    /// <summary>The whole that a share is of, as written; null where the cell does not name it.</summary>
    public string? Whole { get; set; }

    /// <summary>The word that makes the numbers forecasts, targets or limits; null if none does.</summary>
    public ModalityCue? Modality { get; set; }

    /// <summary>日均 and the like: the denominator of the rate, and the row that says so.</summary>
    public TableRow? Rate { get; set; }

    /// <summary>Whether it speaks of levels, and neither of changes nor of shares.</summary>
    public bool IsLevel => Movement is null && Basis is null && Share is null;

    /// <summary>Whether the cell says anything of numbers, so that a column below it is one of a table.</summary>
    public bool Speaks => Unit is not null || Time is not null || Basis is not null || Movement is not null || Share is not null || (Role & (GridRole.Plain | GridRole.Generic)) != 0;
}
