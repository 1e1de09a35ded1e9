using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using TechExportNlp.Fetching.Tests.Site;

namespace TechExportNlp.Fetching.Tests.Crawling;

/// <summary>Crawls: what lists lead to, what is kept, and how the next run goes on.</summary>
public sealed class CrawlTests
{
    [Fact]
    public async Task Feeds_and_nested_sitemaps_lead_to_pages_each_of_which_is_fetched_once()
    {
        await using TestSite site = await NewsSiteAsync();
        using var folder = new TempFolder();

        CrawlReport report = await CrawlAsync(folder, Seeds(site));

        Assert.Equal((6, 1, 0), (report.Fetched, report.Skipped, report.Failed));
        Assert.Equal(4, report.Lists);
        Assert.Equal(1, report.Reasons["http-status"]);
        Assert.All(site.Requests.GroupBy(request => request), requests => Assert.Single(requests));
        Assert.Equal(["标题1", "标题2", "标题3", "标题4", "标题5", "标题6"], (await TitlesAsync(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_run_asks_for_lists_and_new_pages_only()
    {
        await using TestSite site = await NewsSiteAsync();
        using var folder = new TempFolder();
        await CrawlAsync(folder, Seeds(site));
        int before = site.Requests.Count;
        site.Page("news.test/feed", Feed(site, 1, 7)).Page("news.test/7", Page(7));

        CrawlReport report = await CrawlAsync(folder, Seeds(site));

        Assert.Equal((1, 0), (report.Fetched, report.Failed));
        // The index answers that it is as it was; the sitemaps that it listed are asked for all the same.
        Assert.Equal(
            ["news.test/feed", "news.test/index.xml", "news.test/map-a.xml.gz", "news.test/map-b.txt", "news.test/robots.txt", "news.test/7"],
            site.Requests.Skip(before).Order(StringComparer.Ordinal).OrderBy(request => request == "news.test/7"));
        Assert.Equal(7, (await TitlesAsync(folder)).Count);
    }

    [Fact]
    public async Task A_run_that_is_cut_off_anywhere_is_gone_on_with_and_nothing_is_lost_or_kept_twice()
    {
        for (int cut = 1; cut <= 11; cut++)
        {
            await using TestSite site = await NewsSiteAsync();
            using var folder = new TempFolder();
            using (var cancellation = new CancellationTokenSource())
            {
                int left = cut;
                var progress = new Progress(_ =>
                {
                    if (--left == 0)
                    {
                        cancellation.Cancel();
                    }
                });
                try
                {
                    await CrawlAsync(folder, Seeds(site), progress: progress, cancellation: cancellation.Token);
                }
                catch (OperationCanceledException)
                {
                    // As a kill would: a record that was being written, and a line that was.
                    string? archive = Directory.GetFiles(folder.Path, "*.warc.gz").SingleOrDefault();
                    if (archive is not null)
                    {
                        await File.AppendAllTextAsync(archive, "\u001F half a record", TestContext.Current.CancellationToken);
                    }

                    await File.AppendAllTextAsync(Path.Combine(folder.Path, "crawl.journal"), "{\"url\":\"https://news.te", TestContext.Current.CancellationToken);
                }
            }

            CrawlReport report = await CrawlAsync(folder, Seeds(site));

            Assert.Equal(0, report.Failed);
            Assert.Equal(["标题1", "标题2", "标题3", "标题4", "标题5", "标题6"], (await TitlesAsync(folder)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Pages_that_failed_are_tried_again_by_the_next_run_and_pages_that_are_not_to_be_had_are_not()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var folder = new TempFolder();
        site.Status("news.test/busy", 503).Status("news.test/gone", 410);
        CrawlSeeds seeds = new() { Pages = [site.Url("news.test/busy"), site.Url("news.test/gone")] };
        FetchOptions once = TestFetching.Options with { MaxRetries = 0 };
        CrawlReport first = await CrawlAsync(folder, seeds, fetching: once);
        site.Page("news.test/busy", Page(1));

        CrawlReport second = await CrawlAsync(folder, new CrawlSeeds(), fetching: once);
        CrawlReport third = await CrawlAsync(folder, seeds, fetching: once);

        Assert.Equal((0, 1, 1), (first.Fetched, first.Skipped, first.Failed));
        Assert.Equal((1, 0, 0), (second.Fetched, second.Skipped, second.Failed));
        Assert.Equal((0, 2), (third.Fetched, third.Known));
        Assert.Equal((2, 1), (site.Count("news.test/busy"), site.Count("news.test/gone")));
    }

    [Fact]
    public async Task What_goes_beyond_the_bound_of_a_run_is_left_to_the_next()
    {
        await using TestSite site = await NewsSiteAsync();
        using var folder = new TempFolder();

        CrawlReport first = await CrawlAsync(folder, Seeds(site), CrawlOptions.Default with { MaxPages = 2 });
        CrawlReport second = await CrawlAsync(folder, new CrawlSeeds());

        Assert.Equal(2, first.Fetched + first.Skipped);
        Assert.Equal(7, first.Fetched + first.Skipped + second.Fetched + second.Skipped);
        Assert.Equal(6, (await TitlesAsync(folder)).Count);
    }

    [Fact]
    public async Task A_refresh_asks_whether_pages_are_as_they_were()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var folder = new TempFolder();
        site.Page("news.test/a", Marked(Page(1), "\"1\"")).Page("news.test/b", Marked(Page(2), "\"1\""));
        CrawlSeeds seeds = new() { Pages = [site.Url("news.test/a"), site.Url("news.test/b")] };
        await CrawlAsync(folder, seeds);
        site.Page("news.test/b", Marked(Page(3), "\"2\""));

        CrawlReport report = await CrawlAsync(folder, seeds, CrawlOptions.Default with { Refresh = true });

        Assert.Equal((1, 1), (report.Fetched, report.NotModified));
        Assert.Equal(["标题1", "标题2", "标题3"], (await TitlesAsync(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_that_a_list_dates_before_the_wanted_time_are_left_out()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var folder = new TempFolder();
        site.Page("news.test/1", Page(1)).Page("news.test/2", Page(2)).Page("news.test/3", Page(3))
            .Page("news.test/map.xml", Map(site, (1, "2025-03-24"), (2, "2025-03-25"), (3, null)), "application/xml");

        await CrawlAsync(folder, new CrawlSeeds { Sitemaps = [site.Url("news.test/map.xml")], Since = new DateTimeOffset(2025, 3, 25, 0, 0, 0, TimeSpan.FromHours(8)) });

        Assert.Equal(["标题2", "标题3"], (await TitlesAsync(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_full_archive_file_is_followed_by_another_and_the_index_knows_where_each_page_lies()
    {
        await using TestSite site = await NewsSiteAsync();
        using var folder = new TempFolder();

        await CrawlAsync(folder, Seeds(site), CrawlOptions.Default with { MaxArchiveBytes = 1000 });

        Assert.True(Directory.GetFiles(folder.Path, "*.warc.gz").Length > 1);
        Assert.Equal(6, (await TitlesAsync(folder)).Count);
        Assert.Equal(6, File.ReadAllLines(Path.Combine(folder.Path, "index.cdxj")).Count(line => line.Contains("\"url\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_pages_of_an_article_are_fetched_with_it_and_read_as_one()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var folder = new TempFolder();
        site.Page("news.test/a.html", Part("一", "a_2.html")).Page("news.test/a_2.html", Part("二", "a_3.html")).Page("news.test/a_3.html", Part("三", null))
            .Page("news.test/b.html", Page(2));

        CrawlReport report = await CrawlAsync(folder, new CrawlSeeds { Pages = [site.Url("news.test/a.html"), site.Url("news.test/b.html")] });

        Assert.Equal(4, report.Fetched);
        List<Article> articles = await ArticlesAsync(folder);
        Assert.Equal(["标题", "标题2"], articles.Select(article => article.Title));
        Assert.Equal(["一", "二", "三"], articles[0].Text.Split('\n').Select(line => line[1..2]));

        static string Part(string number, string? next) =>
            $"<html><head><title>标题</title></head><body><h1>标题</h1><div class=\"content\"><p>第{number}部分说，去年全市高技术产品出口额为3.5亿元，比上年增长8.1%，占全市出口总额的比重为三成。</p></div>" +
            $"<div class=\"pager\">{(next is null ? string.Empty : $"<a href=\"{next}\">下一页</a>")}</div></body></html>";
    }

    [Fact]
    public async Task Two_runs_in_one_folder_are_told_apart()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var folder = new TempFolder();
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        site.Page("news.test/a", async context =>
        {
            asked.SetResult();
            await answer.Task;
            await TestSite.WriteAsync(context, Encoding.UTF8.GetBytes(Page(1)), "text/html");
        });
        Task<CrawlReport> first = CrawlAsync(folder, new CrawlSeeds { Pages = [site.Url("news.test/a")] });
        await asked.Task;

        await Assert.ThrowsAsync<IOException>(() => CrawlAsync(folder, new CrawlSeeds()));
        answer.SetResult();

        Assert.Equal(1, (await first).Fetched);
    }

    private static Task<CrawlReport> CrawlAsync(
        TempFolder folder, CrawlSeeds seeds, CrawlOptions? options = null, FetchOptions? fetching = null, IProgress<FetchResult>? progress = null, CancellationToken? cancellation = null) =>
        new NewsCrawl(TestFetching.Fetcher(fetching), options).RunAsync(folder.Path, seeds, progress, cancellation ?? TestContext.Current.CancellationToken);

    private static async Task<List<string?>> TitlesAsync(TempFolder folder) => [.. (await ArticlesAsync(folder)).Select(article => article.Title)];

    private static async Task<List<Article>> ArticlesAsync(TempFolder folder)
    {
        var articles = new List<Article>();
        await foreach (ReadResult<Article> article in new NewsPipeline().ReadAsync(NewsInputs.Open([folder.Path]), TestContext.Current.CancellationToken))
        {
            articles.Add(article.Value!);
        }

        return articles;
    }

    private static CrawlSeeds Seeds(TestSite site) => new()
    {
        Pages = [site.Url("news.test/1"), site.Url("news.test/missing")],
        Feeds = [site.Url("news.test/feed")],
        Sitemaps = [site.Url("news.test/index.xml")],
    };

    /// <summary>Six pages, and one that is missing: a feed of two, an index that lists a zipped sitemap and a sitemap of lines.</summary>
    private static async Task<TestSite> NewsSiteAsync()
    {
        TestSite site = await TestSite.StartAsync();
        site.Page("news.test/feed", Feed(site, 1, 2), "application/rss+xml")
            .Page("news.test/index.xml", Marked(
                $"<sitemapindex><sitemap><loc>{site.Url("news.test/map-a.xml.gz")}</loc></sitemap><sitemap><loc>{site.Url("news.test/map-b.txt")}</loc></sitemap></sitemapindex>", "\"1\""))
            .Page("news.test/map-a.xml.gz", context => TestSite.WriteAsync(context, Zip(Map(site, (2, null), (3, null), (4, null))), "application/gzip"))
            .Page("news.test/map-b.txt", $"{site.Url("news.test/5")}\n{site.Url("other.test/6")}\n", "text/plain")
            .Page("other.test/6", Page(6));
        for (int i = 1; i <= 5; i++)
        {
            site.Page($"news.test/{i}", Page(i));
        }

        return site;
    }

    private static string Page(int number) =>
        $"<html><head><title>标题{number}</title></head><body><h1>标题{number}</h1><p>据统计，去年全市高技术产品出口额为{number}.5亿元，比上年增长8.1%，占全市出口总额的比重为三成。</p></body></html>";

    private static string Feed(TestSite site, params int[] pages) =>
        $"<rss><channel>{string.Concat(pages.Select(page => $"<item><link>{site.Url($"news.test/{page}")}</link></item>"))}</channel></rss>";

    private static string Map(TestSite site, params (int Page, string? Date)[] pages) =>
        $"<urlset>{string.Concat(pages.Select(page => $"<url><loc>{site.Url($"news.test/{page.Page}")}</loc>{(page.Date is null ? null : $"<lastmod>{page.Date}</lastmod>")}</url>"))}</urlset>";

    private static RequestDelegate Marked(string text, string tag) => context =>
    {
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        return TestSite.WriteAsync(context, Encoding.UTF8.GetBytes(text), "text/html");
    };

    private static byte[] Zip(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private sealed class Progress(Action<FetchResult> report) : IProgress<FetchResult>
    {
        public void Report(FetchResult value) => report(value);
    }
}
