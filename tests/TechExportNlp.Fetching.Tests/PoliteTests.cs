using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using TechExportNlp.Fetching.Tests.Site;

namespace TechExportNlp.Fetching.Tests;

/// <summary>How a host is treated.</summary>
public sealed class PoliteTests
{
    [Fact]
    public async Task A_host_is_asked_for_one_thing_at_a_time_with_a_pause_between_while_other_hosts_are_asked_too()
    {
        await using TestSite site = await TestSite.StartAsync();
        var pauses = new ConcurrentDictionary<string, List<TimeSpan>>();
        var ends = new ConcurrentDictionary<string, long>();
        int running = 0, most = 0;
        var busy = new ConcurrentDictionary<string, int>();
        bool overlapped = false;
        string[] hosts = ["a.test", "b.test", "c.test"];
        foreach (string host in hosts)
        {
            for (int i = 0; i < 4; i++)
            {
                site.Page($"{host}/{i}", async context =>
                {
                    overlapped |= busy.AddOrUpdate(host, 1, (_, n) => n + 1) > 1;
                    InterlockedMax(ref most, Interlocked.Increment(ref running));
                    if (ends.TryGetValue(host, out long end))
                    {
                        pauses.GetOrAdd(host, _ => []).Add(Stopwatch.GetElapsedTime(end));
                    }

                    await Task.Delay(200);
                    Interlocked.Decrement(ref running);
                    busy.AddOrUpdate(host, 0, (_, n) => n - 1);
                    ends[host] = Stopwatch.GetTimestamp();
                    await TestSite.WriteAsync(context, "<p>文</p>"u8.ToArray(), "text/html");
                });
            }
        }

        NewsFetcher fetcher = TestFetching.Fetcher(TestFetching.Options with { HostDelay = TimeSpan.FromMilliseconds(100) });
        await Task.WhenAll(
            from host in hosts
            from i in Enumerable.Range(0, 4)
            select fetcher.FetchAsync(new FetchRequest(site.Url($"{host}/{i}")), TestContext.Current.CancellationToken));

        Assert.False(overlapped);
        Assert.True(most > 1, "hosts waited for each other");
        // The site's clock starts before the answer is through, so what it sees of a pause is never less than the pause, timers' grain aside.
        Assert.All(pauses.SelectMany(pair => pair.Value), pause => Assert.True(pause >= TimeSpan.FromMilliseconds(80), $"{pause}"));
        Assert.Equal(9, pauses.Sum(pair => pair.Value.Count));
    }

    [Fact]
    public async Task What_is_awaited_at_a_time_is_bounded_over_all_hosts()
    {
        await using TestSite site = await TestSite.StartAsync();
        int running = 0, most = 0;
        for (int i = 0; i < 8; i++)
        {
            site.Page($"host{i}.test/", async context =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Delay(50);
                Interlocked.Decrement(ref running);
                await TestSite.WriteAsync(context, "<p>文</p>"u8.ToArray(), "text/html");
            });
        }

        NewsFetcher fetcher = TestFetching.Fetcher(TestFetching.Options with { MaxConcurrency = 2 });
        FetchResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            fetcher.FetchAsync(new FetchRequest(site.Url($"host{i}.test/")), TestContext.Current.CancellationToken)));

        Assert.All(results, result => Assert.Equal(FetchOutcome.Fetched, result.Outcome));
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Robots_files_are_asked_for_once_and_by_name()
    {
        await using TestSite site = await TestSite.StartAsync();
        string? name = null;
        site.Page("news.test/a", "<p>文</p>").Page("news.test/b", "<p>文</p>").Page("news.test/robots.txt", context =>
        {
            name = context.Request.Headers.UserAgent;
            return TestSite.WriteAsync(context, Encoding.UTF8.GetBytes("User-agent: reader\nDisallow: /b"), "text/plain");
        });
        NewsFetcher fetcher = TestFetching.Fetcher(TestFetching.Options with { UserAgent = "Reader/1.0 (+https://reader.example)" });

        FetchResult[] results = await Task.WhenAll(new[] { "a", "b", "a" }.Select(page =>
            fetcher.FetchAsync(new FetchRequest(site.Url("news.test/" + page)), TestContext.Current.CancellationToken)));

        Assert.Equal([FetchOutcome.Fetched, FetchOutcome.Skipped, FetchOutcome.Fetched], results.Select(result => result.Outcome));
        Assert.Equal(1, site.Count("news.test/robots.txt"));
        Assert.Equal("Reader/1.0 (+https://reader.example)", name);
    }

    [Fact]
    public async Task Robots_files_may_be_ignored_by_those_who_may()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Page("news.test/a", "<p>文</p>").Page("news.test/robots.txt", "User-agent: *\nDisallow: /", "text/plain");

        FetchResult result = await TestFetching.Fetcher(TestFetching.Options with { ObeyRobots = false })
            .FetchAsync(new FetchRequest(site.Url("news.test/a")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.Equal(0, site.Count("news.test/robots.txt"));
    }

    [Fact]
    public async Task A_page_that_is_as_it_was_is_not_sent_again()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Page("news.test/a", context =>
        {
            context.Response.Headers.ETag = "\"7\"";
            if (context.Request.Headers.IfNoneMatch == "\"7\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return TestSite.WriteAsync(context, "<p>文</p>"u8.ToArray(), "text/html");
        });
        NewsFetcher fetcher = TestFetching.Fetcher();

        FetchResult first = await fetcher.FetchAsync(new FetchRequest(site.Url("news.test/a")), TestContext.Current.CancellationToken);
        FetchResult second = await fetcher.FetchAsync(
            new FetchRequest(site.Url("news.test/a")) { ETag = first.Page!.Headers["ETag"] }, TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.NotModified, second.Outcome);
    }

    [Theory]
    [InlineData("ftp://news.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:word@news.example/")]
    [InlineData("/relative")]
    public async Task Other_addresses_are_not_fetched(string address)
    {
        FetchResult result = await TestFetching.Fetcher().FetchAsync(new FetchRequest(new Uri(address, UriKind.RelativeOrAbsolute)), TestContext.Current.CancellationToken);
        Assert.Equal("not-web", result.Reason?.Code);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting()
    {
        await using TestSite site = await TestSite.StartAsync();
        var asked = new TaskCompletionSource();
        site.Page("news.test/a", async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<FetchResult> fetching = TestFetching.Fetcher().FetchAsync(new FetchRequest(site.Url("news.test/a")), cancellation.Token);
        await asked.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen = Volatile.Read(ref most);
        while (value > seen && Interlocked.CompareExchange(ref most, value, seen) is var now && now != seen)
        {
            seen = now;
        }
    }
}
