using System.Collections.Concurrent;
using System.Text;
using TechExportNlp.Fetching.Http;

namespace TechExportNlp.Fetching.Robots;

/// <summary>The robots.txt files of the hosts, each fetched once a day. Thread-safe.</summary>
internal sealed class RobotsFiles(PageSender sender, HostPaces paces, FetchOptions options)
{
    // RFC 9309, 2.4: not longer than a day.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Entry> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules for an address; null where its host could not be asked, which forbids everything (RFC 9309, 2.3.1.4).</summary>
    public async Task<RobotsRules?> OfAsync(Uri url, CancellationToken cancellation)
    {
        Entry entry = _files.GetOrAdd(url.GetLeftPart(UriPartial.Authority), _ => new Entry());
        await entry.Lock.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (entry.FetchedAt == 0 || options.Clock.GetElapsedTime(entry.FetchedAt) > Fresh)
            {
                entry.Rules = await FetchAsync(new Uri(url, "/robots.txt"), cancellation).ConfigureAwait(false);
                entry.FetchedAt = options.Clock.GetTimestamp();
                if (entry.Rules?.CrawlDelay is { } delay && delay > options.HostDelay)
                {
                    paces.Of(url).Delay = delay < options.MaxCrawlDelay ? delay : options.MaxCrawlDelay;
                }
            }

            return entry.Rules;
        }
        finally
        {
            entry.Lock.Release();
        }
    }

    private async Task<RobotsRules?> FetchAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            Exchange exchange = await sender.FollowAsync(new FetchRequest(url), BodyLimits.Robots, static (_, _) => Task.CompletedTask, cancellation).ConfigureAwait(false);
            return exchange.Status switch
            {
                >= 200 and < 300 => Parse(exchange),
                // No file, or none for us: nothing is forbidden. So RFC 9309, 2.3.1.3, which counts redirects without end here too.
                >= 300 and < 500 and not 429 => RobotsRules.AllowAll,
                _ => null,
            };
        }
        catch (HopException)
        {
            return RobotsRules.AllowAll;
        }
        catch (Exception e) when (FetchException.Inside(e) is not null || Retries.MayPass(e))
        {
            return null;
        }
    }

    private RobotsRules Parse(Exchange exchange)
    {
        ReadOnlyMemory<byte> text = BodyDecoder.Decode(exchange.Body, exchange.Encodings, options.MaxListBytes);
        return RobotsParser.Parse(Encoding.UTF8.GetString(text.Span), options.ProductToken);
    }

    private sealed class Entry
    {
        public SemaphoreSlim Lock { get; } = new(1, 1);

        public long FetchedAt { get; set; }

        public RobotsRules? Rules { get; set; }
    }
}
