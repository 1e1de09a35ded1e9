using System.Text.Json;

namespace TechExportNlp.Html.Tests;

/// <summary>Articles that a page tells to programs and does not show.</summary>
public class ToldBodyTests
{
    private const string Shell = "<div id=app></div><footer>示例网版权所有，未经授权不得转载。</footer>";

    private static readonly string Markup = $"<p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p><p>责任编辑：李晓红</p>";

    private static readonly string Json = JsonSerializer.Serialize(Markup);

    private static readonly string Whole = string.Join('\n', Pages.First, Pages.Second, Pages.Third);

    private static Article Read(string head, string body = Shell) =>
        ArticleReader.Default.ReadHtml($"<html><head><title>外贸稳中有进 - 示例网</title>{head}</head><body>{body}</body></html>", PageInfo.None) is { IsOk: true } page
            ? page.Value
            : throw new Xunit.Sdk.XunitException("There is no article.");

    public static TheoryData<string, string> Scripts() => new()
    {
        { "assigned", $"window.__INITIAL_STATE__ = {{\"page\":{{\"article\":{{\"title\":\"外贸稳中有进\",\"content\":{Json}}}}}}};(function(){{var s;}}());" },
        { "next", $"</script><script id=__NEXT_DATA__ type=application/json>{{\"props\":{{\"pageProps\":{{\"data\":{{\"content\":{Json}}}}}}}}}" },
        { "parsed", $"var d = JSON.parse({JsonSerializer.Serialize($"{{\"content\":{Json}}}")});" },
        { "percent", Uri.EscapeDataString($"{{\"data\":{{\"content\":{Json}}}}}") },
        { "names without quotes", $"window.data = {{ id: 17, hot: !0, none: void 0, article: {{ 'content': {Json}, }}, /* more */ }}" },
        { "a variable", $"var other = 'a'; var content = {Json};" },
        { "code behind", $"var page = {{content: {Json}, show: function () {{ return 1; }} }};" },
        { "list of paragraphs", $"state = {{\"content\":[{{\"type\":\"p\",\"text\":{JsonSerializer.Serialize(Pages.First)}}},{{\"type\":\"img\",\"src\":\"a.jpg\"}},{{\"type\":\"p\",\"text\":{JsonSerializer.Serialize(Pages.Second)}}},{{\"type\":\"p\",\"text\":{JsonSerializer.Serialize(Pages.Third)}}}]}}" },
        { "list of texts", $"state = {{\"body\":[{JsonSerializer.Serialize(Pages.First)},{JsonSerializer.Serialize(Pages.Second)},{JsonSerializer.Serialize(Pages.Third)}]}}" },
        { "plain", $"state = {{\"content\":{JsonSerializer.Serialize(Whole)}}}" },
        { "escaped markup", $"state = {{\"content\":{JsonSerializer.Serialize(System.Net.WebUtility.HtmlEncode(Markup))}}}" },
        { "beside comments", $"state = {{\"comments\":[{{\"content\":{JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("说得好，支持，希望以后越来越好。", 60)))}}}],\"article\":{{\"content\":{Json}}}}}" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_body_in_the_data_of_a_script_is_read_where_the_page_shows_none(string name, string script)
    {
        Article article = Read($"<script>{script}</script>");
        Assert.Equal((name, Whole), (name, article.Text));
        Assert.Equal("外贸稳中有进", article.Title);
    }

    [Fact]
    public void The_fields_beside_the_body_are_read()
    {
        Article article = Read($$$"""
            <script>window.__STATE__ = {"info":{"title":"外贸稳中有进","source":"示例日报","publish_time":1714964520,"author":{"name":"王小明"},
            "tags":["外贸","出口"],"abstract":"外贸数据公布","detail":{"content":{{{Json}}}}},"recommend":[{"title":"别的文章","source":"别家"}]}</script>
            """);
        Assert.Equal(("示例日报", "王小明", "李晓红", "外贸数据公布"), (article.Source, article.Author, article.Editor, article.Summary));
        Assert.Equal("2024-05-06T11:02:00+08:00", article.Published?.ToString());
        Assert.Equal(["外贸", "出口"], article.Keywords);
    }

    [Fact]
    public void Linked_data_gives_its_body()
    {
        Article article = Read($$$"""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"外贸稳中有进","datePublished":"2024-05-06T11:02+08:00","author":{"name":"王小明"},"articleBody":{{{JsonSerializer.Serialize(Whole)}}}}</script>
            """);
        Assert.Equal((Whole, "王小明", "2024-05-06T11:02+08:00"), (article.Text, article.Author, article.Published?.ToString()));
    }

    [Fact]
    public void Where_the_page_shows_the_beginning_alone_the_rest_is_told()
    {
        string script = $"<script>state = {{\"content\":{Json}}}</script>";
        Assert.Equal(Whole, Read(script, $"<h1>外贸稳中有进</h1><p>{Pages.First}</p><p>展开全文</p>").Text);
    }

    [Fact]
    public void What_the_page_shows_goes_before_another_article_in_its_data()
    {
        string other = JsonSerializer.Serialize(string.Concat(Enumerable.Repeat($"<p>{Pages.Second}</p>", 9)));
        Assert.Equal(Pages.First, Read($"<script>state = {{\"content\":{other}}}</script>", $"<h1>外贸稳中有进</h1><p>{Pages.First}</p>").Text);
    }

    [Theory]
    [InlineData("var a = {content: \"去年，出口额达到一百亿元")]
    [InlineData("state = {{{{[[[[")]
    [InlineData("\"\\\"\\\"\\\"\\\"")]
    [InlineData("x = JSON.parse(\"{\\\"a\\\":\\\"\\\\ud800\\\"}\")")]
    public void Broken_data_is_none(string script) =>
        Assert.Equal(ReadErrors.NoBody, ArticleReader.Default.ReadHtml($"<script>{script}</script>{Shell}", PageInfo.None).Error?.Code);
}
