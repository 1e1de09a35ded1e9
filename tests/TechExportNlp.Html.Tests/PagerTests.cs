namespace TechExportNlp.Html.Tests;

/// <summary>Articles over several pages: which links lead on, and what the joined article is.</summary>
public class PagerTests
{
    private const string Here = "https://news.example/2024/0506/c12345.html";

    private static string Html(string text, string pager, string head = "") =>
        $"<html><head><title>外贸稳中有进</title>{head}</head><body><h1>外贸稳中有进</h1><div><p>{text}</p></div><div class=pager>{pager}</div></body></html>";

    private static Article Read(string html, string address) => ArticleReader.Default.ReadHtml(html, new PageInfo { Url = address }).Value!;

    public static TheoryData<string, string, string?> Links() => new()
    {
        { Here, "<a href=c12345_2.html>下一页</a>", "https://news.example/2024/0506/c12345_2.html" },
        { Here, "<b>1</b> <a href=c12345_2.html>2</a> <a href=c12345_3.html>3</a>", "https://news.example/2024/0506/c12345_2.html" },
        { Here, "<a href=/2024/0506/c12345_3.html>3</a> <a href=/2024/0506/c12345_1.html>下一頁 &gt;</a>", "https://news.example/2024/0506/c12345_1.html" },
        { Here, "<a href='?page=2#top'><span>下页</span></a>", "https://news.example/2024/0506/c12345.html?page=2" },
        { Here, "<a href=c12345-2.html>[2]</a>", "https://news.example/2024/0506/c12345-2.html" },
        { Here, "<a rel=next href=c12345_2.html><i class=arrow></i></a>", null },
        { Here, "<a href=c12345_2.html>››</a>", "https://news.example/2024/0506/c12345_2.html" },
        { "https://news.example/a/77", "<a href=/a/77/2>第2页</a>", "https://news.example/a/77/2" },
        { "https://news.example/a/77/", "<a href=index_2.html>下一页</a>", "https://news.example/a/77/index_2.html" },
        { "https://news.example/a/index.shtml", "<a href=index_1.shtml>下一页</a>", "https://news.example/a/index_1.shtml" },
        { "https://news.example/v?id=9&page=2", "<a href='?id=9&page=1'>1</a> <a href='?id=9&page=3'>3</a>", "https://news.example/v?id=9&page=3" },
        { "https://news.example/2024/0506/c12345_2.html", "<a href=c12345.html>上一页</a><a href=c12345.html>1</a>2<a href=c12345_3.html>3</a><a href=c12345_3.html>下一页</a>", "https://news.example/2024/0506/c12345_3.html" },
        // What leads elsewhere.
        { Here, "<a href=c12346.html>下一页</a>", null },
        { Here, "<a href=c12346.html>下一篇</a>", null },
        { Here, "<a href=c12345_2.html>下一篇</a>", null },
        { Here, "<a href=/list_2.html>下一页</a>", null },
        { Here, "<a href=https://other.example/2024/0506/c12345_2.html>下一页</a>", null },
        { Here, "<a href='javascript:next()'>下一页</a><a href='#2'>2</a>", null },
        { Here, "<a href=c12345_3.html>3</a>", null },
        { "https://news.example/2024/0506/c12345_3.html", "<a href=c12345_2.html>上一页</a><a href=c12345_2.html>2</a> 3", null },
        { "https://news.example/news/2024/123.html", "<a href=1234.html>下一页</a>", null },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_pager_names_the_next_page_by_words_or_number_where_the_address_agrees(string address, string pager, string? next) =>
        Assert.Equal(next, Read(Html(Pages.First, pager), address).NextPage);

    [Fact]
    public void The_head_may_name_it_and_a_base_may_bend_it()
    {
        Assert.Equal("https://news.example/2024/0506/c12345_2.html", Read(Html(Pages.First, "", "<link rel=next href=c12345_2.html>"), Here).NextPage);
        Assert.Equal("https://news.example/2024/0506/c12345_2.html", Read(Html(Pages.First, "<a href=0506/c12345_2.html>下一页</a>", "<base href=/2024/>"), Here).NextPage);
    }

    [Fact]
    public void Without_an_address_there_is_no_next_page() =>
        Assert.Null(ArticleReader.Default.ReadHtml(Html(Pages.First, "<a href=c12345_2.html>下一页</a>"), PageInfo.None).Value!.NextPage);

    [Fact]
    public void Pages_join_to_one_article_that_has_what_any_of_them_tells()
    {
        const string Second = "https://news.example/2024/0506/c12345_2.html", Third = "https://news.example/2024/0506/c12345_3.html";
        var site = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Here] = Html(Pages.First, $"<a href={Second}>下一页</a>"),
            [Second] = Html($"{Pages.First}</p><p>{Pages.Second}", $"<a href={Third}>下一页</a>"),
            [Third] = Html($"{Pages.Third}</p><p>责任编辑：李晓红", $"<a href={Here}>1</a>"),
        };
        var pages = new List<Article> { Read(site[Here], Here) };
        while (ArticlePages.Next(pages) is { } next)
        {
            pages.Add(Read(site[next], next));
        }

        Article whole = ArticlePages.Join(pages);
        Assert.Equal(3, pages.Count);
        Assert.Equal(string.Join('\n', Pages.First, Pages.Second, Pages.Third), whole.Text);
        Assert.Equal((Here, "外贸稳中有进", "李晓红", null), (whole.Url, whole.Title, whole.Editor, whole.NextPage));
    }

    [Fact]
    public void A_page_that_shows_all_stands_for_those_before_it()
    {
        Article first = Article.FromParagraphs(["甲", "乙"]), all = Article.FromParagraphs(["甲", "乙", "丙"]);
        Assert.Equal("甲\n乙\n丙", ArticlePages.Join([first, all]).Text);
        Assert.Same(first, ArticlePages.Join([first]));
        Assert.Throws<ArgumentException>(() => ArticlePages.Join([]));
    }

    [Fact]
    public void A_pager_that_leads_back_or_never_ends_ends_all_the_same()
    {
        static Article Page(int number, int next) => Article.FromParagraphs([$"第{number}页"]) with { Url = $"https://news.example/{number}", NextPage = $"https://news.example/{next}" };
        Assert.Null(ArticlePages.Next([Page(1, 2), Page(2, 1)]));
        Assert.Null(ArticlePages.Next([Page(1, 2), Page(1, 3)]));
        Assert.Null(ArticlePages.Next([.. Enumerable.Range(1, ArticlePages.MaxPages).Select(number => Page(number, number + 1))]));
        Assert.Null(ArticlePages.Next([]));
    }
}
