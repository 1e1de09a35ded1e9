using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TechExportNlp;

/// <summary>Works on the items of a stream on several threads, and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>The results in order. No more items than <paramref name="inFlight"/> are taken ahead of the consumer, so that memory stays flat.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, int inFlight, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var started = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(inFlight) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task producer = Task.Run(() => ProduceAsync(items, work, started.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> task in started.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ProduceAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, ChannelWriter<Task<TResult>> started, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (TItem item in items.WithCancellation(cancellation).ConfigureAwait(false))
            {
                // Waiting for room first keeps the number of started items bounded.
                if (!await started.WaitToWriteAsync(cancellation).ConfigureAwait(false))
                {
                    break;
                }

                await started.WriteAsync(Task.Run(() => work(item), cancellation), cancellation).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever ends the input is handed to the consumer, which throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        started.Complete(failure);
    }
}
