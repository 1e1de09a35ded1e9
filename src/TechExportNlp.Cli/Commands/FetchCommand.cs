using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TechExportNlp.Cli.Fetching;
using TechExportNlp.Fetching;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp fetch</c>: pages, feeds and sitemaps into a folder of WARC files that the other commands read.</summary>
internal static class FetchCommand
{
    // China's time: what a day means where the news is written.
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static Command Create(CommandIo io)
    {
        Argument<string[]> urls = new("URL") { Arity = ArgumentArity.ZeroOrMore, Description = "Addresses of pages." };
        Option<string> folder = new("--output", "-o") { HelpName = "DIR", Required = true, Description = "The crawl's folder; a crawl that is there is gone on with." };
        Option<string[]> lists = Many("--list", "FILE", "A file with an address of a page a line; - for standard input.");
        Option<string[]> feeds = Many("--feed", "URL", "An RSS or Atom feed, whose pages are fetched.");
        Option<string[]> sitemaps = Many("--sitemap", "URL", "A sitemap or an index of them, plain or .gz, whose pages are fetched.");
        Option<DateTimeOffset?> since = new("--since")
        {
            HelpName = "DAY", CustomParser = Day, Description = "Leave out pages that feeds and sitemaps date before this day, such as 2025-03-25.",
        };
        Option<int?> maxPages = new("--max-pages") { HelpName = "N", Description = "How many pages this run asks for; the next run goes on. Default: all." };
        maxPages.Validators.Add(static result => Reject(result, result.GetValueOrDefault<int?>() < 1, "is less than 1"));
        Option<bool> refresh = new("--refresh") { Description = "Ask also whether pages of earlier runs have changed." };
        Option<double> delay = new("--delay")
        {
            HelpName = "SECONDS", DefaultValueFactory = _ => FetchOptions.Default.HostDelay.TotalSeconds, Description = "The pause between requests to one host; robots.txt may ask for more.",
        };
        delay.Validators.Add(static result => Reject(result, result.GetValueOrDefault<double>() is not (>= 0 and <= 86400), "is not a number of seconds"));
        Option<int> concurrency = new("--concurrency")
        {
            HelpName = "N", DefaultValueFactory = _ => FetchOptions.Default.MaxConcurrency, Description = "How many answers are awaited at a time, over all hosts.",
        };
        concurrency.Validators.Add(static result => Reject(result, result.GetValueOrDefault<int>() < 1, "is less than 1"));
        Option<string> userAgent = new("--user-agent")
        {
            HelpName = "NAME", DefaultValueFactory = _ => FetchOptions.Default.UserAgent, Description = "Who asks, with how to be reached: \"MyCrawler/1.0 (+https://example.org)\".",
        };
        Option<bool> allowPrivate = new("--allow-private") { Description = "Connect to addresses that are not on the public internet, too." };
        var command = new Command("fetch", "Fetches pages politely into WARC files, with a line of JSON for each; run again to go on or to get what is new.")
        {
            urls, folder, lists, feeds, sitemaps, since, maxPages, refresh, delay, concurrency, userAgent, allowPrivate,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var conversation = new Conversation(io);
            string directory = parsed.GetRequiredValue(folder);
            if (Seeds() is not { } seeds)
            {
                return Task.FromResult(ExitCodes.WrongUsage);
            }

            if (seeds is { Pages: [], Feeds: [], Sitemaps: [] } && !NewsCrawl.IsIn(directory))
            {
                conversation.Say($"technlp: there is nothing to fetch, and no crawl in {directory} to go on with. Name pages, or use --list, --feed or --sitemap.");
                return Task.FromResult(ExitCodes.WrongUsage);
            }

            var services = new ServiceCollection();
            services.AddNewsFetching(FetchOptions.Default with
            {
                HostDelay = TimeSpan.FromSeconds(parsed.GetValue(delay)),
                MaxConcurrency = parsed.GetValue(concurrency),
                UserAgent = parsed.GetRequiredValue(userAgent),
                AllowPrivateAddresses = parsed.GetValue(allowPrivate),
            });
            CrawlOptions options = CrawlOptions.Default with { MaxPages = parsed.GetValue(maxPages) ?? int.MaxValue, Refresh = parsed.GetValue(refresh) };
            return FetchRun.RunAsync(services, options, directory, seeds, io, conversation, cancellation);

            CrawlSeeds? Seeds()
            {
                var reader = new SeedReader(io, conversation);
                CrawlSeeds read = new()
                {
                    Pages = [.. reader.Read(parsed.GetValue(urls)!), .. reader.ReadFiles(parsed.GetValue(lists)!)],
                    Feeds = [.. reader.Read(parsed.GetValue(feeds)!)],
                    Sitemaps = [.. reader.Read(parsed.GetValue(sitemaps)!)],
                    Since = parsed.GetValue(since),
                };
                return reader.AllRead ? read : null;
            }
        });
        return command;
    }

    private static Option<string[]> Many(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Arity = ArgumentArity.OneOrMore, DefaultValueFactory = static _ => [], Description = description };

    private static void Reject(OptionResult result, bool isWrong, string why)
    {
        if (isWrong)
        {
            result.AddError($"{result.Option.Name}: '{string.Join(' ', result.Tokens)}' {why}.");
        }
    }

    private static DateTimeOffset? Day(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return new DateTimeOffset(day, China);
        }

        result.AddError($"--since: '{text}' is not a day such as 2025-03-25.");
        return null;
    }
}
