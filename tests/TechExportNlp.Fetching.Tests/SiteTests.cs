using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using TechExportNlp.Fetching.Tests.Site;

namespace TechExportNlp.Fetching.Tests;

/// <summary>What is fetched, tried again and refused, on a site that does what sites do; the table is printed.</summary>
public sealed class SiteTests(ITestOutputHelper output)
{
    private const string Text = "<html><body><p>去年出口额为3.5亿元。</p></body></html>";

    [Fact]
    public async Task A_site_gives_what_can_be_had_and_a_reason_for_the_rest()
    {
        await using TestSite site = await BuildAsync();
        FetchOptions options = TestFetching.Options with
        {
            MaxPageBytes = 200_000,
            MaxRedirects = 3,
            MaxRetries = 2,
            MaxRetryAfter = TimeSpan.FromSeconds(1.5),
            Resolver = Resolve,
        };
        NewsFetcher patient = TestFetching.Fetcher(options);
        NewsFetcher hasty = TestFetching.Fetcher(options with { AnswerTimeout = TimeSpan.FromSeconds(1.5), MaxRetries = 1 });

        // Page, outcome and reason, and how often the page itself is asked for.
        (string Page, string Expected, int Requests)[] rows =
        [
            ("news.test/plain", "fetched", 1),
            ("news.test/gzip", "fetched", 1),
            ("news.test/deflate", "fetched", 1),
            ("news.test/brotli", "fetched", 1),
            ("news.test/gbk", "fetched", 1),
            ("news.test/moved", "fetched", 1),
            ("news.test/moved-to-other-host", "fetched", 1),
            ("news.test/busy-once", "fetched", 2),
            ("news.test/retry-after", "fetched", 2),
            ("news.test/breaks-off-once", "fetched", 2),
            ("news.test/missing", "skipped http-status", 1),
            ("news.test/gone", "skipped http-status", 1),
            ("news.test/forbidden", "skipped http-status", 1),
            ("news.test/picture", "skipped media-type", 1),
            ("news.test/private/page", "skipped robots", 0),
            ("news.test/moved-to-private", "skipped robots", 1),
            ("news.test/endless-0", "skipped too-many-redirects", 1),
            ("news.test/circle", "skipped redirect-loop", 1),
            ("news.test/moved-inside", "skipped address-refused", 1),
            ("news.test/moved-to-metadata", "skipped address-refused", 1),
            ("news.test/moved-to-file", "skipped not-web", 1),
            ("inside.test/page", "skipped address-refused", 0),
            ("news.test/large", "skipped too-large", 1),
            ("news.test/large-unannounced", "skipped too-large", 1),
            ("news.test/bomb", "skipped too-large", 1),
            ("news.test/not-gzip", "skipped bad-encoding", 1),
            ("news.test/unknown-encoding", "skipped bad-encoding", 1),
            ("news.test/busy", "failed server-busy", 3),
            ("news.test/retry-much-later", "failed server-busy", 1),
            ("news.test/silent", "failed timed-out", 2),
            ("news.test/trickle", "failed timed-out", 2),
            ("news.test/breaks-off", "failed unreachable", 3),
            ("down.test/page", "failed robots-unreachable", 0),
            ("unknown.test/page", "failed unreachable", 0),
        ];

        var wrong = new List<string>();
        output.WriteLine($"{"page",-32} {"outcome",-32} {"status",6} {"asked",6} {"again",6}");
        foreach ((string page, string expected, int requests) in rows)
        {
            NewsFetcher fetcher = expected.EndsWith("timed-out", StringComparison.Ordinal) ? hasty : patient;
            FetchResult result = await fetcher.FetchAsync(new FetchRequest(site.Url(page)), TestContext.Current.CancellationToken);
            string got = string.Join(' ', new[] { result.Outcome.ToString().ToLowerInvariant(), result.Reason?.Code }.Where(word => word is not null));
            output.WriteLine($"{page,-32} {got,-32} {result.Status,6} {site.Count(page),6} {result.Retries,6}");
            if (got != expected || site.Count(page) != requests)
            {
                wrong.Add($"{page}: {got} after {site.Count(page)} requests, not {expected} after {requests}: {result.Reason}");
            }

            if (result.Page is { } fetched && page != "news.test/gbk")
            {
                Assert.Equal(Text, Encoding.UTF8.GetString(fetched.Content.Span));
            }
        }

        Assert.Empty(wrong);
        Assert.DoesNotContain(site.Requests, request => request.StartsWith("news.test/private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_moves_to_a_private_address_is_refused_when_it_is_connected_to()
    {
        await using TestSite site = await TestSite.StartAsync();
        site.Page("rebind.test/a", Text).Page("rebind.test/b", Text).Status("rebind.test/robots.txt", 404);
        int asked = 0;
        NewsFetcher fetcher = TestFetching.Fetcher(TestFetching.Options with
        {
            MaxRetries = 0,
            Resolver = (_, _) => Task.FromResult(new[] { asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.5") }),
        });
        site.Page("rebind.test/a", context =>
        {
            // The answer ends the connection, so that the next request resolves the name anew.
            context.Response.Headers.Connection = "close";
            return TestSite.WriteAsync(context, Encoding.UTF8.GetBytes(Text), "text/html");
        });

        FetchResult first = await fetcher.FetchAsync(new FetchRequest(site.Url("rebind.test/a")), TestContext.Current.CancellationToken);
        FetchResult second = await fetcher.FetchAsync(new FetchRequest(site.Url("rebind.test/b")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Fetched, first.Outcome);
        Assert.Equal("address-refused", second.Reason?.Code);
        Assert.Equal(0, site.Count("rebind.test/b"));
    }

    private static async Task<TestSite> BuildAsync()
    {
        TestSite site = await TestSite.StartAsync();
        byte[] text = Encoding.UTF8.GetBytes(Text);
        int busyOnce = 0, retryAfter = 0, breaksOff = 0;
        site.Page("news.test/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain")
            .Page("news.test/plain", Text)
            .Page("other.test/plain", Text)
            .Page("news.test/gzip", Encoded("gzip", text, stream => new GZipStream(stream, CompressionLevel.Fastest)))
            .Page("news.test/deflate", Encoded("deflate", text, stream => new ZLibStream(stream, CompressionLevel.Fastest)))
            .Page("news.test/brotli", Encoded("br", text, stream => new BrotliStream(stream, CompressionLevel.Fastest)))
            .Page("news.test/gbk", context => TestSite.WriteAsync(context, CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes(Text), "text/html; charset=utf-8"))
            .Redirect("news.test/moved", "/plain#part")
            .Redirect("news.test/moved-to-other-host", site.Url("other.test/plain").AbsoluteUri)
            .Page("news.test/busy-once", context => busyOnce++ == 0 ? Fail(context, 500) : TestSite.WriteAsync(context, text, "text/html"))
            .Page("news.test/retry-after", context =>
            {
                context.Response.Headers.RetryAfter = "1";
                return retryAfter++ == 0 ? Fail(context, 429) : TestSite.WriteAsync(context, text, "text/html");
            })
            .Page("news.test/breaks-off-once", context => breaksOff++ == 0 ? BreakOffAsync(context) : TestSite.WriteAsync(context, text, "text/html"))
            .Status("news.test/gone", 410)
            .Status("news.test/forbidden", 403)
            .Page("news.test/picture", "…", "image/png")
            .Redirect("news.test/moved-to-private", "/private/page")
            .Redirect("news.test/circle", "/circle")
            .Redirect("news.test/moved-inside", site.Url("inside.test/page").AbsoluteUri)
            .Redirect("news.test/moved-to-metadata", "http://169.254.169.254/latest/meta-data/")
            .Redirect("news.test/moved-to-file", "file:///etc/passwd")
            .Page("news.test/large", context => TestSite.WriteAsync(context, new byte[200_001], "text/html"))
            .Page("news.test/large-unannounced", async context =>
            {
                context.Response.ContentType = "text/html";
                for (int i = 0; i < 100; i++)
                {
                    await context.Response.Body.WriteAsync(new byte[10_000]);
                }
            })
            .Page("news.test/bomb", Encoded("gzip", new byte[50_000_000], stream => new GZipStream(stream, CompressionLevel.Fastest)))
            .Page("news.test/not-gzip", context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                return TestSite.WriteAsync(context, text, "text/html");
            })
            .Page("news.test/unknown-encoding", context =>
            {
                context.Response.Headers.ContentEncoding = "zopfli";
                return TestSite.WriteAsync(context, text, "text/html");
            })
            .Status("news.test/busy", 503)
            .Status("news.test/retry-much-later", 503, ("Retry-After", "86400"))
            .Page("news.test/silent", context => Task.Delay(Timeout.Infinite, context.RequestAborted))
            .Page("news.test/trickle", async context =>
            {
                context.Response.ContentType = "text/html";
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(" "u8.ToArray());
                    await context.Response.Body.FlushAsync();
                    await Task.Delay(50);
                }
            })
            .Page("news.test/breaks-off", BreakOffAsync)
            .Status("down.test/robots.txt", 500);
        for (int i = 0; i < 10; i++)
        {
            site.Redirect($"news.test/endless-{i}", $"/endless-{i + 1}");
        }

        return site;
    }

    private static Task<IPAddress[]> Resolve(string host, CancellationToken cancellation) => host switch
    {
        "inside.test" => Task.FromResult(new[] { IPAddress.Parse("10.0.0.5"), IPAddress.Parse("fd00::5") }),
        "unknown.test" => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound),
        _ => Task.FromResult(new[] { IPAddress.Loopback }),
    };

    private static RequestDelegate Encoded(string encoding, byte[] content, Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = compress(bytes))
        {
            stream.Write(content);
        }

        byte[] body = bytes.ToArray();
        return context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return TestSite.WriteAsync(context, body, "text/html");
        };
    }

    private static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        context.Response.ContentLength = 1000;
        await context.Response.Body.WriteAsync("<html>"u8.ToArray());
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
