using System.Text;

namespace TechExportNlp.Core.Tests;

/// <summary>
/// Texts made to be slow: were the work for any of them to grow with the square of its length, the test would not end within the day.
/// No time is asserted; that they end, and what bounds the work, is.
/// </summary>
public class LinearTimeTests
{
    private const int Length = 1_000_000;

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
    public void A_million_characters_of_one_kind_before_a_claim_are_read_to_their_end(string unit)
    {
        string text = Repeat(unit, Length) + "增长5%。";

        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(text, new DateOnly(2024, 5, 5));

        Assert.All(claims, claim => Assert.Equal(claim.Quote, text.Substring(claim.Start, claim.Quote.Length)));
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

    private static string Repeat(string unit, int length) => new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();
}
