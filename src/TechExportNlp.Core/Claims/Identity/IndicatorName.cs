namespace TechExportNlp.Claims;

/// <summary>What a word at the end of a subject is called as an indicator.</summary>
/// <param name="Name">Its name; null where it is none.</param>
/// <param name="Counted">Its name where the number counts or measures things; null where it is none.</param>
/// <param name="Use">How it goes together with others.</param>
/// <param name="Row">The row that says so.</param>
internal readonly record struct IndicatorName(string? Name, string? Counted, IndicatorUse Use, TableRow Row)
{
    public string? Called(bool counts) => counts ? Counted : Name;

    public static IndicatorName Read(TableRow row)
    {
        string? name = Cell(row, "name");
        return new(name, Cell(row, "counted") ?? name, UseOf(row), row);
    }

    private static IndicatorUse UseOf(TableRow row) => row["use"] switch
    {
        "" => IndicatorUse.Alone,
        "rate" => IndicatorUse.Rate,
        "modifier" => IndicatorUse.Modifier,
        _ => throw row.Bad("use", "rate, modifier or -"),
    };

    private static string? Cell(TableRow row, string column) => row[column] is { Length: > 0 } cell ? cell : null;
}

/// <summary>How the word of an indicator goes together with others.</summary>
internal enum IndicatorUse : byte
{
    /// <summary>It is the whole indicator.</summary>
    Alone,

    /// <summary>A rate of change: how fast the indicator before it grows (出口增速).</summary>
    Rate,

    /// <summary>It is none itself, and makes another one of the indicator behind it (新增病例).</summary>
    Modifier,
}
