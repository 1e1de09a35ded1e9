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
    [InlineData("{\"page\":\"\"}", "page-without-body")]
    public void What_is_no_article_says_why(string json, string code)
    {
        ReadResult<Article> read = Read(json);
        Assert.Equal((code, "here"), (read.Error?.Code, read.Error?.Where));
    }

    private static ReadResult<Article> Read(string json) => JsonArticleReader.Read(Encoding.UTF8.GetBytes(json), "here", new PageReader(ArticleReader.Default));
}
