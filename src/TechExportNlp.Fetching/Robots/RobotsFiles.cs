using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;
using TechExportNlp.Fetching.Http;

namespace TechExportNlp.Fetching.Robots;

/// <summary>The robots.txt files of the hosts, each fetched once a day. Thread-safe.</summary>
internal sealed class RobotsFiles(PageSender sender, HostPaces paces, FetchOptions options)
{
    // RFC 9309, 2.4: not longer than a day.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    // A host that could not be asked is left alone for a while: each of its pages would wait for the same fault.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules for an address; null where its host answers with an error of its own, which forbids everything (RFC 9309, 2.3.1.4).</summary>
    /// <exception cref="HttpRequestException">The host cannot be reached, and so neither can the address.</exception>
    public async Task<RobotsRules?> OfAsync(Uri url, CancellationToken cancellation)
    {
        Entry entry = _files.GetOrAdd(url.GetLeftPart(UriPartial.Authority), _ => new Entry());
        await entry.Lock.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (entry.FetchedAt == 0 || options.Clock.GetElapsedTime(entry.FetchedAt) > (entry.Rules is null ? Pause : Fresh))
            {
                (entry.Rules, entry.Fault) = await FetchAsync(new Uri(url, "/robots.txt"), cancellation).ConfigureAwait(false);
                entry.FetchedAt = options.Clock.GetTimestamp();
                if (entry.Rules?.CrawlDelay is { } delay && delay > options.HostDelay)
                {
                    paces.Of(url).Delay = delay < options.MaxCrawlDelay ? delay : options.MaxCrawlDelay;
                }
            }

            if (entry.Fault is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }

            return entry.Rules;
        }
        finally
        {
            entry.Lock.Release();
        }
    }

    private async Task<(RobotsRules? Rules, Exception? Fault)> FetchAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            Exchange exchange = await sender.FollowAsync(new FetchRequest(url), BodyLimits.Robots, static (_, _) => Task.CompletedTask, cancellation).ConfigureAwait(false);
            return exchange.Status switch
            {
                >= 200 and < 300 => (Parse(exchange), null),
                // No file, or none for us: nothing is forbidden. So RFC 9309, 2.3.1.3, which counts redirects without end here too.
                >= 300 and < 500 and not 429 => (RobotsRules.AllowAll, null),
                _ => (null, null),
            };
        }
        catch (HopException)
        {
            return (RobotsRules.AllowAll, null);
        }
        catch (Exception e) when (FetchException.Inside(e) is not null || Retries.MayPass(e))
        {
            return (null, e);
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

        public Exception? Fault { get; set; }
    }
}
