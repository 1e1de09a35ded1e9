using System.Diagnostics;
using System.Text;
using System.Text.Json;
using TechExportNlp.Fetching.Tests.Site;

namespace TechExportNlp.Cli.Tests.Commands;

public sealed class FetchTests
{
    [Fact]
    public async Task Pages_are_fetched_into_an_archive_that_extract_reads()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var run = new ToolRun();
        site.Page("127.0.0.1/1", Page(1)).Page("127.0.0.1/2", Page(2)).Page("127.0.0.1/3", Page(3))
            .Page("127.0.0.1/map", $"<urlset><url><loc>{site.Url("127.0.0.1/2")}</loc></url></urlset>", "text/xml");
        string list = run.File("list.txt", $"# pages\n\n{site.Url("127.0.0.1/3")}\n{site.Url("127.0.0.1/missing")}\n");

        (int code, string output, string error) = await ToolRun.RunAsync(
            ["fetch", site.Url("127.0.0.1/1").AbsoluteUri, "--sitemap", site.Url("127.0.0.1/map").AbsoluteUri, "--list", list, "-o", run.Path("crawl"), "--delay", "0", "--allow-private"]);
        (int read, string articles, _) = await ToolRun.RunAsync(["extract", run.Path("crawl")]);

        Assert.Equal(ExitCodes.SomeSkipped, code);
        Assert.Equal(["fetched", "fetched", "fetched", "fetched", "skipped"], ToolRun.Field(output, "outcome").Order());
        Assert.Contains("3 fetched", error, StringComparison.Ordinal);
        Assert.Contains("http-status: 1", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.AllRead, read);
        Assert.Equal(["标题1", "标题2", "标题3"], ToolRun.Field(articles, "title").Order());
        Assert.All(ToolRun.Field(articles, "url"), url => Assert.StartsWith(site.Url("127.0.0.1/").AbsoluteUri, url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Addresses_inside_are_refused_unless_they_are_allowed()
    {
        await using TestSite site = await TestSite.StartAsync();
        using var run = new ToolRun();
        site.Page("127.0.0.1/1", Page(1));

        (int code, string output, _) = await ToolRun.RunAsync(["fetch", site.Url("127.0.0.1/1").AbsoluteUri, "-o", run.Path("crawl")]);

        Assert.Equal(ExitCodes.SomeSkipped, code);
        Assert.Equal(["address-refused"], ToolRun.Field(output, "code"));
        Assert.Empty(site.Requests);
    }

    [Theory]
    [InlineData("no address", "'no address' is no address that can be fetched")]
    [InlineData("--delay", "-1", "is not a number of seconds")]
    [InlineData("--since", "yesterday", "'yesterday' is not a day")]
    [InlineData("--max-pages", "0", "is less than 1")]
    [InlineData("--list", "no-such-file", "no-such-file: it cannot be read")]
    [InlineData("there is nothing to fetch")]
    public async Task What_is_wrong_with_the_command_line_is_told(params string[] words)
    {
        using var run = new ToolRun();
        (int code, _, string error) = await ToolRun.RunAsync(["fetch", "-o", run.Path("crawl"), .. words[..^1]]);
        Assert.Equal(ExitCodes.WrongUsage, code);
        Assert.Contains(words[^1], error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Path("crawl")));
    }

    [Fact]
    public async Task A_crawl_that_is_killed_again_and_again_loses_nothing_and_fetches_again_only_what_was_under_way()
    {
        const int Pages = 60, Hosts = 2;
        await using TestSite site = await TestSite.StartAsync();
        using var run = new ToolRun();
        var answered = new SemaphoreSlim(0);
        var seeds = new List<string>();
        for (int i = 0; i < Pages; i++)
        {
            string page = $"{(i % 2 == 0 ? "127.0.0.1" : "localhost")}/{i}";
            byte[] text = Encoding.UTF8.GetBytes(Page(i));
            seeds.Add(site.Url(page).AbsoluteUri);
            site.Page(page, async context =>
            {
                await Task.Delay(5);
                await TestSite.WriteAsync(context, text, "text/html");
                answered.Release();
            });
        }

        string list = run.File("list.txt", string.Join('\n', seeds));
        string[] args = ["fetch", "--list", list, "-o", run.Path("crawl"), "--delay", "0", "--allow-private"];
        int kills = 0;
        foreach (int answers in new[] { 1, 7, 13, 20 })
        {
            using Process tool = Start(args);
            for (int i = 0; i < answers; i++)
            {
                Assert.True(await answered.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken), "the tool asks for nothing");
            }

            tool.Kill();
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
            kills++;
        }

        (int code, _, _) = await ToolRun.RunAsync(args);
        (_, string articles, _) = await ToolRun.RunAsync(["read", run.Path("crawl")]);

        Assert.Equal(ExitCodes.AllRead, code);
        Assert.Equal(Enumerable.Range(0, Pages).Select(i => $"标题{i}").Order(StringComparer.Ordinal), ToolRun.Field(articles, "title").Order(StringComparer.Ordinal));
        // A host is asked for one page at a time, so a kill can cost one page a host.
        int again = site.Requests.Count(request => !request.EndsWith("robots.txt", StringComparison.Ordinal)) - Pages;
        Assert.InRange(again, 0, kills * Hosts);
        // What the journal accounts for was not asked for again.
        using var journal = new StreamReader(run.Path("crawl/crawl.journal"));
        Assert.Equal(Pages, (await journal.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Count(line => JsonDocument.Parse(line).RootElement.TryGetProperty("file", out _)));
    }

    private static Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(ToolPath());
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // The tool as it was built for itself: beside the tests it lacks what they take from the framework of web servers.
    private static string ToolPath()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        string root = Path.Combine(output.FullName, "..", "..", "..", "..", "..");
        return Path.Combine(root, "src", "TechExportNlp.Cli", "bin", output.Parent!.Name, output.Name, "technlp.dll");
    }

    private static string Page(int number) =>
        $"<html><head><title>标题{number}</title></head><body><h1>标题{number}</h1><p>据统计，去年全市高技术产品出口额为{number}.5亿元，比上年增长8.1%，占全市出口总额的比重为三成。</p></body></html>";
}
