using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace TechExportNlp.Fetching.Tests.Site;

/// <summary>Fetchers whose names resolve to this machine, and who wait for nothing.</summary>
internal static class TestFetching
{
    /// <summary>Every name is at 127.0.0.1, but for those that a test places elsewhere; of the addresses that are not public that one alone is allowed.</summary>
    public static FetchOptions Options { get; } = FetchOptions.Default with
    {
        HostDelay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")],
        Resolver = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }),
    };

    public static NewsFetcher Fetcher(FetchOptions? options = null)
    {
        var services = new ServiceCollection();
        services.AddNewsFetching(options ?? Options);
        return services.BuildServiceProvider().GetRequiredService<NewsFetcher>();
    }
}
