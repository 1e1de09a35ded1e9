namespace TechExportNlp.Html.Tests;

/// <summary>Which lines of a page are paragraphs of its article, however they are set, and which are not.</summary>
public class BodyTests
{
    private const string A = "去年，全省出口额达到五千亿元，比上年多了一成，其中机电产品占到六成。", B = "省商务厅的负责人说，今年以来，企业的订单比去年同期多了两成，形势在好转。", C = "下一步，当地将帮助更多企业走出去，也欢迎各地的客商前来洽谈合作。";

    private static string Text(string body) => ArticleReader.Default.ReadHtml(
        $"<html><head><title>外贸形势好转_示例网</title></head><body><div class=nav><a href=/>首页</a><a href=/c>财经</a></div><h1>外贸形势好转</h1><div class=info>2024-05-06 11:02 来源：示例日报</div>{body}</body></html>",
        PageInfo.None).Value!.Text;

    public static TheoryData<string, string> Layouts() => new()
    {
        { "paragraphs", $"<div><p>{A}</p><p>{B}</p><p>{C}</p></div>" },
        { "blocks", $"<article><div>{A}</div><div>{B}</div><div>{C}</div></article>" },
        { "breaks", $"<div>{A}<br>{B}<br><br>　　{C}</div>" },
        { "breaks in one paragraph", $"<p>　　{A}<br/>\n　　{B}<br/>\n　　{C}</p>" },
        { "indents alone", $"<p>　　{A}　　{B}　　{C}</p>" },
        { "spaces alone", $"<p>&nbsp;&nbsp;&nbsp;&nbsp;{A}&nbsp;&nbsp;&nbsp;&nbsp;{B} &nbsp; &nbsp; &nbsp; &nbsp;{C}</p>" },
        { "lines of a text", $"<pre>{A}\n{B}\n\n{C}</pre>" },
        { "a cell", $"<table><tr><td><p>{A}</p><p>{B}</p>{C}</td></tr></table>" },
        { "rows", $"<table><tr><td>{A}</td></tr><tr><td>{B}</td></tr><tr><td>{C}</td></tr></table>" },
        { "spans", $"<section><section><span>{A[..9]}</span><strong>{A[9..]}</strong></section><section><span><span>{B}</span></span></section><section>{C}</section></section>" },
        { "unclosed", $"<div><p>{A}<p>{B}<p>{C}" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Paragraphs_are_those_of_the_page_however_it_sets_them(string name, string body) =>
        Assert.Equal((name, string.Join('\n', A, B, C)), (name, Text(body)));

    public static TheoryData<string> Furniture() =>
    [
        "<p><a href=/x>相关报道：机电产品出口再创新高</a></p>", "<div class=share-box>分享到微信 微博</div>", "<p>展开全文</p>", "<p>责任编辑：李晓红</p>", "<p>（责编：李晓红、王小明）</p>",
        "<p>点击下载示例新闻APP，看更多精彩内容</p>", "<figure><img src=a.jpg><figcaption>港口的集装箱码头。李晓红摄</figcaption></figure>", "<p>声明：本文仅代表作者个人观点，与本网无关。</p>",
        "<div class=pager><a href=2.html>下一页</a> <a href=2.html>2</a></div>", "<p>扫描二维码关注示例网微信公众号</p>", "<div style='display:none'>看不见的一句话，不算在内。</div>", "<p>版权声明：未经授权，不得转载。</p>",
        "<script>document.write('别的话，不算在内。')</script>", "<!-- 注释里的话，不算在内。 -->",
    ];

    [Theory]
    [MemberData(nameof(Furniture))]
    public void What_belongs_to_the_site_is_no_paragraph_between_two_or_behind_all(string furniture)
    {
        Assert.Equal(string.Join('\n', A, B, C), Text($"<div><p>{A}</p><p>{B}</p><p>{C}</p>{furniture}</div>"));
        Assert.Equal(string.Join('\n', A, B, C), Text($"<div><p>{A}</p><p>{B}</p>{furniture}<p>{C}</p></div>"));
    }
}
