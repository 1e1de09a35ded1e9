using TechExportNlp.Fetching.Http;
using TechExportNlp.Fetching.Robots;

namespace TechExportNlp.Fetching;

/// <summary>Fetches single pages politely: robots.txt, one rate a host, retries, bounded redirects, sizes and times, public addresses only.</summary>
/// <remarks>
/// Thread-safe; one instance knows the pace of each host, so a program has one. It comes from a container
/// (<see cref="FetchingServices.AddNewsFetching"/>), which gives it an <see cref="HttpClient"/> of the factory. Faults are values.
/// </remarks>
public sealed class NewsFetcher
{
    private readonly FetchOptions _options;
    private readonly PageSender _sender;
    private readonly RobotsFiles _robots;

    internal NewsFetcher(HttpClient client, HostPaces paces, FetchOptions options)
    {
        _options = options;
        _sender = new PageSender(client, options);
        _robots = new RobotsFiles(_sender, paces, options);
    }

    /// <summary>The options that it works by.</summary>
    public FetchOptions Options => _options;

    /// <summary>Fetches one page, feed or sitemap.</summary>
    /// <param name="request">What to fetch.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The page, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Addresses.IsWeb(request.Url))
        {
            return Ended(request, FetchOutcome.Skipped, FetchReasons.NotWeb(request.Url));
        }

        request = request with { Url = Addresses.Canonical(request.Url) };
        BodyLimits limits = BodyLimits.Of(request.Kind, _options);
        try
        {
            Exchange exchange = await _sender.FollowAsync(request, limits, PermitAsync, cancellation).ConfigureAwait(false);
            return Judge(request, exchange, limits);
        }
        catch (HopException e)
        {
            return Ended(request, e.MayPass ? FetchOutcome.Failed : FetchOutcome.Skipped, e.Reason) with { FinalUrl = e.Url };
        }
        catch (Exception e) when (FetchException.Inside(e) is not null || Retries.MayPass(e))
        {
            int retries = e.Data[Exchange.RetriesKey] as int? ?? 0;
            return Ended(request, Retries.MayPass(e) ? FetchOutcome.Failed : FetchOutcome.Skipped, FetchReasons.Of(e, request.Url)) with { Retries = retries };
        }
    }

    private async Task PermitAsync(Uri url, CancellationToken cancellation)
    {
        if (!_options.ObeyRobots)
        {
            return;
        }

        RobotsRules? rules = await _robots.OfAsync(url, cancellation).ConfigureAwait(false);
        if (rules is null)
        {
            throw HopException.RobotsUnknown(url);
        }

        if (!rules.Allows(url))
        {
            throw HopException.Forbidden(url);
        }
    }

    private static FetchResult Judge(FetchRequest request, Exchange exchange, BodyLimits limits)
    {
        FetchResult result = new()
        {
            Request = request, Outcome = FetchOutcome.Skipped, FinalUrl = exchange.Url, Status = exchange.Status, Retries = exchange.Retries,
        };
        return exchange.Status switch
        {
            304 => result with { Outcome = FetchOutcome.NotModified },
            200 when !limits.HasWantedType(exchange.MediaType) => result with { Reason = FetchReasons.NotPage(exchange.Url, exchange.MediaType!) },
            200 => result with { Outcome = FetchOutcome.Fetched, Page = Page(exchange, limits) },
            _ when Retries.MayPass((System.Net.HttpStatusCode)exchange.Status) =>
                result with { Outcome = FetchOutcome.Failed, Reason = FetchReasons.Busy(exchange.Url, exchange.Status) },
            _ => result with { Reason = FetchReasons.BadStatus(exchange.Url, exchange.Status) },
        };
    }

    private static FetchedPage Page(Exchange exchange, BodyLimits limits) => new()
    {
        Url = exchange.Url,
        Status = exchange.Status,
        FetchedAt = exchange.At,
        Headers = exchange.Headers,
        Body = exchange.Body,
        Content = BodyDecoder.Decode(exchange.Body, exchange.Encodings, limits.MaxBytes),
    };

    private static FetchResult Ended(FetchRequest request, FetchOutcome outcome, SkippedPage reason) =>
        new() { Request = request, Outcome = outcome, Reason = reason, FinalUrl = request.Url };
}
