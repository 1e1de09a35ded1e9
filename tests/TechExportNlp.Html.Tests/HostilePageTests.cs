using System.Diagnostics;
using CsCheck;

namespace TechExportNlp.Html.Tests;

public class HostilePageTests
{
    private const string Body = "<p>去年，全省出口额达到一百亿元，比上年增长百分之五，其中新能源汽车出口增长较快。</p>";

    /// <summary>Far more than any takes, and far less than the quadratic time that each would take unguarded.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string, string> Pages() => new()
    {
        { "deep blocks", Repeat("<div>", 300_000) }, { "deep formatting", Repeat("<b><font>", 200_000) }, { "deep tables", Repeat("<table><tr><td>", 100_000) },
        { "open paragraphs in blocks", Repeat("<div><p>", 200_000) }, { "attributes", "<div " + string.Join(' ', Enumerable.Range(0, 300_000).Select(i => $"a{i}=1")) + ">" },
        { "text in a table", "<table>" + Repeat("x<b>y</b>", 200_000) }, { "angles", Repeat("<", 1_000_000) }, { "open quotes", Repeat("<a b=\"", 300_000) },
        { "open tags", Repeat("<a ", 500_000) }, { "labels", "<h1>标题一二三四五</h1><div>" + Repeat("来源：", 300_000) + "</div>" },
        { "brackets", "<h1>标题一二三四五</h1><div>" + Repeat("（记者", 300_000) + "</div>" }, { "half a pair", "<script type=\"application/ld+json\">{\"headline\":\"\\uD800\",\"author\":{\"name\":\"\uD800\"}}</script>" },
        { "titles", Repeat("<title>", 300_000) }, { "lists of lists", Repeat("<ul><li>", 200_000) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_takes_bounded_time_and_its_text_is_found(string name, string markup)
    {
        long start = Stopwatch.GetTimestamp();
        ReadResult<Article> result = ArticleReader.Default.ReadHtml(markup + Body, new PageInfo { Id = name });
        Assert.True(Stopwatch.GetElapsedTime(start) < Limit, name);
        Assert.True(result.IsOk || result.Error.Code == ReadErrors.NoBody);
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Holds(ArticleReader.Default.Read(bytes, PageInfo.None)) && Holds(ArticleReader.Default.ReadText(bytes, PageInfo.None), text: "as given"), iter: 2000);

    [Fact]
    public void Random_markup_never_throws_and_gives_paragraphs_joined_by_line_breaks()
    {
        string[] pieces = ["<p>", "</p>", "<div class=\"source\">", "</div>", "<br>", "<tr>", "<td>", "</td>", "<table>", "</table>", "<a href=/>", "</a>", "<b>", "</b>", "<h1>", "</h1>", "<!--", "-->", "<script>",
            "</script>", "来源：新华网", "2024-05-06 11:02", "作者：王小明", "（记者 李晓红）", "责任编辑：张三", "相关阅读", "去年，出口额达到一百亿元，增长较快。", "\u3000\u3000", "&nbsp;", "\"", "<", ">", "=", "【", "（", "）", "_", "\0", "\uD800", "<li>", "<ul>", "</ul>", "<title>", "</title>"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat).Sample(page => Holds(ArticleReader.Default.ReadHtml(page, PageInfo.None)) && Holds(ArticleReader.Default.ReadText(page, PageInfo.None), text: page), iter: 5000);
    }

    private static bool Holds(ReadResult<Article> result, string? text = null)
    {
        if (!result.IsOk)
        {
            return result.Error is { Code.Length: > 0, Remedy.Length: > 0 };
        }

        string[] paragraphs = [.. result.Value.Paragraphs.Select(paragraph => paragraph.Span.Quote(result.Value.Text))];
        return paragraphs.All(paragraph => !string.IsNullOrWhiteSpace(paragraph)) && (text is not null || paragraphs.Length == 0 || result.Value.Text.Split('\n').Length >= paragraphs.Length);
    }
}
