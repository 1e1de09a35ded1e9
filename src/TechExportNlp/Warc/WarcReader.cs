using System.Runtime.CompilerServices;
using TechExportNlp.Warc.Reading;

namespace TechExportNlp.Warc;

/// <summary>Reads a web archive (ISO 28500, WARC 1.0 and 1.1), record after record: plain, gzip with a member a record, or gzip as a whole.</summary>
/// <remarks>
/// The stream is read forward, once. A record that is broken or cut is a value, <see cref="ReadError"/>, which names its byte; reading goes on at the next record that can
/// be found, in the next gzip member or behind the next line <c>WARC/1.…</c>. One reader serves one thread at a time.
/// </remarks>
public sealed class WarcReader : IDisposable, IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly WarcReaderOptions _options;
    private RecordReader? _records;

    /// <summary>A reader that begins where the stream stands; what that is, plain or gzip, the first bytes tell.</summary>
    /// <param name="stream">The archive. To read one record that an index names, set the stream's position to its offset before.</param>
    /// <param name="options">The limits. Default: <see cref="WarcReaderOptions.Default"/>.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or a limit is out of its range.</exception>
    public WarcReader(Stream stream, WarcReaderOptions? options = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        _options = options ?? WarcReaderOptions.Default;
        _options.Validate();
        _stream = stream;
        _leaveOpen = leaveOpen;
    }

    /// <summary>
    /// Where in the file the last whole record ended, as far as that is known (not inside a gzip member of several records): who goes on writing after a crash may cut the
    /// file off there. 0 before the first record.
    /// </summary>
    public long EndOfLastRecord => _records?.EndOfLastRecord ?? 0;

    /// <summary>The next record, or why it cannot be read; null at the end.</summary>
    /// <exception cref="IOException">The stream itself fails.</exception>
    // Nothing is awaited on the way that is not async.
    public ReadResult<WarcRecord>? Read() => NextAsync(async: false, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>The next record, or why it cannot be read; null at the end.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ValueTask<ReadResult<WarcRecord>?> ReadAsync(CancellationToken cancellation = default) => NextAsync(async: true, cancellation);

    /// <summary>All records that follow, broken ones as errors in their place.</summary>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public IEnumerable<ReadResult<WarcRecord>> ReadAll()
    {
        while (Read() is { } record)
        {
            yield return record;
        }
    }

    /// <summary>All records that follow, broken ones as errors in their place.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public async IAsyncEnumerable<ReadResult<WarcRecord>> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await ReadAsync(cancellation).ConfigureAwait(false) is { } record)
        {
            yield return record;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _records?.Dispose();
        if (!_leaveOpen)
        {
            _stream.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _records?.Dispose();
        return _leaveOpen ? ValueTask.CompletedTask : _stream.DisposeAsync();
    }

    private async ValueTask<ReadResult<WarcRecord>?> NextAsync(bool async, CancellationToken cancellation)
    {
        _records ??= new RecordReader(await ArchiveSource.OpenAsync(_stream, async, cancellation).ConfigureAwait(false), _options);
        return await _records.NextAsync(async, cancellation).ConfigureAwait(false);
    }
}
