using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Polly;
using TechExportNlp.Fetching.Http;

namespace TechExportNlp.Fetching;

/// <summary>Registers fetching with a container.</summary>
public static class FetchingServices
{
    // One screen of header fields is plenty; the default of 64 KB is what servers send at most.
    private const int MaxHeaderKilobytes = 64;

    /// <summary>
    /// Registers <see cref="NewsFetcher"/> as a singleton over an <see cref="HttpClient"/> of the factory, named <c>TechExportNlp</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How it fetches. Default: <see cref="FetchOptions.Default"/>.</param>
    /// <returns>The client's builder, for handlers of one's own; they stand above the retries.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IHttpClientBuilder AddNewsFetching(this IServiceCollection services, FetchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        FetchOptions own = options ?? FetchOptions.Default;
        own.Validate();
        var paces = new HostPaces(own);
        var places = new SemaphoreSlim(own.MaxConcurrency, own.MaxConcurrency);
        services.TryAddSingleton(provider => new NewsFetcher(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(TechExportNlp)), paces, own));
        IHttpClientBuilder builder = services.AddHttpClient(nameof(TechExportNlp))
            // Time-outs are per answer (BodyHandler): waiting for one's turn at a busy host is no fault.
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) => Configure(handler, own))
            // One fetcher lives as long as its program; connections are renewed by their own lifetime.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        if (own.MaxRetries > 0)
        {
            builder.AddResilienceHandler("retries", (pipeline, _) => pipeline.AddRetry(Retries.Strategy(own)));
        }

        return builder
            .AddHttpMessageHandler(() => new PacingHandler(paces, places))
            .AddHttpMessageHandler(() => new BodyHandler(own));
    }

    private static void Configure(SocketsHttpHandler handler, FetchOptions options)
    {
        handler.ConnectCallback = new AddressGuard(options).ConnectAsync;
        // A proxy would resolve the names itself, past the guard.
        handler.UseProxy = false;
        handler.UseCookies = false;
        handler.AllowAutoRedirect = false;
        handler.AutomaticDecompression = DecompressionMethods.None;
        handler.ConnectTimeout = options.ConnectTimeout;
        handler.MaxResponseHeadersLength = MaxHeaderKilobytes;
        handler.MaxResponseDrainSize = 0;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
    }
}
