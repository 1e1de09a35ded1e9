namespace TechExportNlp.Html.Tests;

public class TableTests
{
    public static TheoryData<string> Names() => new(typeof(ArticleReader).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Html/", StringComparison.Ordinal)).Select(name => name["Html/".Length..^".tsv".Length]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_is_sorted_without_doubles_and_every_row_has_an_example(string name)
    {
        TableFile table = HtmlTables.Read(name);
        string[] words = [.. table.Rows.Select(row => row.Word)];
        Assert.NotEmpty(words);
        Assert.Equal(words.Distinct().Order(StringComparer.Ordinal), words);
        Assert.All(table.Rows, row => Assert.True(row.Example.Length > 0, row.ToString()));
    }
}
