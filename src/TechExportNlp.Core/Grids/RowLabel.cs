namespace TechExportNlp.Grids;

/// <summary>The name of a row, as it is read and as its place among the rows completes it.</summary>
internal sealed class RowLabel
{
    /// <summary>What its words say.</summary>
    public required HeaderPart Part { get; init; }

    /// <summary>How deep its number puts it: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1); 0 where it has none.</summary>
    public int Rank { get; init; }

    /// <summary>How far it is set in.</summary>
    public int Indent { get; init; }

    /// <summary>Whether 其中 opens it.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether the row has no numbers and names those below.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether it only announces a classification (按行业分).</summary>
    public bool IsClass { get; init; }

    /// <summary>Whether it is the row of the whole (合计, 全国).</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether it says no more than that (合计).</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Whether it names no thing without the row above it (城市).</summary>
    public bool IsPart { get; init; }

    /// <summary>The row that it is a part of, or that names its group; null if there is none.</summary>
    public RowLabel? Parent { get; set; }

    /// <summary>What it is about, as written, with what the rows above lend it.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Why more stands there than its own words; null where these are all.</summary>
    public string? Why { get; set; }

    /// <summary>What the rows above say is measured in it, where neither it nor its column says so; null if they say nothing.</summary>
    public RowLabel? Measured { get; set; }

    /// <summary>The row above whose unit and movement hold for it too, as it is a part of it and names none; null if there is none.</summary>
    public RowLabel? Like { get; set; }

    /// <summary>The unit that it names, or that the row names that it is a part of; null if neither does.</summary>
    public GridUnit? Unit => Part.Unit ?? Like?.Part.Unit;

    /// <summary>The word of movement, likewise.</summary>
    public Movement? Movement => Part.Movement ?? Like?.Part.Movement;

    /// <summary>Whether it ends with what is measured.</summary>
    public bool NamesIndicator { get; init; }

    /// <summary>The time of its numbers; null if it names none.</summary>
    public GridPeriod? Time { get; set; }
}
