using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace TechExportNlp.Cli.Tests.Explain;

/// <summary>The page of <c>technlp explain --format html</c>, read back by a parser that forgives nothing.</summary>
public class ExplanationPageTests
{
    private const string Text = "省统计局介绍，去年全省出口额约35亿元，同比增长5.2%。\n甲县、乙县、丙县出口均增长超20%。C919飞机交付16架。";

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</div></article>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "&lt;b&gt;&#60;", "<!--", "-->", "]]>", "</title>", "</style>",
        "\u0000", "\u001b[2J", "\u0085", "\ud800", "𠮷",
    ];

    [Fact]
    public async Task Every_quote_is_marked_exactly_and_holds_the_records_that_share_it()
    {
        IHtmlDocument page = await PageAsync(Text);
        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(Text, new DateOnly(2024, 2, 3));
        Assert.Equal(claims.Select(claim => claim.Quote).Distinct(), page.QuerySelectorAll(".claim > mark").Select(mark => mark.TextContent));
        Assert.Equal(claims.Count, page.QuerySelectorAll(".claim > .card > .record").Length);
        Assert.Equal(["甲县出口", "乙县出口", "丙县出口"], Records(page, "20%").Select(record => Field(record, "subject")!.QuerySelector("b")!.TextContent));
        Assert.Equal(["amount", "growth", "growth", "count"], page.QuerySelectorAll(".claim > mark").Select(mark => mark.ClassName));
    }

    [Fact]
    public async Task A_record_tells_field_reader_words_and_row()
    {
        IHtmlDocument page = await PageAsync(Text);
        IElement direction = Field(Records(page, "5.2%")[0], "direction")!;
        Assert.Equal("up", direction.QuerySelector("b")!.TextContent);
        Assert.StartsWith("ClaimShape", direction.QuerySelector(".how")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("增长", direction.QuerySelector("q")!.TextContent);
        Assert.Matches("^directions:[0-9]+ 增长$", direction.QuerySelector("code")!.TextContent);
        Assert.Equal("carried over from the claim before", Field(Records(page, "5.2%")[0], "subject")!.QuerySelector("i")!.TextContent);
    }

    [Theory]
    [InlineData("period", "去年")]
    [InlineData("source", "省统计局")]
    [InlineData("basis", "同比")]
    [InlineData("subject", "全省出口额|甲县、乙县、丙县出口|C|919|飞机交付")]
    [InlineData("cue", "约|增长|增长|超")]
    [InlineData("none", "919")]
    public async Task The_words_behind_the_records_are_marked_by_what_they_say(string role, string words)
    {
        IHtmlDocument page = await PageAsync(Text);
        Assert.Equal(words, string.Join('|', page.QuerySelectorAll($".text .{role}").Where(word => word.Closest(".card") is null).Select(word => word.TextContent)));
    }

    [Fact]
    public async Task Words_refer_to_the_claims_that_were_read_from_them()
    {
        IHtmlDocument page = await PageAsync(Text);
        string claim = Assert.Single(page.QuerySelectorAll(".claim"), claim => claim.QuerySelector("mark")!.TextContent == "5.2%").GetAttribute("data-claims")!;
        Assert.Equal(["省统计局", "去年", "同比", "增长"], page.QuerySelectorAll($"[data-of~='{claim}']").Select(word => word.TextContent));
    }

    [Fact]
    public async Task Several_articles_have_a_table_of_contents()
    {
        IHtmlDocument page = await ParsedAsync(Article("a", "题一", Text) + Article("b", "题二", "没有数字。") + Article("c", null, "增长5%。"));
        IHtmlAnchorElement[] links = [.. page.QuerySelectorAll<IHtmlAnchorElement>("nav a")];
        Assert.Equal(["题一", "题二", "c"], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Its_table_links_each_claim_to_its_quote()
    {
        IHtmlDocument page = await PageAsync(Text);
        IElement[] links = [.. page.QuerySelectorAll("tbody a")];
        Assert.Equal(6, links.Length);
        Assert.All(links, link => Assert.Equal(link.TextContent, page.GetElementById(link.GetAttribute("href")![1..])!.QuerySelector("mark")!.TextContent));
    }

    [Fact]
    public async Task It_fetches_nothing_and_runs_nothing_but_its_own_script()
    {
        IHtmlDocument page = await PageAsync(Text);
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed, base, form, [src]"));
        string style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        string script = Assert.Single(page.QuerySelectorAll("script")).TextContent;
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        string policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.Equal($"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'", policy);
    }

    [Fact]
    public async Task No_article_makes_a_page_too()
    {
        IHtmlDocument page = await ParsedAsync(string.Empty, skipped: 1);
        Assert.Equal("0 articles, 0 claims", page.QuerySelector("nav h1")!.TextContent);
    }

    [Fact]
    public void A_hostile_text_stays_text()
    {
        Gen<string> piece = Gen.OneOf(Gen.OneOf(Hostile), Gen.OneOf("出口额", "达35亿元", "，", "同比增长5%", "。", "去年", "某局表示，", "“", "”", "甲、乙均超", "20%", "\n", "3D"));
        piece.Array[0, 14].Select(string.Concat).Sample(text => AssertStaysTextAsync(text).GetAwaiter().GetResult(), iter: 300);
    }

    private static async Task AssertStaysTextAsync(string text)
    {
        IHtmlDocument page = await ParsedAsync(Article(text, text, text));
        Assert.Equal(["style", "script"], page.QuerySelectorAll("style, script, img").Select(element => element.LocalName));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        var article = TechExportNlp.Article.FromText(text);
        foreach (IElement mark in page.QuerySelectorAll(".claim > mark"))
        {
            string[] quotes = [.. ClaimExtractor.Default.Extract(article, TestContext.Current.CancellationToken).Claims.Select(claim => Shown(claim.Quote))];
            Assert.Contains(mark.TextContent, quotes);
        }

        foreach (IElement card in page.QuerySelectorAll(".card"))
        {
            card.Remove();
        }

        Assert.Equal(article.Paragraphs.Select(paragraph => Shown(paragraph.Span.Quote(text))), page.QuerySelectorAll(".p").Select(paragraph => paragraph.TextContent));
    }

    // What HTML has no characters for is shown as the sign for such.
    private static string Shown(string text) =>
        string.Concat(text.Select((c, i) => (char.IsControl(c) && c is not ('\t' or '\n')) || IsLoneSurrogate(text, i) ? '\uFFFD' : c));

    private static bool IsLoneSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]) : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));

    private static IElement[] Records(IHtmlDocument page, string quote) =>
        [.. page.QuerySelectorAll(".claim").Single(claim => claim.QuerySelector("mark")!.TextContent == quote).QuerySelectorAll(".record")];

    private static IElement? Field(IElement record, string field) => record.QuerySelectorAll("dt").Single(name => name.TextContent == field).NextElementSibling;

    private static Task<IHtmlDocument> PageAsync(string text) => ParsedAsync(Article("a", "题", text));

    private static string Article(string id, string? title, string text) => JsonSerializer.Serialize(new { id, title, published = "2024-02-03", text }) + "\n";

    private static async Task<IHtmlDocument> ParsedAsync(string articles, int skipped = 0)
    {
        (int code, string html, _) = await ToolRun.RunAsync(["explain", "-", "--format", "html"], Encoding.UTF8.GetBytes(articles));
        Assert.Equal(skipped, code);
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
    }
}
