using System.Text;

namespace TechExportNlp.Tests.Grids;

/// <summary>
/// Tables made to be slow: were the work for any of them to grow with the square of its size, the test would not end within the day.
/// No time is asserted; that they end, and what they give, is.
/// </summary>
public class GridLinearTimeTests
{
    private const int Many = 100_000;

    public static TheoryData<string, string, int> Tables() => new()
    {
        { "tabs in a line", "甲" + new string('\t', Many) + "乙\n丙" + new string('\t', Many) + "5", 0 },
        { "rows of one cell", "指标\t金额（亿元）\n" + Repeat("出口\n") + "出口\t5", 0 },
        { "rows whose first cell is empty", "指标\t金额（亿元）\n" + Repeat("\t5\n"), 0 },
        { "rows", "指标\t金额（亿元）\n" + Repeat("出口\t5\n"), Many },
        { "columns", "指标" + Repeat("\t出口（亿元）") + "\n浙江" + Repeat("\t5"), Many },
        { "headers", Repeat("指标\t出口\n"), 0 },
        { "members of one row", "指标\t金额（亿元）\n出口额\t5\n" + Repeat("其中：城市\t5\n"), Many + 1 },
        { "rows of growth", "指标\t金额（亿元）\n出口额\t5\n" + Repeat("同比增长（%）\t5\n"), Many + 1 },
        { "columns of growth", "指标\t出口（亿元）" + Repeat("\t同比（%）") + "\n浙江" + Repeat("\t5"), Many },
        { "groups", "指标\t金额（亿元）\n" + Repeat("出口\t5\n分组\n分组\n分组\n"), Many },
        { "unit lines", Repeat("单位：亿元\n") + "指标\t出口\n浙江\t5", 1 },
        { "units in a line", "单位：" + Repeat("亿元、") + "\n指标\t出口\n浙江\t5", 0 },
        { "digits", "指标\t出口（亿元）\n浙江\t" + Repeat("5"), 0 },
        { "tables", Repeat("指标\t出口（亿元）\n浙江\t5\n说明文字。\n"), Many },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_hostile_table_is_read_to_its_end(string name, string text, int claims)
    {
        Assert.NotEmpty(name);
        IReadOnlyList<Claim> read = ClaimExtractor.Default.Extract(text, new DateOnly(2024, 5, 5));
        Assert.Equal(claims, read.Count);
        Assert.All(read, claim => Assert.True(claim.Subject?.Length < 64));
    }

    [Fact]
    public void Rows_set_in_one_deeper_than_the_other_do_no_harm()
    {
        const int Deep = 1_000;
        var text = new StringBuilder("指标\t金额（亿元）\n");
        for (int i = 0; i < Deep; i++)
        {
            text.Append(' ', i).Append("收入额\t5\n");
        }

        Assert.Equal(Deep, ClaimExtractor.Default.Extract(text.ToString()).Count);
    }

    private static string Repeat(string part) => new StringBuilder(part.Length * Many).Insert(0, part, Many).ToString();
}
