using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TechExportNlp.Fetching;
using TechExportNlp.Html;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Documentation;

/// <summary>The C# of README.md, in its order. What stands between the marks is quoted there word for word.</summary>
internal sealed class Snippets
{
    /// <summary>Stands in the snippets for the class of this name.</summary>
    public SnippetConsole Console { get; } = new();

    public void Flagship()
    {
        // [README]
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        string text = "去年，高技术产品出口额达1.07万亿美元，占总出口比重升至29.4%；" +
            "集成电路、新能源汽车、工业机器人出口同比增幅均超20%。";

        foreach (Claim claim in ClaimExtractor.Default.Extract(text, published: new DateOnly(2024, 1, 18)))
        {
            Console.WriteLine($"{claim.Quote} | {claim.Subject} | {claim.Kind} {claim.Value} {claim.Unit} | {claim.Direction} | {claim.Period}");
        }
        // [/README]
    }

    public static IEnumerable<IGrouping<string?, Claim>> Contradictions(IEnumerable<Article> archive)
    {
        // [README]
        IEnumerable<IGrouping<string?, Claim>> contradictions = archive
            .SelectMany(article => ClaimExtractor.Default.Extract(article).Distinct().Claims)
            .Where(claim => claim is { KeyIsLocal: false, Comparator: Comparator.Equal, Confidence: >= 0.7 })
            .GroupBy(claim => claim.Key)
            .Where(figure => figure.Select(claim => (claim.Value, claim.Direction)).Distinct().Count() > 1);
        // [/README]
        return contradictions;
    }

    public async Task Pipeline(string[] args)
    {
        // [README]
        await using var sink = new JsonLinesSink(Console.OpenStandardOutput());
        BatchReport report = await new NewsPipeline().RunAsync(NewsInputs.Open(args), sink);
        foreach (SkippedPage page in report.Skipped)
        {
            Console.Error.WriteLine(page); // where, what is wrong, what to do about it
        }
        // [/README]
    }

    public void Page(byte[] bytes)
    {
        // [README]
        ReadResult<Article> page = ArticleReader.Default.Read(bytes, new PageInfo { Url = "https://news.example/2024/0118.html" });
        if (page.IsOk)
        {
            Console.WriteLine($"{page.Value.Published} {page.Value.Title}: {ClaimExtractor.Default.Extract(page.Value).Claims.Count} claims");
        }
        // [/README]
    }

    public static async Task<Article> Pages(string address, Func<string, Task<byte[]>> fetch)
    {
        // [README]
        using Stream rows = File.OpenRead("sites.tsv"); // news.example	body	selector	#zoom > div.text	-
        var reader = new ArticleReader(ArticleReaderOptions.Default with { Sites = SiteTable.Empty.With(rows) });
        List<Article> pages = [reader.Read(await fetch(address), new PageInfo { Url = address }).Value!];
        while (ArticlePages.Next(pages) is { } next)
        {
            pages.Add(reader.Read(await fetch(next), new PageInfo { Url = next }).Value!);
        }

        Article article = ArticlePages.Join(pages);
        // [/README]
        return article;
    }

    public async Task Fetching()
    {
        // [README]
        var services = new ServiceCollection();
        services.AddNewsFetching(FetchOptions.Default with { UserAgent = "MyReader/1.0 (+https://reader.example)" });
        await using ServiceProvider provider = services.BuildServiceProvider();

        var crawl = new NewsCrawl(provider.GetRequiredService<NewsFetcher>());
        CrawlReport report = await crawl.RunAsync("news", new CrawlSeeds { Feeds = [new Uri("https://news.example/rss.xml")] });
        Console.WriteLine($"{report.Fetched} fetched, {report.Skipped} skipped, {report.Failed} to be tried again");
        // [/README]
    }

    public void Archive(string path)
    {
        // [README]
        using var warc = new WarcReader(File.OpenRead(path)); // or of any stream; ReadAllAsync, too
        foreach (ReadResult<WarcRecord> record in warc.ReadAll())
        {
            if (record is { IsOk: true, Value: { Type: WarcRecordType.Response } response })
            {
                HttpMessage? answer = HttpMessage.Parse(response.Block).Value;
                Console.WriteLine($"{answer?.Status} {response.TargetUri} {answer?.ReadBody().Value?.Length} bytes");
            }
        }
        // [/README]
    }

    public static async Task<CdxEntry> NewArchive(byte[] httpAnswer)
    {
        // [README]
        await using var writer = new WarcWriter(File.Create("news.warc.gz"));
        WarcWritten written = await writer.WriteAsync(WarcRecord.Response("https://www.news.example/2024/0118.html", httpAnswer));
        var index = new CdxIndex([CdxEntry.Of(written, "news.warc.gz")!]);
        CdxEntry capture = index.Find("http://news.example/2024/0118.html")[0]; // its Offset is where a WarcReader begins
        // [/README]
        return capture;
    }

    public static ClaimExtractor OwnTables()
    {
        // [README]
        using Stream rows = new MemoryStream("托\t托\t1\tmeasure\tyes\t共5托\n"u8.ToArray()); // or File.OpenRead("units.tsv")
        var extractor = new ClaimExtractor(ClaimExtractorOptions.Default with
        {
            Tables = LanguageTables.Chinese.With("units", rows),
            Segmenter = new Segmenter(SegmenterOptions.Default with { UserLexicon = UserLexicon.Empty.With("碳化硅衬底") }),
        });
        // [/README]
        return extractor;
    }

    public static ClaimExtractor Bridge()
    {
        // [README]
        var jieba = new JiebaNetSegmenter(JiebaNetOptions.Default);
        var extractor = new ClaimExtractor(ClaimExtractorOptions.Default with { Segmenter = jieba });
        // [/README]
        return extractor;
    }

    /// <summary>Keeps what a snippet prints.</summary>
    internal sealed class SnippetConsole
    {
        public MemoryStream Written { get; } = new();

        public Encoding OutputEncoding { get; set; } = Encoding.UTF8;

        public StringWriter Error { get; } = new();

        public string Output => OutputEncoding.GetString(Written.ToArray());

        public MemoryStream OpenStandardOutput() => Written;

        public void WriteLine(string line) => Written.Write(OutputEncoding.GetBytes(line + "\n"));
    }
}
