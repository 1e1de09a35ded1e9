using CsCheck;
using TechExportNlp.Tests.Claims;

namespace TechExportNlp.Tests.Grids;

/// <summary>What holds for every table, however little sense it makes.</summary>
public class GridPropertyTests
{
    private static readonly string[] Cells =
    [
        "", "", "地区", "指标", "单位", "序号", "2023年", "7月", "1—7月", "上年同期", "本期", "期末", "2024", "出口额", "金额", "数量", "产量（万吨）", "同比增长（%）", "占比（%）", "占GDP比重（%）", "比上月增减（百分点）",
        "绝对量", "合计", "其中：城市", "　　农村", "一、甲", "1.乙", "按行业分", "浙江", "居民消费价格", "万吨", "%", "亿元", "5", "-3.2", "+1.0", "1,234.5", "5.1%", "0.2个百分点", "下降3%", "—", "…", "不适用", "(3.2)",
        "-0.7（百分点）", "5.1*", "100.0", "１２．５", "增長", "億元", "单位：亿元", "表1 出口情况", "注：说明", "资料来源：海关", "（", "）", "：", "\u3000", "𠮷", "\uD800", "\0", "9999999999999999999999999", "计划", "预期目标",
    ];

    private static readonly Gen<string> Cell = Gen.Int[0, Cells.Length - 1].Select(static i => Cells[i]);

    private static readonly Gen<string> Texts = Cell.Array[1, 6].Select(static cells => string.Join('\t', cells)).Array[1, 10].Select(static lines => string.Join('\n', lines));

    [Fact]
    public void Quotes_stand_where_claims_say_in_order_and_inside_paragraphs() => Texts.Sample(
        text =>
        {
            Article article = Article.FromText(text);
            int start = 0;
            foreach (Claim claim in ClaimExtractor.Default.Extract(article, CancellationToken.None).Claims)
            {
                Assert.Equal(claim.Quote, text.Substring(claim.Start, claim.Quote.Length));
                Assert.DoesNotContain('\t', claim.Quote);
                Assert.NotEmpty(claim.Quote);
                Assert.True(claim.Start >= start);
                Assert.Contains(article.Paragraphs, paragraph => paragraph.Span.Contains(claim.Span));
                start = claim.Start;
            }
        },
        iter: 5_000);

    [Fact]
    public void Explanations_explain_the_same_claims_and_point_into_the_text() => Texts.Sample(
        text =>
        {
            Article article = Article.FromText(text) with { Published = new PublicationTime(Specification.Published) };
            ArticleExplanation explained = ClaimExtractor.Default.Explain(article);
            Assert.Equal(Specification.Extract(text), explained.Claims.Select(static claim => claim.Claim));
            Assert.All(explained.Claims, claim => Assert.NotEmpty(DerivationPrinter.Print(claim, text)));
            Assert.All(explained.NonClaims, number => Assert.NotEmpty(DerivationPrinter.Print(number, text)));
        },
        iter: 2_000);

    [Fact]
    public void Claims_print_and_parse_back() => Texts.Sample(
        text => Assert.All(Specification.Extract(text.Replace('\uD800', '甲')), claim => Assert.Equal(claim, Claim.Parse(claim.ToString()))),
        iter: 2_000);

    [Fact]
    public void Values_are_sizes_but_for_temperatures() => Texts.Sample(
        text => Assert.All(Specification.Extract(text), claim => Assert.True(claim.Value.Low >= 0 || claim.Unit.Code == "Cel")),
        iter: 2_000);
}
