using System.Text;
using TechExportNlp.Html;

namespace TechExportNlp.Pipeline.Tests.Reading;

public class JsonArticleReaderTests
{
    [Theory]
    [InlineData("""{"text":" 一\r\n二 "}""", " 一\r\n二 ", true)]
    [InlineData("""{"paragraphs":["一","二"]}""", "一\n二", false)]
    [InlineData("""{"html":"<div><p>一</p><p>二<br>三</p></div>"}""", "一\n二\n三", false)]
    [InlineData("""{"text":"一","paragraphs":["二"],"html":"三"}""", "一", true)]
    [InlineData("""{"text":null,"paragraphs":["二"]}""", "二", false)]
    public void The_text_is_kept_or_joined_of_paragraphs(string json, string text, bool given)
    {
        Article article = Read(json).Value!;
        Assert.Equal((text, given), (article.Text, article.IsTextGiven));
    }

    [Theory]
    [InlineData("\"text\":\"单位：亿元\\n\\t7月\\t\\n地区\\t出口额\\t同比（%）\\n甲市\\t35\\t-3.1\"")]
    [InlineData("\"paragraphs\":[\"单位：亿元\",\"\\t7月\",\"地区\\t出口额\\t同比（%）\",\"甲市\\t35\\t-3.1\"]")]
    [InlineData("\"html\":\"<p>单位：亿元</p><table><tr><th rowspan=2>地区</th><th colspan=2>7月</th></tr><tr><th>出口额</th><th>同比<br>（%）</th></tr><tr><td>甲市</td><td>35</td><td>-3.1</td></tr></table>\"")]
    public void A_table_gives_its_claims_however_it_is_handed_over(string content)
    {
        Article article = Read($"{{\"published\":\"2024-08-15\",{content}}}").Value!;
        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(article, TestContext.Current.CancellationToken).Claims;
        Assert.Equal(["甲市出口额 3500000000", "甲市出口额 3.1"], claims.Select(static claim => $"{claim.Subject} {claim.Value}"));
        Assert.Equal(Period.Month(2024, 7), claims[0].Period);
        Assert.Equal((ClaimKind.Growth, Direction.Down, Basis.YearOnYear), (claims[1].Kind, claims[1].Direction, claims[1].Basis));
    }

    [Theory]
    [InlineData("\"2025-03-25\"", "2025-03-25")]
    [InlineData("\"2025-03-25T09:09\"", "2025-03-25T09:09+08:00")]
    [InlineData("\"2025-03-25T09:09:30+08:00\"", "2025-03-25T09:09:30+08:00")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Published_keeps_its_precision(string published, string? printed) =>
        Assert.Equal(printed, Read($"{{\"text\":\"\",\"published\":{published}}}").Value!.Published?.ToString());

    [Theory]
    [InlineData("{\"text\":\"\\ud83d\"}", "bad-json")]
    [InlineData("{\"text\":", "bad-json")]
    [InlineData("3", "not-an-article")]
    [InlineData("{\"text\":[]}", "bad-field")]
    [InlineData("{\"paragraphs\":[1]}", "bad-field")]
    [InlineData("{\"text\":\"\",\"title\":1}", "bad-field")]
    [InlineData("{\"text\":\"\",\"published\":\"25.3.2025\"}", "bad-field")]
    [InlineData("{\"text\":\"\",\"id\":{}}", "bad-field")]
    [InlineData("{\"id\":\"a\"}", "article-without-text")]
    [InlineData("{\"page\":\"<title>题</title><p>短。</p>\"}", "page-without-body")]
    public void What_is_no_article_says_why(string json, string code)
    {
        ReadResult<Article> read = Read(json);
        Assert.Equal((code, "here"), (read.Error?.Code, read.Error?.Where));
    }

    private static ReadResult<Article> Read(string json) => JsonArticleReader.Read(Encoding.UTF8.GetBytes(json), "here", new PageReader(ArticleReader.Default));
}
