using System.Diagnostics;
using CsCheck;

namespace TechExportNlp.Html.Tests;

public class HostilePageTests
{
    private const string Body = "<p>去年，全省出口额达到一百亿元，比上年增长百分之五，其中新能源汽车出口增长较快。</p>";

    private const int Size = 20_000, Attempts = 8;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbered(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    /// <summary>Pages of a size: what costs a careless reader more than twice as much where there is twice as much of it.</summary>
    private static readonly Dictionary<string, Func<int, string>> Hostile = new(StringComparer.Ordinal)
    {
        ["deep blocks"] = n => Repeat("<div>", n * 4) + Body,
        ["deep formatting"] = n => Repeat("<b><font>", n) + Body,
        ["deep tables"] = n => Repeat("<table><tr><td>", n) + Body,
        ["lists of lists"] = n => Repeat("<ul><li>", n) + Body,
        ["open paragraphs in blocks"] = n => Repeat("<div><p>", n) + Body,
        ["paragraphs closed alone"] = n => Body + Repeat("去年，增长。</p>", n * 4),
        ["bases"] = n => Repeat("<base href=\"//[\">x", n) + Body,
        ["sheets"] = n => Repeat("<link rel=stylesheet href=\"//[\">", n / 4) + Body,
        ["closed what is not open"] = n => Repeat("<div class=share></table>", n) + Body,
        ["closed across a table"] = n => Repeat("<div><table><tr><td></div>", n) + Body,
        ["closed across a block"] = n => Repeat("<span><div></span>", n) + Body,
        ["closed forms"] = n => Repeat("<form><div></form>", n) + Body,
        ["closed bodies"] = n => Repeat("<body><div></body></html>", n) + Body,
        ["closed marquees"] = n => Repeat("<marquee><table></marquee>", n) + Body,
        ["closed formatting that is not open"] = n => Numbered(n, i => $"<b a{i % 100}={i}></i>") + Body,
        ["closed formatting across blocks"] = n => Repeat("<b><div></b><i><p></i>", n) + Body,
        ["text in a table"] = n => "<table>" + Repeat("x<b>y</b>", n) + Body,
        ["wide rows"] = n => "<table><tr>" + Repeat("<td>x</td>", n) + "</tr></table>" + Body,
        ["many rows"] = n => "<table>" + Repeat("<tr><td>甲市<td rowspan=9>5<td>6", n / 2) + "</table>" + Body,
        ["a million attributes"] = n => "<div " + Numbered(n * 5, i => $"a{i}=1 ") + ">" + Body,
        ["tags of a thousand attributes"] = n => Repeat("<div " + Numbered(1000, i => $"a{i} ") + ">", n / 100) + Body,
        ["attributes without spaces"] = n => Repeat("<div " + Numbered(1000, i => $"a{i}=\"\"") + ">", n / 100) + Body,
        ["titles of attributes"] = n => Repeat("<title " + Numbered(1000, i => $"a{i}/") + "></title>", n / 100) + Body,
        ["one line of text"] = n => "<p>" + Repeat("去年，全省出口额达到一百亿元，比上年增长5%", n * 4),
        ["one line of ascii"] = n => Repeat("x", n * 50) + Body,
        ["spaces"] = n => Repeat(" \u3000", n * 20) + Body,
        ["angles"] = n => Repeat("<", n * 20) + Body,
        ["open quotes"] = n => Repeat("<a b=\"", n * 4) + Body,
        ["open tags"] = n => Repeat("<a ", n * 10) + Body,
        ["unclosed comments"] = n => Body + Repeat("<!--", n * 10),
        ["closed comments"] = n => Repeat("<!---->", n * 10) + Body,
        ["unclosed raw text"] = n => Repeat("<textarea><xmp><iframe>", n) + Body,
        ["titles"] = n => Repeat("<title>", n * 4) + Body,
        ["names for the title"] = n => Repeat("<meta property=og:title content=外贸稳中有进的一年>", n) + Repeat("<p>外贸稳中有进的", n) + Body,
        ["labels"] = n => "<h1>标题一二三四五</h1><div>" + Repeat("来源：", n * 10) + Body,
        ["brackets"] = n => "<h1>标题一二三四五</h1><div>" + Repeat("（记者", n * 4) + Body,
        ["dates"] = n => "<h1>标题一二三四五</h1>" + Repeat("<p>2024-05-06", n) + Body,
        ["links"] = n => Repeat("<a href=a_2.html>下一页</a>", n) + Body,
        ["links within links"] = n => Repeat("<a href=a_2.html><i>", n) + Body,
        ["deep data"] = n => "<script>a=" + Repeat("[", n * 10) + "</script>",
        ["open data"] = n => "<script>" + Repeat("={a:", n * 4) + "</script>",
        ["open strings"] = n => "<script>" + Repeat("=\"\\\"'", n * 10) + "</script>",
        ["data in data"] = n => "<script>a='" + Repeat("{\"content\":\"", n * 4) + "'</script>",
        ["texts in data"] = n => "<script>a=[" + Repeat("\"去年，出口额。\",", n * 2) + "]</script>",
        ["names in data"] = n => "<script>a={" + Numbered(n, i => $"k{i}:'去年，出口额。',") + "}</script>",
        ["half a pair"] = n => Repeat("<script type=\"application/ld+json\">{\"headline\":\"\\uD800\",\"author\":{\"name\":\"\uD800\"}}</script>", n / 10) + Body,
        ["linked data"] = n => "<script type=\"application/ld+json\">[" + Repeat("{\"@graph\":[{}]},", n) + "{}]</script>" + Body,
    };

    public static TheoryData<string> Names() => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_as_much_takes_about_twice_the_work_and_memory(string name)
    {
        PageInfo info = new() { Id = name, Url = "https://news.example/2024/a.html" };
        string once = Hostile[name](Size), twice = Hostile[name](Size * 2);
        // Linear work doubles, quadratic work quadruples; other programs on the machine may disturb a measurement, but not all of them.
        double least = double.MaxValue;
        for (int attempt = 0; attempt < Attempts && least > 2.6; attempt++)
        {
            least = Math.Min(least, Work(twice, info).Time / Math.Max(0.5, Work(once, info).Time));
        }

        Assert.True(least < 3.3, $"{name}: {least:0.0} times the time");
        (long one, long two) = (Work(once, info).Bytes, Work(twice, info).Bytes);
        Assert.True(two < (2.5 * one) + 1_000_000, $"{name}: {one:N0} bytes, then {two:N0}");
        Assert.True(two < (400L * twice.Length) + 10_000_000, $"{name}: {two / twice.Length} bytes a character");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_page_gives_its_text_or_a_reason(string name)
    {
        ReadResult<Article> result = ArticleReader.Default.ReadHtml(Hostile[name](500), new PageInfo { Id = name });
        Assert.True(result.IsOk || result.Error.Code == ReadErrors.NoBody, result.ToString());
    }

    [Fact]
    public void Ten_megabytes_in_one_line_are_read()
    {
        ReadResult<Article> result = ArticleReader.Default.ReadHtml("<p>" + Repeat("去年，全省出口额达到一百亿元。", 700_000), PageInfo.None);
        Assert.Equal(10_500_000, result.Value!.Text.Length);
    }

    private static (double Time, long Bytes) Work(string page, PageInfo info)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        ReadResult<Article> result = ArticleReader.Default.ReadHtml(page, info);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Assert.True(result.IsOk || result.Error.Code == ReadErrors.NoBody);
        return (time, GC.GetAllocatedBytesForCurrentThread() - bytes);
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
