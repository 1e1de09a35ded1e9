namespace TechExportNlp.Periods;

public class HolidayTests
{
    private static readonly LunarCalendar Lunar = new TimeTables(LanguageTables.Chinese).Lunar;

    [Fact]
    public void The_rule_gives_the_days_that_the_notices_of_its_years_gave()
    {
        // 春节 2026 is a day longer than the rule.
        var rows = LanguageTables.Chinese.Find("holidays").Rows.Where(row => row.Number("year") >= HolidayRule.FirstYear && row.Word != "2026春节");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(Period.Parse($"{row["start"]}/{row["end"]}"), HolidayRule.Days(row["name"], (int)row.Number("year"), Lunar)));
    }

    [Fact]
    public void Before_its_first_year_and_for_other_names_the_rule_gives_nothing()
    {
        Assert.Null(HolidayRule.Days("国庆", HolidayRule.FirstYear - 1, Lunar));
        Assert.Null(HolidayRule.Days("双十一", 2030, Lunar));
    }

    [Fact]
    public void Every_later_year_has_days_off_that_hold_the_holiday() => Assert.All(Enumerable.Range(2027, 20), year =>
    {
        Assert.All(
            new (string Name, DateOnly Day)[] { ("元旦", new(year, 1, 1)), ("春节", Lunar.Day(year, 1, 1)!.Value), ("清明", Lunar.Qingming(year)!.Value), ("五一", new(year, 5, 1)), ("端午", Lunar.Day(year, 5, 5)!.Value), ("中秋", Lunar.Day(year, 8, 15)!.Value), ("国庆", new(year, 10, 1)) },
            holiday =>
            {
                Period days = HolidayRule.Days(holiday.Name, year, Lunar)!.Value;
                Assert.True(days.Start <= holiday.Day && holiday.Day < days.End, $"{year} {holiday.Name}: {days}");
            });
    });

    [Theory]
    [InlineData("2016-02-16", "春节假期", "2016-02-07/2016-02-14")]
    [InlineData("2016-02-16", "春节假期前三天", "2016-02-07/2016-02-10")]
    [InlineData("2016-02-16", "春节假期首日", "2016-02-07/2016-02-08")]
    [InlineData("2016-02-16", "今年春节假期的第二天", "2016-02-08/2016-02-09")]
    [InlineData("2016-02-16", "春节假期最后一天", "2016-02-13/2016-02-14")]
    [InlineData("2023-10-08", "国庆中秋假期", "2023-09-29/2023-10-07")]
    [InlineData("2023-10-08", "中秋、国庆黄金周", "2023-09-29/2023-10-07")]
    [InlineData("2012-10-08", "“十一”黄金周", "2012-09-30/2012-10-08")]
    [InlineData("2005-05-09", "“五一”黄金周", "2005-05-01/2005-05-08")]
    [InlineData("2029-05-09", "“五一”假期", "2029-05-01/2029-05-06")]
    [InlineData("2024-09-20", "中秋假期", "2024-09-15/2024-09-18")]
    [InlineData("2024-09-20", "預計國慶假期", "2024-10-01/2024-10-08")]
    [InlineData("2024-10-04", "假期前三天", "2024-10-01/2024-10-04")]
    [InlineData("2022-04-05", "假期三天", "2022-04-03/2022-04-06")]
    [InlineData("2016-02-16", "长假期间", "2016-02-07/2016-02-14")]
    [InlineData("2020-09-24", "预计假期", "2020-10-01/2020-10-09")]
    public void A_holiday_is_its_official_days(string published, string text, string expected) =>
        Assert.Equal(Period.Parse(expected), Assert.Single(Scanned.From(text, PeriodScannerTests.Day(published)).Periods).Period);
}
