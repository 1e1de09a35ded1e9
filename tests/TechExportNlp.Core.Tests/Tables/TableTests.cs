namespace TechExportNlp.Tests.Tables;

/// <summary>The house rules of all tables.</summary>
public class TableTests
{
    public static TheoryData<string> Names() => [.. LanguageTables.Chinese.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_are_sorted_by_their_first_column_without_doubles(string table)
    {
        IReadOnlyList<TableRow> rows = LanguageTables.Chinese.Find(table).Rows;
        Assert.NotEmpty(rows);
        Assert.All(rows.Zip(rows.Skip(1)), static pair => Assert.True(string.CompareOrdinal(pair.First.Word, pair.Second.Word) < 0, $"{pair.First} before {pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_holds_the_word(string table) => Assert.All(
        LanguageTables.Chinese.Find(table).Rows,
        static row => Assert.True(row.Example.Contains(Word(row), StringComparison.Ordinal), row.ToString()));

    // A holiday is found by its name, its row by year and name; what confidence is made of has codes, not words.
    private static string Word(TableRow row) => row.Table switch { "holidays" => row["name"], "confidence" => string.Empty, _ => row.Word };
}
