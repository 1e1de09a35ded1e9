using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace TechExportNlp.Pipeline.Tests;

public class NewsPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Articles_reach_the_sink_in_input_order(int threads)
    {
        var sink = new Collector();
        // Long and short ones by turns, so that the threads finish out of order.
        IAsyncEnumerable<PageSource> pages = Enumerable.Range(0, 500).Select(i => Json($"{{\"id\":\"{i}\",\"text\":\"{new string('字', i % 7 * 500)}\"}}")).ToAsyncEnumerable();
        BatchReport report = await new NewsPipeline(new NewsPipelineOptions { Threads = threads }).RunAsync(pages, sink, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => FormattableString.Invariant($"{i}")), sink.Ids);
        Assert.Equal((500, 0), (report.Articles, report.SkippedCount));
    }

    [Fact]
    public async Task Pages_of_one_article_that_follow_each_other_become_one_and_their_claims_are_the_article_s()
    {
        PageSource[] pages = [Part("a.html", "a_2.html", 1), Part("a_2.html", null, 2), Part("b.html", "b_2.html", 3), Part("c.html", null, 4)];
        var sink = new Collector();

        await new NewsPipeline().RunAsync(pages.ToAsyncEnumerable(), sink, TestContext.Current.CancellationToken);

        Assert.Equal(["a.html", "b.html", "c.html"], sink.Articles.Select(article => article.Article.Id));
        Assert.Equal([["1.5亿元", "2.5亿元"], ["3.5亿元"], ["4.5亿元"]], sink.Articles.Select(article => article.Claims.Select(claim => claim.Quote)));
        Assert.All(sink.Articles, article => Assert.All(article.Claims, claim => Assert.Equal(claim.Quote, claim.Span.Of(article.Article.Text).ToString())));

        static PageSource Part(string name, string? next, int number) => PageSource.FromBytes(name, PageFormat.Html, Encoding.UTF8.GetBytes(
            $"<html><head><link rel=\"canonical\" href=\"https://news.example/{name}\"></head><body><h1>标题</h1><p>第{"零一二三四"[number]}部分说，当地的高技术产品出口额为{number}.5亿元，在全部出口当中所占的比重仍然不高。</p>" +
            $"<div class=\"pager\">{(next is null ? string.Empty : $"<a href=\"https://news.example/{next}\">下一页</a>")}</div></body></html>"));
    }

    [Fact]
    public async Task Memory_stays_flat_since_pages_are_taken_as_the_sink_takes_articles()
    {
        int taken = 0, ahead = 0;
        var sink = new Collector(written => ahead = Math.Max(ahead, Volatile.Read(ref taken) - written));
        IAsyncEnumerable<PageSource> pages = Enumerable.Range(0, 2000).Select(_ =>
        {
            Interlocked.Increment(ref taken);
            return Json("{\"text\":\"甲\"}");
        }).ToAsyncEnumerable();
        await new NewsPipeline(new NewsPipelineOptions { Threads = 2 }).RunAsync(pages, sink, TestContext.Current.CancellationToken);
        Assert.InRange(ahead, 0, 2 * 4 + 3);
    }

    [Fact]
    public async Task Skipped_pages_are_reported_in_place_and_the_report_keeps_the_first()
    {
        var met = new List<string>();
        var options = new NewsPipelineOptions { MaxReported = 2, OnSkipped = page => met.Add(page.Where) };
        PageSource[] pages = [Json("{"), Json("{\"text\":\"甲\"}"), Json("[]", "b"), Json("{}", "c")];
        BatchReport report = await new NewsPipeline(options).RunAsync(pages.ToAsyncEnumerable(), new Collector(), TestContext.Current.CancellationToken);
        Assert.Equal(["x", "b", "c"], met);
        Assert.Equal(3, report.SkippedCount);
        Assert.Equal(["bad-json", "not-an-article"], report.Skipped.Select(page => page.Code));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task Figures_are_stated_once_where_asked(bool distinct, int claims)
    {
        var options = new NewsPipelineOptions { Distinct = distinct };
        BatchReport report = await new NewsPipeline(options).RunAsync(
            new[] { Json("{\"text\":\"上海出口额达35亿元。\\n上海出口额为35亿元。\"}") }.ToAsyncEnumerable(), new Collector(), TestContext.Current.CancellationToken);
        Assert.Equal(claims, report.Claims);
    }

    [Fact]
    public async Task A_stream_that_fails_is_a_skipped_page()
    {
        var page = PageSource.FromStream("p", PageFormat.Text, () => throw new IOException("the disk is gone"));
        BatchReport report = await new NewsPipeline().RunAsync(new[] { page }.ToAsyncEnumerable(), new Collector(), TestContext.Current.CancellationToken);
        Assert.Equal("unreadable", Assert.Single(report.Skipped).Code);
    }

    [Fact]
    public async Task A_page_that_hits_a_defect_costs_only_itself()
    {
        var page = PageSource.FromStream("p", PageFormat.Text, () => throw new InvalidCastException("a defect"));
        BatchReport report = await new NewsPipeline().RunAsync(new[] { page, Json("{\"text\":\"甲\"}") }.ToAsyncEnumerable(), new Collector(), TestContext.Current.CancellationToken);
        Assert.Equal(("defect", 1), (Assert.Single(report.Skipped).Code, report.Articles));
    }

    [Fact]
    public async Task A_page_above_the_limit_is_skipped()
    {
        var options = new NewsPipelineOptions { Limits = new InputOptions { MaxPageBytes = 10 } };
        BatchReport report = await new NewsPipeline(options).RunAsync(new[] { Json("{\"text\":\"甲乙丙丁\"}") }.ToAsyncEnumerable(), new Collector(), TestContext.Current.CancellationToken);
        Assert.Equal("too-large", Assert.Single(report.Skipped).Code);
    }

    [Fact]
    public async Task A_failing_sink_ends_the_run_with_its_own_exception() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new NewsPipeline().RunAsync(
            Enumerable.Repeat(Json("{\"text\":\"甲\"}"), 100).ToAsyncEnumerable(), new Collector(_ => throw new InvalidOperationException()), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using var stop = new CancellationTokenSource();
        var sink = new Collector(written => { if (written == 3) { stop.Cancel(); } });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new NewsPipeline().RunAsync(
            Enumerable.Repeat(Json("{\"text\":\"甲\"}"), 10_000).ToAsyncEnumerable(), sink, stop.Token));
        Assert.InRange(sink.Ids.Count, 3, 100);
    }

    [Fact]
    public void The_container_gives_one_pipeline_and_one_extractor()
    {
        using ServiceProvider services = new ServiceCollection().AddTechExportNlp().BuildServiceProvider();
        Assert.Same(services.GetRequiredService<NewsPipeline>(), services.GetRequiredService<NewsPipeline>());
        Assert.Same(services.GetRequiredService<ClaimExtractor>(), services.GetRequiredService<ClaimExtractor>());
    }

    private static PageSource Json(string json, string id = "x") => PageSource.FromBytes(id, PageFormat.Json, Encoding.UTF8.GetBytes(json));

    private sealed class Collector(Action<int>? written = null) : IClaimSink
    {
        public List<ArticleClaims> Articles { get; } = [];

        public List<string> Ids { get; } = [];

        public ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
        {
            Articles.Add(claims);
            Ids.Add(claims.Article.Id);
            written?.Invoke(Ids.Count);
            return default;
        }

        public ValueTask DisposeAsync() => default;
    }
}
