using System.Text;

namespace TechExportNlp.Html.Tests;

public class ArticleReaderTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    private static Article Read(byte[] page, string? contentType = null)
    {
        ReadResult<Article> result = ArticleReader.Default.Read(page, new PageInfo { Id = "t", ContentType = contentType });
        Assert.True(result.IsOk, result.ToString());
        return result.Value;
    }

    private static string[] Paragraphs(Article article) => [.. article.Paragraphs.Select(paragraph => paragraph.Span.Quote(article.Text))];

    [Fact]
    public void A_page_of_today_gives_its_body_and_all_that_it_tells()
    {
        Article article = Read(Encoding.UTF8.GetBytes(Pages.Modern()));
        Assert.Equal([Pages.First, Pages.Second, Pages.Third, "项目\t金额", "出口\t5012亿元"], Paragraphs(article));
        Assert.Equal("前4个月我国外贸增长5.7%", article.Title);
        Assert.Equal("2024-05-06T11:02+08:00", article.Published?.ToString());
        Assert.Equal(("新华网", "王小明", "李晓红"), (article.Source, article.Author, article.Editor));
        Assert.Equal("https://example.com/a/1.html", article.Url);
    }

    [Fact]
    public void A_page_of_tables_and_breaks_keeps_its_paragraphs()
    {
        Article article = Read(Gbk.GetBytes(Pages.Old()));
        Assert.Equal([Pages.First, Pages.Second, Pages.Third + "（王小明）"], Paragraphs(article));
        Assert.Equal("前4个月我国外贸增长5.7%", article.Title);
        Assert.Equal(("新华网", "王小明", "李晓红"), (article.Source, article.Author, article.Editor));
        Assert.Equal("2024-05-06T11:02+08:00", article.Published?.ToString());
    }

    [Fact]
    public void A_page_in_traditional_script_is_read_alike()
    {
        Article article = Read(Big5.GetBytes(Pages.Traditional()));
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Equal(("半導體出口連三月成長", "林小華"), (article.Title, article.Author));
        Assert.Null(article.Editor);
    }

    public static TheoryData<string, string, string?> Declarations() => new()
    {
        { "gb18030", "utf-8", null }, { "gb18030", "big5", null }, { "gb18030", "iso-8859-1", "text/html; charset=utf-8" }, { "utf-8", "gb2312", null },
        { "utf-8", "gbk", "text/html; charset=gbk" }, { "utf-16", "utf-8", null }, { "utf-16BE", "gbk", null }, { "gb18030", "no-such-charset", "text/html" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_that_lies_does_not_harm_the_text(string actual, string declared, string? contentType)
    {
        Encoding encoding = actual.StartsWith("utf", StringComparison.Ordinal) ? Encoding.GetEncoding(actual) : Gbk;
        Assert.Equal(Pages.First, Paragraphs(Read(encoding.GetBytes(Pages.Modern(declared)), contentType))[0]);
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("utf-8")]
    [InlineData("big5")]
    public void Big5_is_known_by_its_text(string declared) =>
        Assert.StartsWith("財政部今天公布", Read(Big5.GetBytes(Pages.Traditional(declared))).Text, StringComparison.Ordinal);

    [Fact]
    public void One_broken_byte_does_not_change_the_charset()
    {
        byte[] page = Encoding.UTF8.GetBytes(Pages.Modern());
        page[Array.LastIndexOf(page, (byte)0xE5)] = 0xFF;
        Assert.Equal(Pages.First, Paragraphs(Read(page))[0]);
    }

    public static TheoryData<string, string> Broken() => new()
    {
        { "", ReadErrors.Empty }, { "<html></html>", ReadErrors.NoBody }, { "<a href=/>首页</a><a href=/n>新闻</a>", ReadErrors.NoBody }, { "\0\0\0\u0001PK\0\0\0", ReadErrors.Binary },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_page_that_cannot_be_read_is_a_value_with_a_reason(string page, string code)
    {
        ReadResult<Article> result = ArticleReader.Default.Read(Encoding.Latin1.GetBytes(page).Length == page.Length && page.All(c => c < 256) ? Encoding.Latin1.GetBytes(page) : Encoding.UTF8.GetBytes(page), new PageInfo { Id = "p1" });
        Assert.Equal(code, result.Error?.Code);
        Assert.Equal("p1", result.Error?.Where);
        Assert.NotEmpty(result.Error!.Remedy);
    }

    [Fact]
    public void A_page_longer_than_the_limit_is_refused_not_cut()
    {
        var reader = new ArticleReader(ArticleReaderOptions.Default with { MaxBytes = 1000 });
        using var stream = new MemoryStream(new byte[2000]);
        Assert.Equal(ReadErrors.TooLong, reader.Read(stream, PageInfo.None).Error?.Code);
    }

    [Fact]
    public void Nothing_is_made_up_where_the_page_shows_nothing()
    {
        Article article = Read(Encoding.UTF8.GetBytes($"<html><body><p>{Pages.Second}</p><p>{Pages.Third}</p></body></html>"));
        Assert.Equal((null, null, null, null), (article.Published, article.Source, article.Author, article.Editor));
    }

    [Fact]
    public void Linked_data_and_meta_tell_what_the_page_does_not_show()
    {
        string page = $$$"""
            <html><head><title>外贸稳中有进 - 示例网</title><meta property="og:title" content="外贸稳中有进"><meta name="ContentSource" content="示例日报">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"外贸稳中有进","datePublished":"2024-05-06T03:02:00Z","author":{"name":"王小明"}}</script></head>
            <body><h1>外贸稳中有进</h1><p>{{{Pages.Second}}}</p><p>{{{Pages.Third}}}</p></body></html>
            """;
        Article article = Read(Encoding.UTF8.GetBytes(page));
        Assert.Equal(("示例日报", "王小明", new DateOnly(2024, 5, 6)), (article.Source, article.Author, article.Published?.Day));
    }
}
