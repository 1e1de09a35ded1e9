using System.Text;

namespace TechExportNlp.Html.Tests;

/// <summary>What a user knows of a site goes before what the reader finds.</summary>
public class SiteTableTests
{
    private const string Address = "https://www.news.example/a/1.html";

    private static readonly string Page = $"""
        <html><head><title>外贸稳中有进</title></head><body><h1>外贸稳中有进</h1><div class=bar><span class=x1>稿源＊示例通讯社</span><i data-x=1>甲乙丙</i></div>
        <div id=left><p>{Pages.First}</p><p class=lead>{Pages.Second}</p></div><div id=right><p>{Pages.Second}</p><p>{Pages.Third}</p><p>供图单位 示例画报</p></div>
        <span class=time>2024-05-07 08:09</span><a class=more href=/other/9.html>往下看</a></body></html>
        """;

    private static Article Read(string rows, string address = Address, string? page = null)
    {
        SiteTable sites = SiteTable.Empty.With(new MemoryStream(Encoding.UTF8.GetBytes(rows)));
        return new ArticleReader(ArticleReaderOptions.Default with { Sites = sites }).ReadHtml(page ?? Page, new PageInfo { Url = address }).Value!;
    }

    public static TheoryData<string, string> Hosts() => new()
    {
        { "news.example", Pages.Second + "\n" + Pages.Third }, { "www.news.example", Pages.Second + "\n" + Pages.Third },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_row_holds_for_its_host_and_those_below(string host, string text) =>
        Assert.Equal(text, Read($"{host}\tbody\tselector\t#right\t-\n{host}\tremove\tselector\t#right p:last-child\t-").Text);

    [Theory]
    [InlineData("ews.example")]
    [InlineData("m.news.example")]
    public void A_row_of_another_host_changes_nothing(string host) =>
        Assert.Equal(ArticleReader.Default.ReadHtml(Page, new PageInfo { Url = Address }).Value!.Text, Read($"{host}\tbody\tselector\t#right\t-").Text);

    [Fact]
    public void Fields_are_found_by_selector_and_by_label()
    {
        Article article = Read("""
            # What we know of news.example.
            news.example	title	selector	.bar i	甲乙丙
            news.example	source	label	稿源＊	稿源＊示例通讯社
            news.example	published	selector	.time	2024-05-07 08:09
            news.example	next	selector	a.more	-
            news.example	keywords	label	供图单位	-
            """);
        Assert.Equal(("甲乙丙", "示例通讯社", "2024-05-07T08:09+08:00"), (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal("https://www.news.example/other/9.html", article.NextPage);
        Assert.Equal(["示例画报"], article.Keywords);
    }

    [Theory]
    [InlineData("news.example\tbody\tselector\t##\t-", "selector")]
    [InlineData("news.example\tbody\tlabel\t正文\t-", "body")]
    [InlineData("news.example\tcolour\tselector\tp\t-", "colour")]
    [InlineData("news.example\ttitle\txpath\tp\t-", "xpath")]
    [InlineData("https://news.example/\ttitle\tselector\tp\t-", "host")]
    [InlineData("news.example\ttitle\tp", "columns")]
    public void A_malformed_row_is_named(string row, string says)
    {
        TableFormatException error = Assert.Throws<TableFormatException>(() => Read("# ours\n" + row));
        Assert.Equal(2, error.Line);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_knows_no_site() => Assert.Equal(0, ArticleReaderOptions.Default.Sites.Count);
}
