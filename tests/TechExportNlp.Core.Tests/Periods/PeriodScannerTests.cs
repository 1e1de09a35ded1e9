using System.Globalization;

namespace TechExportNlp.Periods;

public class PeriodScannerTests
{
    public static TheoryData<PeriodRow> Rows => [.. PeriodCorpus.Rows];

    public static TheoryData<string> Negatives => [.. PeriodCorpus.Negatives];

    [Theory, MemberData(nameof(Rows))]
    public void All_phrasings_of_a_period_are_one_mention_that_resolves_to_it(PeriodRow row)
    {
        Assert.All(row.Phrasings, phrase => Assert.Equal($"{phrase}={row.Relation} {row.Expected}".Trim(), Scanned.From(phrase, Day(row.Published)).Print()));
        Assert.All(row.Phrasings, phrase => Assert.Equal($"{phrase}={row.Relation} {row.Expected}".Trim(), Scanned.From($"据介绍，{phrase}，出口5万辆。", Day(row.Published)).Print()));
    }

    [Theory, MemberData(nameof(Negatives))]
    public void What_is_no_time_gives_no_mention(string text) => Assert.Equal(string.Empty, Scanned.From(text, new DateOnly(2025, 8, 23)).Print());

    [Theory]
    [InlineData("2025-03-20", "2021年出口增长5%。前7个月进口下降。", "前7个月", "2021-01-01/2021-08-01")]
    [InlineData("2016-02-17", "2015年出口增长5%。1月份，出口下降。", "1月份", "2016-01-01/2016-02-01")]
    [InlineData("2016-02-17", "2015年出口增长5%。12月，出口下降。", "12月", "2015-12-01/2016-01-01")]
    [InlineData("2020-04-16", "截至4月15日24时，累计82例，当日新增6例", "当日", "2020-04-15/2020-04-16")]
    [InlineData("2018-05-11", "2018年第一季度，甲收入5亿元。同期乙收入3亿元", "同期", "2018-01-01/2018-04-01")]
    [InlineData("2016-02-10", "2016年以来，出口5万辆，去年同期为4万辆", "去年同期", "2015-01-01/2015-02-11")]
    [InlineData("2016-10-10", "甲地9号发生事故", "9号", "2016-10-09/2016-10-10")]
    [InlineData("2016-01-27", "2月3号出口5万辆", "2月3号", "2016-02-03/2016-02-04")]
    [InlineData("2020-07-25", "从本月4日到目前", "从本月4日到目前", "2020-07-04/2020-07-26")]
    [InlineData("2018-12-01", "2017年起，将税率下调", "2017年起", "2017-01-01/2018-12-02")]
    [InlineData("2016-01-30", "将在除夕播出", "除夕", "2016-02-07/2016-02-08")]
    [InlineData("2018-01-10", "2017年12月28日公告，自2018年起上调，当天上涨", "当天", "2017-12-28/2017-12-29")]
    [InlineData("2025-08-23", "1—7月，出口5万辆，去年同期为4万辆", "去年同期", "2024-01-01/2024-08-01")]
    [InlineData("2020-05-30", "4月15日启动，16日结束", "16日", "2020-04-16/2020-04-17")]
    [InlineData("2016-05-30", "2014年3月成立，当年6月投产", "当年6月", "2014-06-01/2014-07-01")]
    [InlineData("2024-05-18", "去年增发1万亿元。项目将力争在6月底前开工", "6月底前", "/2024-07-01")]
    [InlineData("2016-01-04", "凭借上半年的涨幅", "上半年", "2015-01-01/2015-07-01")]
    [InlineData("2025-03-10", "价格达到去年3月的水平", "去年3月", "2024-03-01/2024-04-01")]
    [InlineData("2020-03-25", "力争三季度完成25万站", "三季度", "2020-07-01/2020-10-01")]
    [InlineData("2019-04-03", "2018年入库5万吨，力争全年出口突破1亿元", "全年", "2019-01-01/2020-01-01")]
    [InlineData("2025-08-23", "从2012年的300亿元增长到2021年的700亿元", "到2021年", "2021-01-01/2022-01-01")]
    [InlineData("2025-08-23", "规定自9月1日起施行", "自9月1日起", "2025-09-01/")]
    [InlineData("2025-08-23", "2024年3月5日签约，前一天出口5万辆", "前一天", "2024-03-04/2024-03-05")]
    [InlineData("2025-08-23", "2024年出口5万辆，上年为4万辆", "上年", "2023-01-01/2024-01-01")]
    [InlineData("2025-08-23", "计划年内建成", "年内", "2025-01-01/2026-01-01")]
    [InlineData("2025-08-23", "比去年同期的1.5%提高，三、四季度预计增长5%", "三、四季度", "2025-07-01/2026-01-01")]
    public void A_time_is_completed_from_what_stands_around_it(string published, string text, string words, string expected)
    {
        Scanned scanned = Scanned.From(text, Day(published));
        PeriodMention mention = Assert.Single(scanned.Periods, mention => mention.Span.Quote(text) == words);
        Assert.Equal(Period.Parse(expected), mention.Period);
    }

    [Theory]
    [InlineData("113年1至2月", "113年1至2月=During 2024-01-01/2024-03-01")]
    [InlineData("112年底", "112年底=AsOf /2024-01-01")]
    [InlineData("113年前", "")]
    [InlineData("11年", "")]
    public void In_news_of_Taiwan_bare_years_count_from_1911(string text, string expected)
    {
        var periods = new List<PeriodMention>();
        Scanned.Scanner.Scan(new SourceText(text), new TextSpan(0, text.Length), new DateOnly(2024, 3, 10), null, periods, [], republican: true);
        Assert.Equal(expected, new Scanned(text, periods, []).Print());
    }

    [Fact]
    public void A_year_of_old_is_not_that_of_an_earlier_paragraph() =>
        Assert.Equal("当年=During", Scanned.From("当年", new DateOnly(2025, 8, 23), Period.Year(2019)).Print());

    [Fact]
    public void A_year_named_before_the_paragraph_gives_months_their_year() =>
        Assert.Equal("1—7月=During 2019-01-01/2019-08-01", Scanned.From("1—7月", new DateOnly(2025, 8, 23), Period.Year(2019)).Print());

    [Fact]
    public void Neighbours_told_apart_by_分别_stay_two_mentions() =>
        Assert.Equal("2014年=During 2014-01-01/2015-01-01 | 2015年=During 2015-01-01/2016-01-01", Scanned.From("2014年、2015年出口分别增长5%和6%", null).Print());

    [Theory]
    [InlineData("降幅为自1987年以来最大", "自1987年以来")]
    [InlineData("自2016年起稳居世界第二", "自2016年起")]
    public void A_record_since_a_year_dates_nothing(string text, string words)
    {
        Scanned scanned = Scanned.From(text, new DateOnly(2022, 5, 28));
        PeriodMention mention = Assert.Single(scanned.Periods);
        Assert.Equal((words, PeriodRelation.None), (mention.Span.Quote(text), mention.Relation));
    }

    internal static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
