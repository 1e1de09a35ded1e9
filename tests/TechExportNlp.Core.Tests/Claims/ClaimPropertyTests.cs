using CsCheck;

namespace TechExportNlp.Tests.Claims;

/// <summary>What holds for every text, however little sense it makes.</summary>
public class ClaimPropertyTests
{
    private static readonly string[] Parts =
    [
        "出口额", "全市", "甲公司", "粮食", "失业率", "张伟", "增长", "下降", "增至", "降", "至", "为", "占", "比重", "是", "均", "分别", "等", "其中", "其", "预计", "将", "不得超过",
        "力争", "同比", "比上年", "较2019年", "去年", "上半年", "3月5日", "截至6月底", "当日", "近日", "到2030年", "表示", "据", "统计", "显示", "记者从", "5", "3.2", "12,345", "三", "十", "多",
        "余", "万", "亿", "5%", "2个百分点", "3倍", "两成", "翻一番", "元", "美元", "吨", "家", "人次", "每吨", "每天", "约", "超过", "以上", "左右", "第", "的", "了", "，", "。", "；", "：", "、", "（",
        "）", "“", "”", "《", "》", "！", "？", "—", " ", "\n", "\r\n", "億", "產量", "較", "５％", "𠮷", "😀", "\uD800", "\uDC00", "\0", "C919", "电（记者", "讯 ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]).Array[0, 40].Select(static parts => string.Concat(parts));

    [Fact]
    public void Quotes_stand_where_claims_say_in_order_and_inside_paragraphs() => Texts.Sample(
        text =>
        {
            Article article = Article.FromText(text);
            int start = 0;
            foreach (Claim claim in ClaimExtractor.Default.Extract(article, CancellationToken.None).Claims)
            {
                Assert.Equal(claim.Quote, text.Substring(claim.Start, claim.Quote.Length));
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
    public void Paragraphs_behind_change_nothing() => Gen.Select(Texts, Texts).Sample(
        (first, second) =>
        {
            IReadOnlyList<Claim> alone = Specification.Extract(first);
            Assert.Equal(alone, Specification.Extract(first + "\n" + second).Take(alone.Count));
        },
        iter: 2_000);

    [Fact]
    public void Eight_threads_read_what_one_reads() => Texts.Array[16].Sample(
        texts =>
        {
            string[] alone = [.. texts.Select(Print)];
            string[] together = new string[texts.Length];
            Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Print(texts[i]));
            Assert.Equal(alone, together);
        },
        iter: 50,
        threads: 1);

    [Theory]
    [InlineData("增长5%，")]
    [InlineData("甲、")]
    [InlineData("（")]
    [InlineData("“")]
    [InlineData("表示，")]
    public void Thousands_of_repetitions_do_no_harm(string part) => Assert.NotNull(Specification.Extract(string.Concat(Enumerable.Repeat(part, 3_000))));

    private static string Print(string text) => string.Join('\n', Specification.Extract(text).Select(static claim => claim.ToString()));
}
