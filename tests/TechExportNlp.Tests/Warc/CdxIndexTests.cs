using System.Text;
using CsCheck;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Warc;

public class CdxIndexTests
{
    [Theory]
    [InlineData("http://example.com", "com,example)/")]
    [InlineData("https://www.Example.COM/", "com,example)/")]
    [InlineData("http://www2.example.com/A/B.HTML", "com,example)/a/b.html")]
    [InlineData("http://wwwa.example.com/", "com,example,wwwa)/")]
    [InlineData("http://example.com:80/a/", "com,example)/a")]
    [InlineData("https://example.com:443/a", "com,example)/a")]
    [InlineData("http://example.com:8080/a", "com,example:8080)/a")]
    [InlineData("http://user:word@example.com/a#top", "com,example)/a")]
    [InlineData("http://example.com/?", "com,example)/")]
    [InlineData("http://example.com?b=2&a=1", "com,example)/?a=1&b=2")]
    [InlineData("http://example.com/a?b=2&a=1&a=0&a", "com,example)/a?a&a=0&a=1&b=2")]
    [InlineData("http://example.com//a/./b/../c//d", "com,example)/a/c/d")]
    [InlineData("http://example.com/%7Euser/%41", "com,example)/~user/a")]
    [InlineData("http://example.com/新闻", "com,example)/%e6%96%b0%e9%97%bb")]
    [InlineData("http://example.com/%E6%96%B0%E9%97%BB", "com,example)/%e6%96%b0%e9%97%bb")]
    [InlineData("http://example.com/a b%20c", "com,example)/a%20b%20c")]
    [InlineData("http://新闻.cn/", "cn,xn--efvy88h)/")]
    [InlineData("http://example.com/a;jsessionid=0123456789ABCDEF0123456789ABCDEF", "com,example)/a")]
    [InlineData("http://example.com/a?PHPSESSID=0123456789abcdef0123456789abcdef&id=1", "com,example)/a?id=1")]
    [InlineData("http://192.168.1.254/info", "254,1,168,192)/info")]
    [InlineData("http://[::1]:8080/a", "[::1]:8080)/a")]
    [InlineData("http://example.com./a", "com,example)/a")]
    [InlineData("example.com/a", "com,example)/a")]
    [InlineData("dns:example.com", "dns:example.com")]
    [InlineData("", ")/")]
    public void Keys_are_those_of_other_tools(string url, string key) => Assert.Equal(key, Surt.Of(url));

    [Fact]
    public void A_line_looks_as_other_tools_write_it()
    {
        const string Line = """com,example)/a 20260301083015 {"url":"https://www.example.com/A","mime":"text/html","status":"200","digest":"sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N","length":"210","offset":"1043","filename":"a.warc.gz"}""";
        Assert.True(CdxEntry.TryParse(Line, out CdxEntry? entry));
        Assert.Equal(("https://www.example.com/A", 200, 210L, 1043L), (entry!.Url, entry.Status, entry.Length, entry.Offset));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 30, 15, TimeSpan.Zero), entry.Timestamp);
        Assert.Equal(Line, entry.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" CDX N b a m s k r M S V g")]
    [InlineData("!meta {}")]
    [InlineData("com,example)/ 20260301083015 {")]
    [InlineData("com,example)/ 20260301083015 {}")]
    [InlineData("com,example)/ 2026 {\"url\":\"http://example.com/\"}")]
    [InlineData("com,example)/ 20260301083015 []")]
    public void What_is_no_line_is_passed_over(string line) => Assert.False(CdxEntry.TryParse(line, out _));

    [Fact]
    public void Whatever_is_written_comes_back_sorted()
    {
        Gen<string> text = Gen.Int[0, 8].Select(i => new[] { "a", "B", "价", "𠮷", "\"", "\\", " ", "%41", "/" }[i]).List[0, 8].Select(string.Concat);
        Gen<CdxEntry> entry = Gen.Select(text, Gen.DateTimeOffset, text, Gen.Long[0, long.MaxValue], Gen.Int[0, 999], (path, time, other, number, status) =>
            new CdxEntry("http://a.example/" + path, time) { Mime = other, Digest = other, FileName = other, Offset = number, Length = number / 2, Status = status == 0 ? null : status });
        entry.List[0, 20].Sample(entries =>
        {
            using var file = new MemoryStream();
            var index = new CdxIndex(entries);
            index.WriteAsync(file, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            string[] lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
            file.Position = 0;
            CdxIndex read = CdxIndex.ReadAsync(file, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            Assert.Equal(index.Entries, read.Entries);
            Assert.All(entries, one => Assert.Contains(one, read.Find(one.Url)));
            Assert.All(entries, one => Assert.Equal(entries.Count(other => other.Key == one.Key), read.Find(one.Url).Count));
        }, iter: 200);
    }

    [Fact]
    public async Task An_archive_is_read_through_its_index()
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(
            true,
            WarcRecord.Info([]),
            Archives.Page("https://www.a.example/news?id=1&page=2", "<p>甲</p>"),
            WarcRecord.Request("https://www.a.example/news?id=1&page=2", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Archives.Page("https://b.example/", "<p>乙</p>"),
            WarcRecord.Revisit("https://b.example/", "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray()).At(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)));
        using var stream = new MemoryStream(archive);
        CdxIndex index = await CdxIndex.OfAsync(stream, "a.warc.gz", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(written.Select(record => CdxEntry.Of(record, "a.warc.gz")).OfType<CdxEntry>().OrderBy(entry => entry.Key, StringComparer.Ordinal), index.Entries);
        Assert.Empty(index.Find("https://c.example/"));
        Assert.Equal(["text/html", "warc/revisit"], index.Find("http://b.example").Select(entry => entry.Mime));
        stream.Position = Assert.Single(index.Find("http://a.example/news?page=2&id=1")).Offset;
        using var reader = new WarcReader(stream);
        Assert.Equal("<p>甲</p>", Encoding.UTF8.GetString(HttpMessage.Parse(reader.Read()!.Value!.Block).Value!.ReadBody().Value!));
    }
}
