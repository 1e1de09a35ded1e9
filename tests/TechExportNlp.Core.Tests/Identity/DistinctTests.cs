using CsCheck;
using TechExportNlp.Tests.Claims;

namespace TechExportNlp.Tests.Identity;

/// <summary>An article states each figure once when asked to.</summary>
public class DistinctTests
{
    // Repetitive on purpose: the same few figures, more or less fully stated, in any order.
    private static readonly string[] Sentences =
    [
        "去年，上海出口额达5亿元。", "上海出口额达5亿元。", "2022年，上海出口额达5亿元。", "上海出口额达6亿元。", "去年，上海出口同比增长5%。", "去年，上海出口增长5%。", "去年，上海出口环比增长5%。",
        "去年，上海出口下降5%。", "预计去年上海出口增长5%。", "去年，上海出口增长约5%。", "甲产品、乙产品出口均增长20%。", "全市出口增长20%。", "为5%。", "\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Sentences.Length - 1].Select(static i => Sentences[i]).Array[0, 12].Select(static parts => string.Concat(parts));

    [Theory]
    [InlineData("去年，上海出口额达5亿元。上海出口总值为5亿元。", 1)]
    [InlineData("上海出口额达5亿元。\n去年，上海出口额达5亿元。", 1)]
    [InlineData("去年，上海出口额达5亿元。\n去年，上海出口额达6亿元。", 2)]
    [InlineData("去年，上海出口额达5亿元。\n前年，上海出口额达5亿元。", 2)]
    [InlineData("去年，上海出口额达5亿元。\n去年，北京出口额达5亿元。", 2)]
    [InlineData("去年，上海出口额同比增长5%。\n去年，上海出口额增长5%。", 1)]
    [InlineData("去年，上海出口额同比增长5%。\n去年，上海出口额环比增长5%。", 2)]
    [InlineData("去年，上海出口额增长5%。\n去年，上海出口额下降5%。", 2)]
    [InlineData("去年，上海出口额增长5%。\n去年，上海出口额增长5个百分点。", 2)]
    [InlineData("去年，上海出口额达5亿元。\n去年，上海出口额约5亿元。", 2)]
    [InlineData("去年，甲产品、乙产品出口均增长20%。\n甲产品、乙产品出口均增长20%。", 2)]
    public void A_figure_is_stated_once(string text, int figures) => Assert.Equal(figures, Read(text).Distinct().Claims.Count);

    [Fact]
    public void The_fullest_statement_stands_for_all_and_names_the_others()
    {
        const string Text = "上海出口额达5亿元。\n去年，上海出口额达5亿元。\n2023年，上海出口额为5亿元。";
        Claim claim = Assert.Single(Read(Text).Distinct().Claims);
        int[] places = [.. Enumerable.Range(0, Text.Length).Where(static i => Text.AsSpan(i).StartsWith("5亿元"))];
        Assert.Equal(places[1], claim.Start);
        Assert.Equal([places[0], places[2]], claim.Repeats);
    }

    [Fact]
    public void What_might_repeat_two_figures_stays() =>
        Assert.Equal(3, Read("上海出口额达5亿元。\n去年，上海出口额达5亿元。\n前年，上海出口额达5亿元。").Distinct().Claims.Count);

    [Fact]
    public void Every_statement_is_kept_or_named_once() => Texts.Sample(
        text =>
        {
            ArticleClaims all = Read(text), distinct = all.Distinct();
            Assert.Equal(
                all.Claims.Select(static claim => claim.Start).Order(),
                distinct.Claims.SelectMany(static claim => claim.Repeats.Prepend(claim.Start)).Order());
            Assert.Equal(distinct.Claims.OrderBy(static claim => claim.Start).Select(static claim => claim.Start), distinct.Claims.Select(static claim => claim.Start));
            Assert.All(distinct.Claims, claim => Assert.Contains(claim with { Repeats = default }, all.Claims));
        },
        iter: 500);

    [Fact]
    public void What_repeats_says_the_same_value_of_the_same_thing() => Texts.Sample(
        text =>
        {
            ArticleClaims all = Read(text);
            ILookup<int, Claim> byStart = all.Claims.ToLookup(static claim => claim.Start);
            foreach (Claim claim in all.Distinct().Claims)
            {
                Assert.All(claim.Repeats, start => Assert.Contains(byStart[start], other =>
                    (other.Value, other.Entity, other.Indicator, other.Kind, other.Modality, other.Comparator) == (claim.Value, claim.Entity, claim.Indicator, claim.Kind, claim.Modality, claim.Comparator)
                    && (other.Period is null || claim.Period is null || other.Period == claim.Period)));
            }
        },
        iter: 500);

    [Fact]
    public void Twice_is_once() => Texts.Sample(
        text =>
        {
            ArticleClaims once = Read(text).Distinct();
            Assert.Equal(once.Claims, once.Distinct().Claims);
        },
        iter: 500);

    private static ArticleClaims Read(string text) =>
        ClaimExtractor.Default.Extract(Article.FromText(text) with { Published = new PublicationTime(Specification.Published) });
}
