using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>What the lines above a table say of it.</summary>
internal sealed class GridCaption
{
    private readonly List<GridUnit> _units = [];

    /// <summary>The title; null if there is none.</summary>
    public HeaderPart? Title { get; set; }

    /// <summary>The time of all numbers that name none themselves; null if none is named, or several.</summary>
    public GridPeriod? Time { get; set; }

    /// <summary>The year that all times of the title lie in; null if there is none.</summary>
    public int? Year { get; set; }

    /// <summary>The units of all numbers that name none themselves.</summary>
    public IReadOnlyList<GridUnit> Units => _units;

    /// <summary>What the title says is measured; null if it says nothing, or several things.</summary>
    public string? Indicator { get; set; }

    /// <summary>The same with the words before it that belong to it (粮食产量 in 2023年各县粮食产量); null if it has none.</summary>
    public string? Phrase { get; set; }

    /// <summary>The entity at the head of the title, which all indicators are of; null if there is none.</summary>
    public string? Owner { get; set; }

    /// <summary>What the title compares with; null if it does not.</summary>
    public BasisMention? Basis => Title?.Basis;

    /// <summary>Adds units; what is said twice is said once.</summary>
    public void Add(IEnumerable<GridUnit> units)
    {
        foreach (GridUnit unit in units)
        {
            if (!_units.Exists(known => known.Code == unit.Code && known.Factor == unit.Factor && known.Of == unit.Of))
            {
                _units.Add(unit);
            }
        }
    }
}
