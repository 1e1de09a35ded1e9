using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TechExportNlp.Fetching.Http;

/// <summary>The pace of each host. Thread-safe.</summary>
internal sealed class HostPaces(FetchOptions options)
{
    private readonly ConcurrentDictionary<string, HostPace> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public HostPace Of(Uri url) => _hosts.GetOrAdd(url.IdnHost, _ => new HostPace(options.HostDelay, options.Clock));
}

/// <summary>One host's pace: one request at a time, a pause after each. Thread-safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the fetcher, and the semaphore holds no handle as nobody asks it for one.")]
internal sealed class HostPace(TimeSpan delay, TimeProvider clock)
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _last;
    private long _delayTicks = delay.Ticks;

    /// <summary>The pause after each answer.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _delayTicks));
        set => Interlocked.Exchange(ref _delayTicks, value.Ticks);
    }

    /// <summary>Waits for one's turn and for the pause to be over. Each call is followed by <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            TimeSpan wait = _last == 0 ? TimeSpan.Zero : Delay - clock.GetElapsedTime(_last);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            }
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Lets the next one in.</summary>
    public void Leave()
    {
        _last = clock.GetTimestamp();
        _turn.Release();
    }
}
