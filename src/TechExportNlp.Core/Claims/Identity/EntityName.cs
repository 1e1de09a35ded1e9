namespace TechExportNlp.Claims;

/// <summary>A word at an end of an entity.</summary>
/// <param name="Word">The word.</param>
/// <param name="Names">What it is called in news of each publisher's money; null where it stays as it is.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Row">The row that says so.</param>
internal readonly record struct EntityName(string Word, string?[] Names, EntityNameKind Kind, TableRow Row)
{
    /// <summary>Its name in the news of a publisher; null where it stays as it is.</summary>
    public string? In(int column) => column < Names.Length ? Names[column] : null;

    public static EntityName Relative(TableRow row) => new(row.Word, [], EntityNameKind.Relative, row);

    public static EntityName Read(TableRow row) => new(row.Word, [Cell(row, "CNY"), Cell(row, "HKD"), Cell(row, "MOP"), Cell(row, "TWD")], row["kind"] switch
    {
        "name" => EntityNameKind.Name,
        "home" => EntityNameKind.Home,
        "country" => EntityNameKind.Country,
        "relative" => EntityNameKind.Relative,
        "tail" => EntityNameKind.Tail,
        _ => throw row.Bad("kind", "name, home, country, relative or tail"),
    }, row);

    private static string? Cell(TableRow row, string column) => row[column] is { Length: > 0 } cell ? cell : null;
}

/// <summary>What a word at an end of an entity does.</summary>
internal enum EntityNameKind : byte
{
    /// <summary>It has a name, or none, whatever the text speaks of (我国).</summary>
    Name,

    /// <summary>It is the publisher's country, unless the text speaks of another one (全国).</summary>
    Home,

    /// <summary>It is a country.</summary>
    Country,

    /// <summary>Only the article tells whom it means (该公司, 全市).</summary>
    Relative,

    /// <summary>At the end of an entity it says nothing (的, 实现).</summary>
    Tail,
}
