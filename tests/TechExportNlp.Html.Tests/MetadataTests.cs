namespace TechExportNlp.Html.Tests;

/// <summary>Keywords, summary, address and language.</summary>
public class MetadataTests
{
    private static Article Read(string head, string? address = null, string body = "", string html = "") => ArticleReader.Default.ReadHtml(
        $"<html {html}><head><title>外贸稳中有进</title>{head}</head><body><h1>外贸稳中有进</h1>{body}<p>{Pages.Second}</p><p>{Pages.Third}</p></body></html>",
        new PageInfo { Url = address }).Value!;

    public static TheoryData<string, string> Keywords() => new()
    {
        { "<meta name=keywords content='外贸,出口, 机电产品'>", "外贸|出口|机电产品" },
        { "<meta name=keywords content='外贸 出口'>", "外贸|出口" },
        { "<meta name=Keywords content='外贸、出口；出口，'>", "外贸|出口" },
        { "<meta property=article:tag content=外贸><meta property=article:tag content='机电 产品'>", "外贸|机电|产品" },
        { "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"外\",\"keywords\":[\"外贸\",\"出口\"]}</script>", "外贸|出口" },
        { "<meta name=keywords content=''>", "" },
    };

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Keywords_are_read_one_by_one(string head, string keywords) => Assert.Equal(keywords, string.Join('|', Read(head).Keywords));

    [Fact]
    public void Keywords_that_the_page_shows_go_before_those_it_tells() =>
        Assert.Equal(["外贸", "集成电路"], Read("<meta name=keywords content=新闻,示例网>", body: "<div>2024-05-06 11:02　来源：示例日报　关键词：外贸、集成电路</div>").Keywords);

    [Fact]
    public void The_summary_is_what_the_page_tells()
    {
        Assert.Equal("外贸 数据公布", Read("<meta name=description content='外贸\n 数据公布'>").Summary);
        Assert.Equal("甲", Read("<meta name=description content=乙><meta property=og:description content=甲>").Summary);
        Assert.Null(Read("").Summary);
    }

    public static TheoryData<string, string?, string?> Addresses() => new()
    {
        { "<link rel=canonical href=https://news.example/a/1.html>", "https://m.news.example/a/1.html?from=x", "https://news.example/a/1.html" },
        { "<link rel=canonical href=//news.example/a/1.html>", "https://m.news.example/a/1", "https://news.example/a/1.html" },
        { "<link rel=canonical href=/a/1.html>", "https://news.example/a/1.html?from=x", "https://news.example/a/1.html" },
        { "<link rel=canonical href=/>", "https://news.example/a/1.html", "https://news.example/a/1.html" },
        { "<link rel=canonical href=https://news.example/><meta property=og:url content=https://news.example/a/1.html>", "https://news.example/b", "https://news.example/a/1.html" },
        { "<link rel=canonical href='javascript:void(0)'>", "https://news.example/b", "https://news.example/b" },
        { "<link rel=canonical href='/a/1.html'>", null, null },
        { "", "https://news.example/b", "https://news.example/b" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_address_is_the_canonical_one_where_it_is_one(string head, string? fetched, string? address) => Assert.Equal(address, Read(head, fetched).Url);

    [Fact]
    public void Language_and_script_are_those_of_the_text()
    {
        Assert.Equal("zh-Hans", Read("", html: "lang=zh-TW").Language);
        Assert.Equal("zh-Hant", ArticleReader.Default.ReadHtml(Pages.Traditional(), PageInfo.None).Value!.Language);
        Assert.Equal("zh-Hans", ArticleReader.Default.ReadText(Pages.Capture, PageInfo.None).Value!.Language);
        Assert.Equal("en-GB", ArticleReader.Default.ReadHtml("<html lang=en_GB><p>Exports rose by a fifth, said the office of statistics.</p>", PageInfo.None).Value!.Language);
        Assert.Equal("ja", ArticleReader.Default.ReadText("輸出は前年同月よりも二割ほど増えたと、経済産業省が発表した。", PageInfo.None).Value!.Language);
    }
}
