using System.Net;

namespace TechExportNlp.Fetching;

/// <summary>How politely, how far and how long pages are fetched. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FetchOptions
{
    /// <summary>The options used where none are given.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>
    /// The name sent as <c>User-Agent</c>; its part before the first <c>/</c> or blank is what robots.txt files are searched for. Whoever
    /// crawls should add how to be reached: <c>MyCrawler/1.0 (+https://example.org/crawler)</c>.
    /// </summary>
    public string UserAgent { get; init; } = "TechExportNlp/0.1";

    /// <summary>Whether robots.txt (RFC 9309) is obeyed, its <c>Crawl-delay</c> included.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>The time from the end of one answer of a host to the next request to it. A longer <c>Crawl-delay</c> goes before it.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest <c>Crawl-delay</c> that is waited for; a host that asks for more is waited for that long.</summary>
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many answers are awaited at a time, over all hosts; of one host it is always one.</summary>
    public int MaxConcurrency { get; init; } = 16;

    /// <summary>How often a request is tried again after a fault that may pass: 408, 429, 5xx, a broken connection, a time-out.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The median wait before the first of these; it doubles with each, and varies at random.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a longer one leaves the page to a later run.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many redirects are followed for one page.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The most bytes of one page, as transferred and again as decompressed. Default: 16 MiB.</summary>
    public int MaxPageBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most bytes of one feed or sitemap, as transferred and again as decompressed. Default: 50 MiB, the sitemap protocol's own limit.</summary>
    public int MaxListBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>How long a connection may take to come about.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one answer may take, from the request to the last byte of its body; a slow trickle ends here too.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether addresses that are not on the public internet (private, loopback, link-local and other special ones) may be connected to.
    /// What counts is the address that the name resolved to, at the moment of connecting, so that neither redirects nor names that change
    /// their address get around it.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Networks that may be connected to although they are not public.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Resolves names. Default: the system's resolver.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolver { get; init; } = static (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation);

    /// <summary>The clock for waits, time-outs and dates.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The name that robots.txt files are searched for.</summary>
    internal string ProductToken => UserAgent.AsSpan(0, UserAgent.AsSpan().IndexOfAny('/', ' ') is var end and >= 0 ? end : UserAgent.Length).ToString();

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(UserAgent, "options.UserAgent");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrency, 1, "options.MaxConcurrency");
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries, "options.MaxRetries");
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRedirects, "options.MaxRedirects");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPageBytes, 1, "options.MaxPageBytes");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxListBytes, 1, "options.MaxListBytes");
        ArgumentOutOfRangeException.ThrowIfLessThan(HostDelay, TimeSpan.Zero, "options.HostDelay");
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AnswerTimeout, TimeSpan.Zero, "options.AnswerTimeout");
    }
}
