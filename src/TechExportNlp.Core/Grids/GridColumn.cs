using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>A column of numbers with all that its headers say of them, from the highest to the lowest.</summary>
internal sealed class GridColumn
{
    private readonly IReadOnlyList<HeaderPart> _path, _names;

    /// <summary>A column.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="path">Its headers, from the highest to the lowest.</param>
    /// <param name="names">Those of them that name what the numbers are of.</param>
    public GridColumn(int index, IReadOnlyList<HeaderPart> path, IReadOnlyList<HeaderPart> names)
    {
        Index = index;
        (_path, _names) = (path, names);
        Name = string.Concat(names.Select(static part => part.Name));
        Normal = string.Concat(names.Select(static part => part.Normal));
        Time = path.LastOrDefault(static part => part.Time is not null)?.Time;
        Movement = path.LastOrDefault(static part => part.Movement is not null)?.Movement;
    }

    /// <summary>Which column it is.</summary>
    public int Index { get; }

    /// <summary>What the numbers are of, as written; empty where the headers do not say.</summary>
    public string Name { get; }

    /// <summary>The same in simplified script and half-width.</summary>
    public string Normal { get; }

    /// <summary>Whether the name says no more than 金额 or 数量.</summary>
    public bool IsGeneric => _names.Count > 0 && _names.All(static part => (part.Role & GridRole.Generic) != 0);

    /// <summary>The time that the headers name; null if they name none.</summary>
    public GridPeriod? Time { get; }

    /// <summary>The word of movement; null for a column of levels.</summary>
    public Movement? Movement { get; }

    /// <summary>The unit that the headers name; null if they name none.</summary>
    public GridUnit? Unit => _path.LastOrDefault(static part => part.Unit is not null)?.Unit;

    /// <summary>The comparison that the headers name; null if they name none.</summary>
    public BasisMention? Basis => _path.LastOrDefault(static part => part.Basis is not null)?.Basis;

    /// <summary>The header that makes shares of the numbers; null if none does.</summary>
    public HeaderPart? Share => _path.LastOrDefault(static part => part.Share is not null);

    /// <summary>The header that makes forecasts or targets of the numbers; null if none does.</summary>
    public HeaderPart? Planned => _path.LastOrDefault(static part => part.Modality is not null);

    /// <summary>The row that makes a rate per time of the numbers; null if none does.</summary>
    public TableRow? Rate => _path.LastOrDefault(static part => part.Rate is not null)?.Rate;

    /// <summary>Whether the numbers are levels.</summary>
    public bool IsLevel => Movement is null && Basis is null && Share is null && Unit?.Kind != ClaimKind.Points;

    /// <summary>The lowest header.</summary>
    public TextSpan Words => _path[^1].Words;

    /// <summary>The header with the word of movement, or the comparison alone.</summary>
    public TextSpan MovementWords => (_path.LastOrDefault(static part => part.Movement is not null) ?? _path.LastOrDefault(static part => part.Basis is not null) ?? _path[^1]).Words;

    /// <summary>Whether the headers say anything of numbers.</summary>
    public bool Speaks { get; init; }

    /// <summary>What a column of changes or shares is a change or share of; null for levels and where none stands beside it.</summary>
    public GridColumn? Level { get; set; }

    /// <summary>The time of the numbers: the headers' own, else that of the levels beside them; null if neither names one.</summary>
    public GridPeriod? Dated { get; set; }

    /// <summary>What changes are measured against by the columns beside them (本期, 上年同期, 增减); null if these do not say.</summary>
    public Basis? Compared { get; set; }
}
