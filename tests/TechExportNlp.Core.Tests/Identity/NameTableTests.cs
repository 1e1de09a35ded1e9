using TechExportNlp.Claims;

namespace TechExportNlp.Tests.Identity;

/// <summary>The tables of names keep their promises, and every row is put to work by its own example.</summary>
public class NameTableTests
{
    private static readonly IReadOnlyList<TableRow> Indicators = LanguageTables.Chinese.Find("indicator-names").Rows;

    [Fact]
    public void Every_name_of_an_indicator_is_a_row_that_keeps_its_name()
    {
        Dictionary<string, TableRow> rows = Indicators.ToDictionary(static row => row.Word, StringComparer.Ordinal);
        Assert.All(Indicators, row =>
        {
            foreach (string name in new[] { row["name"], row["counted"] }.Where(static name => name.Length > 0))
            {
                Assert.True(rows.TryGetValue(name, out TableRow? named) && named["name"] == name, row.ToString());
            }
        });
    }

    [Fact]
    public void English_stands_beside_the_name_and_nowhere_else() =>
        Assert.All(Indicators, static row => Assert.True(row["english"].Length > 0 == (row["name"] == row.Word), row.ToString()));

    [Fact]
    public void The_names_are_listed_with_what_they_mean()
    {
        Assert.Equal("exports", LanguageTables.Chinese.Indicators["出口额"]);
        Assert.DoesNotContain("出口总值", LanguageTables.Chinese.Indicators.Keys);
    }

    [Fact]
    public void The_example_of_an_indicator_uses_its_row() => Assert.All(Indicators, static row =>
    {
        ClaimIdentity identity = Identities.Read(row.Example, row["name"].Length == 0 ? ClaimKind.Count : ClaimKind.Amount);
        string wanted = row["use"] == "modifier" ? row.Word + "销量" : row["name"].Length > 0 ? row["name"] : row["counted"];
        Assert.True((identity.Indicator ?? string.Empty) == wanted, $"{row} in {row.Example}: {identity}");
        Assert.True(wanted.Length == 0 || identity.Entity == "甲区", $"{row} in {row.Example}: {identity}");
    });

    [Fact]
    public void The_example_of_an_entity_uses_its_row() => Assert.All(LanguageTables.Chinese.Find("entity-names").Rows, static row =>
    {
        ClaimIdentity identity = Identities.Read(row.Example);
        Assert.Equal("出口额", identity.Indicator);
        Assert.True(row["kind"] == "tail" ? identity.Entity == "甲地" : identity.EntityRow?.Word == row.Word, $"{row} in {row.Example}: {identity}");
        Assert.Equal(row["kind"] == "relative", identity.IsRelative);
    });

    [Fact]
    public void A_malformed_row_says_where_and_why()
    {
        using Stream rows = new MemoryStream("出货价\t价格\t-\tspeed\t-\t甲地出货价\n"u8.ToArray());
        LanguageTables tables = LanguageTables.Chinese.With("indicator-names", rows);
        TableFormatException error = Assert.Throws<TableFormatException>(() => new ClaimExtractor(ClaimExtractorOptions.Default with { Tables = tables }));
        Assert.Equal(("indicator-names", 1), (error.Table, error.Line));
    }
}
