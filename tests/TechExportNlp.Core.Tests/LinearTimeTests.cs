using System.Text;

namespace TechExportNlp.Core.Tests;

/// <summary>
/// Texts made to be slow: were the work for any of them to grow with the square of its length, the test would not end within the day.
/// No time is asserted; that they end, and what bounds the work, is.
/// </summary>
public class LinearTimeTests
{
    private const int Length = 1_000_000;
    private const int TenMegabytes = 10_000_000;

    // What a record may repeat of the text, in characters: far above any record of news.
    private const int LongestRecord = 4096;

    [Theory]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("，")]
    [InlineData("一")]
    [InlineData("增长")]
    [InlineData("（")]
    [InlineData("“")]
    [InlineData("的")]
    [InlineData("和")]
    [InlineData("自2016年")]
    [InlineData("10所大学的")]
    [InlineData("甲、")]
    [InlineData("a")]
    [InlineData("a1")]
    [InlineData("零")]
    [InlineData("十")]
    [InlineData("一亿")]
    [InlineData("百分之")]
    [InlineData("半")]
    [InlineData("每5")]
    [InlineData("1-")]
    [InlineData("1,")]
    [InlineData("约")]
    [InlineData("比上年")]
    [InlineData("与去年")]
    [InlineData("截至")]
    [InlineData("占")]
    [InlineData("分别")]
    [InlineData("表示")]
    [InlineData("张三说：")]
    [InlineData("《甲》")]
    [InlineData("5%、")]
    [InlineData("5个的")]
    [InlineData("出口5亿元，")]
    [InlineData("增长5%。")]
    [InlineData("2020年5%")]
    [InlineData("甲说，")]
    [InlineData("他说，")]
    [InlineData("表示，")]
    [InlineData("公布的")]
    [InlineData("援引")]
    [InlineData("数据显示，")]
    [InlineData("据甲数据，")]
    [InlineData("部长王明")]
    [InlineData("“甲。”乙说，")]
    [InlineData("“甲。”乙说。")]
    [InlineData("😀")]
    [InlineData("\n")]
    public void A_million_characters_of_one_kind_before_a_claim_are_read_to_their_end(string unit) => IsReadToItsEnd(unit, Length);

    [Theory]
    [InlineData("1234567890")]
    [InlineData("，")]
    [InlineData(",")]
    [InlineData("经济发展产业结构")]
    [InlineData("甲、乙、丙、")]
    [InlineData("（")]
    [InlineData("“")]
    [InlineData("同比")]
    [InlineData("其中，")]
    [InlineData("的")]
    [InlineData("2020年")]
    public void Ten_megabytes_of_one_kind_are_too(string unit) => IsReadToItsEnd(unit, TenMegabytes / Encoding.UTF8.GetByteCount(unit) * unit.Length);

    [Theory]
    [InlineData("1", "", "增长5%，")]
    [InlineData("a", "出口额", "增长5%。")]
    [InlineData("字", "", "5个，")]
    [InlineData("中国", "公司", "占5%，")]
    [InlineData("《甲乙丙丁戊己庚辛壬癸》", "的", "均增长5%，")]
    [InlineData("甲、", "出口", "分别增长5%、6%，")]
    [InlineData("产品", "表示，", "出口额为5元，")]
    public void A_name_without_end_is_not_repeated_in_every_record(string name, string joint, string claim)
    {
        string text = Repeat(name, Length / 10) + joint + Repeat(claim, Length / 10);

        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(text);

        Assert.NotEmpty(claims);
        Assert.All(claims, read => Assert.InRange(Words(read), 0, LongestRecord));
    }

    [Fact]
    public void A_sentence_without_end_keeps_a_bounded_number_of_subjects()
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < Length / 5; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"产品{i}号为5个，");
        }

        text.Append("均增长6%。");

        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(text.ToString());

        Assert.InRange(claims.Count(claim => claim.Kind == ClaimKind.Growth), 1, 64);
    }

    [Fact]
    public void An_owner_longer_than_any_name_is_not_repeated_before_every_subject()
    {
        string text = Repeat("中国", Length / 5) + "2020年" + Repeat("出口额为5亿元，", Length / 5);

        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(text);

        Assert.True(claims.Sum(claim => (long)(claim.Subject?.Length ?? 0)) < 10L * text.Length);
    }

    private static void IsReadToItsEnd(string unit, int length)
    {
        string text = Repeat(unit, length) + "增长5%。";

        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(text, new DateOnly(2024, 5, 5));

        Assert.All(claims, claim => Assert.Equal(claim.Quote, text.Substring(claim.Start, claim.Quote.Length)));
    }

    private static int Words(Claim claim) => new[] { claim.Subject, claim.Base, claim.Source, claim.Unit.Code, claim.Quote }.Sum(static words => words?.Length ?? 0);

    private static string Repeat(string unit, int length) => new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();
}
