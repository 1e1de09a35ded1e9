namespace TechExportNlp.Html.Tests;

public class CaptureTests
{
    [Fact]
    public void A_page_saved_as_text_gives_its_article_without_the_furniture()
    {
        Article article = ArticleReader.Default.ReadText(Pages.Capture, new PageInfo { Id = "c" }).Value!;
        Assert.Equal(("出海的新阶段", "示例日报", "王小明", "李晓红"), (article.Title, article.Source, article.Author, article.Editor));
        Assert.Equal("2024-05-06T09:09+08:00", article.Published?.ToString());
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.EndsWith("更多机会。", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dated_teasers_are_articles_of_their_own()
    {
        IReadOnlyList<Article> briefs = ArticleReader.Default.ReadText(Pages.Capture, new PageInfo { Id = "c" }).Value!.Briefs;
        Assert.Equal(["c#b1", "c#b2"], briefs.Select(brief => brief.Id));
        Assert.Equal(["2024-06-01T08:30+08:00", "2024-06-02"], briefs.Select(brief => brief.Published?.ToString()));
        Assert.All(briefs, brief => Assert.Null(brief.Source));
    }

    [Fact]
    public void Rows_of_a_table_keep_their_cells_apart()
    {
        const string Table = "地区\t出口额（亿元）\t\t备注\n甲市\t35\t3.1\t略";
        string capture = Pages.Capture.Replace("  从卖产品到输出技术", Table + "\n  从卖产品到输出技术", StringComparison.Ordinal);
        Article article = ArticleReader.Default.ReadText(capture, PageInfo.None).Value!;
        Assert.Contains("\n" + Table + "\n", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("摘要\n去年,出口增长两成。  \n关键词\n出口, 创新\n\n  结论也在这里。\n")]
    [InlineData("来源：示例日报\r\n去年，出口增长两成。\r\n责任编辑：李晓红")]
    public void A_plain_text_stays_as_it_is(string text) =>
        Assert.Equal(text, ArticleReader.Default.ReadText(text, PageInfo.None).Value!.Text);

    [Fact]
    public void Blank_text_is_a_value_with_a_reason() =>
        Assert.Equal(ReadErrors.Empty, ArticleReader.Default.ReadText(" \n", PageInfo.None).Error?.Code);
}
