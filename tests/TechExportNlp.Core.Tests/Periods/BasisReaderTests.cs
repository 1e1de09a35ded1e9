namespace TechExportNlp.Periods;

public class BasisReaderTests
{
    [Theory]
    [InlineData("yoy", "同比", "比上年", "比上年同期", "较上年同期", "与去年同期相比", "比去年", "较去年", "較去年", "按年", "比去年同期", "和去年相比", "较去年同比", "較對上一年同期", "高于去年同期", "相比去年同期", "同去年比")]
    [InlineData("mom", "环比", "比上月", "较上个月", "比上季度", "较上周", "比前一日", "按月", "按季", "與上月相比", "较前一交易日", "比昨天", "环比")]
    [InlineData("ytd", "比上年末", "较年初", "比年初", "较上年末", "与去年末相比", "比去年底", "较2024年末", "比2024年底", "比2024年年底", "较去年年末")]
    [InlineData("2020-01-01/2021-01-01", "较2020年", "比2020年", "与2020年相比", "比五年前", "较2020年末", "相较于2020年", "与2020年同期相比")]
    [InlineData("2018-10-30/2018-10-31", "相较于2018年10月30日", "比2018年10月30日")]
    [InlineData("", "比往年", "较历史同期", "按年率", "比疫情前")]
    public void All_phrasings_of_a_basis_are_one_mention_that_says_it(string basis, params string[] phrasings) => Assert.All(phrasings, phrase =>
    {
        string text = $"出口{phrase}增长5%";
        Scanned scanned = Scanned.From(text, new DateOnly(2025, 8, 23));
        BasisMention mention = Assert.Single(scanned.Bases);
        Assert.Equal((phrase, basis), (mention.Span.Quote(text), mention.Basis?.ToString() ?? string.Empty));
        Assert.Empty(scanned.Periods);
    });

    [Theory]
    [InlineData("2020-04-01", "3月份指数为52%，较2月份回升16个百分点", "mom")]
    [InlineData("2020-02-10", "1月份指数为52%，较12月回升6个百分点", "mom")]
    [InlineData("2020-04-01", "3月份出口5万辆，比去年3月增长6%", "yoy")]
    [InlineData("2022-05-28", "截至4月末，余额5亿元，较2017年末增长225%", "2017-01-01/2018-01-01")]
    [InlineData("2025-08-23", "1—7月，出口5万辆，与2019年同期相比增长6%", "2019-01-01/2019-08-01")]
    public void A_time_compared_with_is_told_from_the_period_in_force(string published, string text, string basis) =>
        Assert.Equal(basis, Assert.Single(Scanned.From(text, PeriodScannerTests.Day(published)).Bases).Basis.ToString());

    [Theory]
    [InlineData("是去年同期的3.9倍", "是去年同期")]
    [InlineData("相当于2012年的两倍", "相当于2012年")]
    [InlineData("为上年同期的80%", "为上年同期")]
    public void The_time_a_multiple_is_taken_of_dates_nothing_and_is_no_basis(string text, string words)
    {
        BasisMention mention = Assert.Single(Scanned.From(text, new DateOnly(2025, 8, 23)).Bases);
        Assert.Equal(words, mention.Span.Quote(text));
        Assert.Null(mention.Basis);
    }

    [Theory]
    [InlineData("高于全国1.2个百分点")]
    [InlineData("年均增长5%")]
    [InlineData("连续3年增长")]
    [InlineData("占比较大")]
    [InlineData("与会代表表示")]
    [InlineData("出口额为今年新高")]
    [InlineData("和去年一样")]
    public void Without_a_comparison_there_is_no_basis(string text) => Assert.Empty(Scanned.From(text, new DateOnly(2025, 8, 23)).Bases);
}
