namespace TechExportNlp.Html.Tests;

/// <summary>How tables of figures become lines: a row is a paragraph, a tab stands between two cells, and what is empty stays empty, so that columns line up.</summary>
public class DataTableTests
{
    public static TheoryData<string, string, string> Tables() => new()
    {
        { "cells", "<tr><td>地区</td><td>出口额</td></tr><tr><td>甲市</td><td>35</td></tr>", "地区\t出口额\n甲市\t35" },
        { "white space between cells", "<tr>\n  <td> 地区 </td>\n  <td>出口额</td>\n</tr>\n<tr><td>甲市</td>\n<td>35</td></tr>", "地区\t出口额\n甲市\t35" },
        { "empty cells", "<tr><td></td><td>出口额</td><td>&nbsp;</td><td>进口额</td></tr><tr><td>甲市</td><td>35</td><td></td><td>30</td></tr>", "\t出口额\t\t进口额\n甲市\t35\t\t30" },
        { "empty cells at the end", "<tr><td>甲市</td><td>35</td><td></td></tr><tr><td>乙市</td><td>30</td><td>注</td></tr>", "甲市\t35\n乙市\t30\t注" },
        { "columns spanned", "<tr><th>指标</th><th colspan=2>7月</th><th>备注</th></tr><tr><td>产量</td><td>5</td><td>3.1</td><td>略</td></tr>", "指标\t7月\t\t备注\n产量\t5\t3.1\t略" },
        { "rows spanned", "<tr><th rowspan=2>指标</th><th colspan=2>7月</th></tr><tr><th>绝对量</th><th>增长</th></tr><tr><td>产量</td><td>5</td><td>3.1</td></tr>", "指标\t7月\n\t绝对量\t增长\n产量\t5\t3.1" },
        { "a name over several rows", "<tr><td rowspan=2>甲</td><td>一</td><td>5</td></tr><tr><td>二</td><td>6</td></tr><tr><td>乙</td><td>一</td><td>7</td></tr>", "甲\t一\t5\n\t二\t6\n乙\t一\t7" },
        { "one cell of its own beside a spanning one", "<tr><td rowspan=2>甲</td><td>5</td></tr><tr><td>6</td></tr>", "甲\t5\n\t6" },
        { "a title over all columns", "<tr><td colspan=2>外贸数据</td></tr><tr><td>甲</td><td>5</td></tr><tr><td>乙</td><td>6</td></tr>", "外贸数据\n甲\t5\n乙\t6" },
        { "breaks and paragraphs in cells", "<tr><td>计量<br>单位</td><td><p>同比</p><p>（%）</p></td></tr><tr><td>吨</td><td>5</td></tr>", "计量 单位\t同比 （%）\n吨\t5" },
        { "names set in", "<tr><td>甲</td><td>5</td></tr><tr><td><p>&nbsp;&nbsp;&nbsp;&nbsp;其中：乙</p></td><td>6</td></tr><tr><td>　丙</td><td>7</td></tr>", "甲\t5\n　　其中：乙\t6\n　丙\t7" },
        { "spans without sense", "<tr><td colspan=0 rowspan=x>甲</td><td rowspan=-2>5</td></tr><tr><td colspan=99999>乙</td><td>6</td></tr>", "甲\t5\n乙" + new string('\t', 64) + "6" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_row_is_a_line_and_columns_line_up(string name, string rows, string text)
    {
        Assert.NotEmpty(name);
        ReadResult<Article> body = ArticleReader.Default.ReadBody($"<table>{rows}</table>", PageInfo.None);
        Assert.Equal(text, body.Value!.Text);

        // A page gives the same, with its title and prose around it.
        ReadResult<Article> page = ArticleReader.Default.ReadHtml($"<title>外贸数据一览</title><h1>外贸数据一览</h1><p>{Pages.First}</p><table>{rows}</table><p>{Pages.Second}</p>", PageInfo.None);
        Assert.Equal($"{Pages.First}\n{text}\n{Pages.Second}", page.Value!.Text);
    }

    [Fact]
    public void More_columns_than_anyone_counts_are_still_kept_apart()
    {
        string cells = string.Concat(Enumerable.Range(1, 70).Select(static i => $"<td>列{i}</td>"));
        Article article = ArticleReader.Default.ReadBody($"<table><tr>{cells}</tr><tr>{cells}</tr></table>", PageInfo.None).Value!;
        Assert.All(article.Text.Split('\n'), line => Assert.Equal(Enumerable.Range(1, 70).Select(static i => $"列{i}"), line.Split('\t')));
    }

    [Fact]
    public void Boxes_side_by_side_are_no_table_of_figures()
    {
        Article article = ArticleReader.Default.ReadBody("<table><tr><td>新品上市<br>全场优惠</td><td>会员专享<br>满额包邮</td></tr></table>", PageInfo.None).Value!;
        Assert.Equal("新品上市\n全场优惠\t会员专享\n满额包邮", article.Text);
    }

    [Fact]
    public void A_page_of_little_prose_keeps_its_table_and_the_lines_around_it()
    {
        const string Page = """
            <title>甲市外贸</title><h1>甲市外贸</h1><div><p>甲市公布了外贸数据。</p><p>表1 外贸数据</p><p>单位：亿元</p>
            <table><tr><td>地区</td><td>出口额</td></tr><tr><td>甲县</td><td>35</td></tr></table><p>资料来源：甲市商务局</p></div><div>标签：<a href=/>外贸</a></div>
            """;
        Article article = ArticleReader.Default.ReadHtml(Page, PageInfo.None).Value!;
        Assert.Equal("甲市公布了外贸数据。\n表1 外贸数据\n单位：亿元\n地区\t出口额\n甲县\t35\n资料来源：甲市商务局", article.Text);
        Assert.Null(article.Source);
    }
}
