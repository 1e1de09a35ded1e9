namespace TechExportNlp.Tests.Claims;

/// <summary>The example of every row that bounds a number from afar gives the row's comparator.</summary>
public class BoundTableTests
{
    [Theory]
    [InlineData("verb-bounds")]
    [InlineData("share-words")]
    public void The_example_of_a_row_is_bound_by_it(string table) => Assert.All(
        LanguageTables.Chinese.Find(table).Rows.Where(static row => row["comparator"].Length > 0),
        static row => Assert.Equal(row["comparator"], Assert.Single(Specification.Extract(row.Example)).Comparator.Code()));

    [Fact]
    public void What_stands_next_to_the_number_wins() =>
        Assert.Equal(Comparator.Greater, Assert.Single(Specification.Extract("出口大约增长超过5%。")).Comparator);
}
