namespace TechExportNlp.Periods;

public class PeriodTableTests
{
    private static readonly DateOnly Published = new(2026, 12, 5);

    public static TheoryData<string> Tables => ["time-words", "time-links", "time-units", "time-cues", "plans", "holidays", "holiday-names", "festivals", "lunar-years", "basis", "basis-links"];

    [Theory, MemberData(nameof(Tables))]
    public void The_example_of_a_row_uses_the_row(string table) => Assert.All(LanguageTables.Chinese.Find(table).Rows, row =>
    {
        Assert.Contains(Word(row), row.Example, StringComparison.Ordinal);
        Scanned scanned = Scanned.From(row.Example, Published);
        IEnumerable<TableRow?> deciding = scanned.Periods.Select(mention => mention.Row).Concat(scanned.Bases.Select(mention => mention.Row));
        IEnumerable<TextSpan> spans = scanned.Periods.Select(mention => mention.Span).Concat(scanned.Bases.Select(mention => mention.Span));
        bool named = deciding.Contains(row);
        bool covered = spans.Any(span => span.Quote(row.Example).Contains(Word(row), StringComparison.Ordinal));
        bool beside = table == "time-cues" && row["kind"] is "future" or "apart" or "record" && scanned.Periods.Count > 0
            || table == "time-cues" && row["kind"] == "counted" && scanned.Periods.Count == 0 && Scanned.From(row.Example.Replace(row.Word, string.Empty, StringComparison.Ordinal), Published).Periods.Count > 0
            || table == "basis-links" && row["code"] == "equal" && scanned.Bases.Count > 0;
        Assert.True(table is "time-words" or "plans" or "holidays" or "festivals" or "basis" ? named : covered || beside, $"{row}: '{row.Example}' gives {scanned.Print()}");
    });

    [Theory, MemberData(nameof(Tables))]
    public void Rows_are_sorted_and_unique(string table)
    {
        string[] words = [.. LanguageTables.Chinese.Find(table).Rows.Select(row => row.Word)];
        Assert.Equal(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), words);
    }

    [Fact]
    public void Every_year_has_its_holidays_in_order_and_near_their_season()
    {
        const int FirstYearOfSeven = 2008;
        var rows = LanguageTables.Chinese.Find("holidays").Rows.GroupBy(row => row["year"], StringComparer.Ordinal);
        Assert.All(rows, year =>
        {
            Assert.Equal(int.Parse(year.Key, System.Globalization.CultureInfo.InvariantCulture) < FirstYearOfSeven ? 4 : 7, year.Count());
            Assert.All(year, row =>
            {
                Period days = Period.Parse($"{row["start"]}/{row["end"]}");
                Assert.InRange(days.End!.Value.DayNumber - days.Start!.Value.DayNumber, 1, 10);
                Assert.Equal((int)row.Number("year"), days.End.Value.AddDays(-1).Year);
                Assert.Equal(row["year"] + row["name"], row.Word);
            });
        });
    }

    private static string Word(TableRow row) => row.Table == "holidays" ? row["name"] : row.Word;
}
