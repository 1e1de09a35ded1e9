using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TechExportNlp.Fetching;

namespace TechExportNlp.Cli.Fetching;

/// <summary>One run of <c>technlp fetch</c>: a line for each request, and at the end what became of them.</summary>
internal static class FetchRun
{
    public static async Task<int> RunAsync(
        ServiceCollection services, CrawlOptions options, string folder, CrawlSeeds seeds, CommandIo io, Conversation conversation, CancellationToken cancellation)
    {
        ServiceProvider provider = services.BuildServiceProvider();
        await using (provider.ConfigureAwait(false))
        {
            var crawl = new NewsCrawl(provider.GetRequiredService<NewsFetcher>(), options);
            var writer = new JsonLineWriter(OutputFile.Open(null, io));
            await using (writer.ConfigureAwait(false))
            {
                CrawlReport report = await conversation
                    .WithProgressAsync(show => crawl.RunAsync(folder, seeds, new Lines(writer, show), cancellation), "pages", "bytes")
                    .ConfigureAwait(false);
                Tell(report, conversation);
                return ExitCodes.Of(report.Skipped + report.Failed);
            }
        }
    }

    private static void Tell(CrawlReport report, Conversation conversation)
    {
        conversation.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Fetched} fetched ({report.Bytes:N0} bytes), {report.NotModified} as they were, {report.Known} known, {report.Skipped} skipped, {report.Failed} to be tried again"));
        foreach ((string code, long count) in report.Reasons)
        {
            conversation.Say(string.Create(CultureInfo.InvariantCulture, $"  {code}: {count}"));
        }
    }

    /// <summary>Writes a line for each request that ended; the crawl calls it once at a time.</summary>
    private sealed class Lines(JsonLineWriter writer, Action<long, long> show) : IProgress<FetchResult>
    {
        private long _pages;
        private long _bytes;

        public void Report(FetchResult value)
        {
            writer.Write(value, FetchJson.Write);
            _pages += value.Page is null ? 0 : 1;
            _bytes += value.Page?.Body.Length ?? 0;
            show(_pages, _bytes);
        }
    }
}
