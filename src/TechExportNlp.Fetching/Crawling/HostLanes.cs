namespace TechExportNlp.Fetching.Crawling;

/// <summary>Does work host by host: one after the other within a host, all hosts side by side. Thread-safe.</summary>
/// <remarks>A host that is waited for costs a queue and a timer, no thread; how many answers are awaited at a time the fetcher bounds.</remarks>
internal sealed class HostLanes(Func<FetchRequest, CancellationToken, Task> work, CancellationToken cancellation) : IDisposable
{
    private readonly Dictionary<string, Queue<FetchRequest>> _lanes = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private Exception? _failure;
    private int _open = 1;

    /// <summary>Adds a request to its host's lane.</summary>
    public void Add(FetchRequest request)
    {
        string host = request.Url.IdnHost;
        lock (_lock)
        {
            if (_lanes.TryGetValue(host, out Queue<FetchRequest>? lane))
            {
                lane.Enqueue(request);
                return;
            }

            _lanes[host] = lane = new Queue<FetchRequest>([request]);
            _open++;
            _ = Task.Run(() => DrainAsync(host, lane), CancellationToken.None);
        }
    }

    /// <summary>Waits until all work is done, that which the work itself added included. Called once, when the first requests are in.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task CompleteAsync()
    {
        Close(null);
        await _done.Task.ConfigureAwait(false);
        if (_failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    public void Dispose() => _stop.Dispose();

    private async Task DrainAsync(string host, Queue<FetchRequest> lane)
    {
        Exception? failure = null;
        try
        {
            while (Next(host, lane) is { } request)
            {
                await work(request, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The first failure, or whoever cancelled, is told of it.
        }
#pragma warning disable CA1031 // It is thrown again where the crawl is awaited.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        Close(failure);
    }

    private FetchRequest? Next(string host, Queue<FetchRequest> lane)
    {
        lock (_lock)
        {
            if (_stop.IsCancellationRequested || !lane.TryDequeue(out FetchRequest? request))
            {
                _lanes.Remove(host);
                return null;
            }

            return request;
        }
    }

    private void Close(Exception? failure)
    {
        lock (_lock)
        {
            _failure ??= failure;
            _open--;
            if (_open == 0)
            {
                _done.SetResult();
            }
        }
    }
}
