using System.Text;
using TechExportNlp.Pipeline.Tests.Warc;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Inputs;

public sealed class WarcInputTests : IDisposable
{
    private const string Address = "https://news.example/2026/0301/1.html";

    private const string Page =
        "<html><head><title>海港出口增长</title><meta charset=\"CHARSET\"></head><body><h1>海港出口增长</h1><p>2026-03-01 09:15　来源：海港日报</p>" +
        "<div><p>今年前两个月，海港市出口额达35亿元，同比增长5%，其中机电产品出口占比超过六成，增速居全省前列。</p>" +
        "<p>海关负责人说，新开的两条航线带来了新的货源，企业订单已经排到第三季度，预计全年出口额将超过二百亿元。</p></div></body></html>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("technlp-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a.warc.gz")]
    [InlineData("a.warc")]
    [InlineData("A.WARC.GZ")]
    [InlineData("a.warc.zst")]
    [InlineData("named-by-nobody")]
    [InlineData("named-by-nobody.gz")]
    public async Task An_archive_is_read_by_its_ending_and_by_its_content(string name)
    {
        (byte[] bytes, _) = Archives.Write(name.EndsWith("gz", StringComparison.OrdinalIgnoreCase), Records());
        (List<Article> articles, List<ReadError> errors) = await ReadAsync(File(name, name.EndsWith(".zst", StringComparison.Ordinal) ? Zstd(bytes) : bytes));
        Assert.Empty(errors);
        Assert.Equal([Address, Address + "?gzip", Address + "?plain"], articles.Select(article => article.Id));
        Assert.Equal(articles.Select(article => article.Id), articles.Select(article => article.Url!));
        Assert.Equal("海港出口增长", articles[0].Title);
        Assert.Equal("2026-03-01T09:15+08:00", articles[0].Published.ToString());
        Assert.All(articles, article => Assert.Contains("海港市出口额达35亿元", article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Standard_input_and_folders_may_hold_archives()
    {
        byte[] bytes = Archives.Write(true, Records()).Bytes;
        File("b/c.warc.gz", bytes);
        File("b/d.cdxj", "com,example)/ 2026"u8.ToArray());
        Assert.Equal(3, (await ReadAsync(Path.Combine(_folder.FullName, "b"))).Articles.Count);
        Assert.Equal(3, (await ReadAsync("-", new MemoryStream(bytes))).Articles.Count);
    }

    [Fact]
    public async Task A_compressed_page_that_is_no_archive_is_read_as_before() =>
        Assert.Single((await ReadAsync("-", new MemoryStream(Archives.Gzip(Encoding.UTF8.GetBytes(Page))))).Articles);

    [Fact]
    public async Task The_charset_that_the_server_sent_is_honoured()
    {
        byte[] gb = CodePages("gb18030").GetBytes(Page.Replace("<meta charset=\"CHARSET\">", string.Empty, StringComparison.Ordinal));
        string path = File("a.warc", Archives.Write(false, Archives.Page(Address, gb, "Content-Type: text/html; charset=gb18030\r\n")).Bytes);
        Assert.Contains("海港市出口额", Assert.Single((await ReadAsync(path)).Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_records_are_skipped_with_their_byte_and_cost_no_other()
    {
        (byte[] bytes, WarcWritten[] written) = Archives.Write(true, Good("1"), Good("2"), Archives.Page(Address + "?3", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF], "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), Good("4"));
        bytes[written[1].Offset + written[1].Length - 6] ^= 0xFF;
        string path = File("a.warc.gz", bytes[..^3]);
        (List<Article> articles, List<ReadError> errors) = await ReadAsync(path, threads: 1);
        Assert.Equal([Address + "?1"], articles.Select(article => article.Id));
        Assert.Equal(
            [
                ("broken-compression", FormattableString.Invariant($"{path}, byte {written[1].Offset}")),
                ("broken-body", FormattableString.Invariant($"{path}, byte {written[2].Offset} ({Address}?3)")),
                ("broken-compression", FormattableString.Invariant($"{path}, byte {written[3].Offset}")),
            ],
            errors.Select(error => (error.Code, error.Where)));
    }

    [Fact]
    public async Task A_page_above_the_limit_is_skipped()
    {
        string path = File("a.warc", Archives.Write(false, Good("1"), Archives.Page(Address + "?2", Archives.Gzip(new byte[100_000]), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")).Bytes);
        (List<Article> articles, List<ReadError> errors) = await ReadAsync(path, limits: new InputOptions { MaxPageBytes = 50_000 });
        Assert.Equal(("too-large", 1), (Assert.Single(errors).Code, articles.Count));
    }

    /// <summary>Three pages among what is none.</summary>
    private static WarcRecord[] Records() =>
    [
        WarcRecord.Info([new("software", "test")]),
        WarcRecord.Request(Address, "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
        Archives.Page(Address, Page),
        WarcRecord.Revisit(Address, "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray()),
        WarcRecord.Metadata(Address, [new("via", "seed")]),
        Archives.Page("https://news.example/robots.txt", "User-agent: *", "Content-Type: text/plain\r\n"),
        Archives.Page("https://news.example/a.js", "var 出口 = 35;", "Content-Type: text/javascript\r\n"),
        Archives.Page("https://news.example/gone", Page, status: 404),
        WarcRecord.Create(WarcRecordType.Response, "dns:news.example", "text/dns", "20260301\nnews.example. 1 IN A 192.0.2.1\n"u8.ToArray()),
        Archives.Page(Address + "?gzip", Archives.Gzip(Encoding.UTF8.GetBytes(Page)), "Content-Type: application/xhtml+xml\r\nContent-Encoding: gzip\r\n"),
        Archives.Page(Address + "?plain", "今年前两个月，海港市出口额达35亿元，同比增长5%。", "Content-Type: text/plain; charset=utf-8\r\n"),
    ];

    private static WarcRecord Good(string query) => Archives.Page(Address + "?" + query, Page);

    private static Encoding CodePages(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    private static async Task<(List<Article> Articles, List<ReadError> Errors)> ReadAsync(string input, Stream? standardInput = null, int threads = 2, InputOptions? limits = null)
    {
        var pipeline = new NewsPipeline(new NewsPipelineOptions { Threads = threads, Limits = limits ?? InputOptions.Default });
        var (articles, errors) = (new List<Article>(), new List<ReadError>());
        await foreach (ReadResult<Article> read in pipeline.ReadAsync(NewsInputs.Open([input], standardInput, limits), TestContext.Current.CancellationToken))
        {
            if (read.IsOk)
            {
                articles.Add(read.Value);
            }
            else
            {
                errors.Add(read.Error);
            }
        }

        return (articles, errors);
    }

    private string File(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
