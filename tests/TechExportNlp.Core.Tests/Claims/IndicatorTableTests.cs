using System.Globalization;

namespace TechExportNlp.Tests.Claims;

/// <summary>Each row of the indicators does what its columns say, on its own example.</summary>
public class IndicatorTableTests
{
    private static readonly IReadOnlyList<TableRow> Rows = LanguageTables.Chinese.Find("indicators").Rows;

    [Fact]
    public void An_indicator_at_the_end_of_a_list_is_shared_by_its_members() => Assert.All(Examples("、"), static row =>
        Assert.Equal(["甲市" + row.Word, "乙市" + row.Word], Read(row).Select(static claim => claim.Subject)));

    [Fact]
    public void A_number_of_money_needs_no_unit() => Assert.All(Examples("900多亿"), static row =>
    {
        Claim claim = Assert.Single(Read(row));
        Assert.Equal((ClaimKind.Amount, "CNY", row.Word, "money"), (claim.Kind, claim.Unit.Code, claim.Subject, row["kind"]));
    });

    [Fact]
    public void An_indicator_of_a_thing_belongs_to_the_one_named_before_it()
    {
        Assert.All(Examples("案件5起，"), static row => Assert.Equal("案件" + row.Word, Read(row)[^1].Subject));
        Assert.Equal(Rows.Where(static row => row["of"] == "thing"), Examples("案件5起，"));
    }

    [Fact]
    public void Its_columns_hold_codes_and_counts() => Assert.All(Rows, static row =>
    {
        Assert.True(row["kind"] is "" or "money", row.ToString());
        Assert.True(row["of"] is "" or "thing" or "owner", row.ToString());
        Assert.True(int.TryParse(row["count"], NumberStyles.None, CultureInfo.InvariantCulture, out _), row.ToString());
    });

    [Theory]
    [InlineData("农村居民人均可支配收入增长5%。", "农村居民人均可支配收入")]
    [InlineData("全市细颗粒物平均浓度下降5%。", "全市细颗粒物平均浓度")]
    [InlineData("甲公司基本每股收益为0.5元。", "甲公司基本每股收益")]
    [InlineData("某银行存贷比为75%。", "某银行存贷比")]
    [InlineData("企业税负下降5%。", "企业税负")]
    public void The_name_of_an_indicator_is_kept_whole(string text, string subject) => Assert.Equal(subject, Assert.Single(ClaimExtractor.Default.Extract(text)).Subject);

    private static IEnumerable<TableRow> Examples(string holding) => Rows.Where(row => row.Example.Contains(holding, StringComparison.Ordinal));

    private static IReadOnlyList<Claim> Read(TableRow row) => ClaimExtractor.Default.Extract(row.Example);
}
