using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace TechExportNlp.Fetching.Http;

/// <summary>Which faults are tried again, and when.</summary>
internal static class Retries
{
    private static readonly HttpRequestOptionsKey<int> Count = new("TechExportNlp.Retries");

    public static HttpRetryStrategyOptions Strategy(FetchOptions options) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryAfter,
        ShouldRetryAfterHeader = true,
        ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome) && Wait(arguments.Outcome.Result, options.Clock) <= options.MaxRetryAfter),
        OnRetry = static arguments =>
        {
            if (arguments.Context.GetRequestMessage() is { } request)
            {
                request.Options.Set(Count, arguments.AttemptNumber + 1);
            }

            return default;
        },
    };

    /// <summary>How often the request was made again.</summary>
    public static int Of(HttpRequestMessage request) => request.Options.TryGetValue(Count, out int count) ? count : 0;

    /// <summary>Whether the status is one that may pass.</summary>
    public static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is >= 500 and not (501 or 505 or 508);

    /// <summary>Whether the fault is one that may pass.</summary>
    public static bool MayPass(Exception e) =>
        FetchException.Inside(e) is { } own ? own.Fault == FetchFault.TimedOut : e is HttpRequestException or IOException or System.Net.Sockets.SocketException;

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } e ? MayPass(e) : outcome.Result is { } response && MayPass(response.StatusCode);

    private static TimeSpan Wait(HttpResponseMessage? response, TimeProvider clock) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => TimeSpan.Zero,
    };
}
