namespace TechExportNlp.Warc;

/// <summary>Writes a web archive (ISO 28500, WARC 1.1), record after record.</summary>
/// <remarks>
/// Thread-safe: records are compressed side by side and follow each other whole. When a call has returned, everything of its record has been handed to the stream and
/// flushed (not forced to disk), so that a process that is killed leaves at most one cut record, the last; <see cref="WarcReader"/> goes on behind it.
/// </remarks>
public sealed class WarcWriter : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly WarcSerializer _serializer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _position;
    private bool _isBroken;

    /// <summary>A writer that goes on where the stream stands.</summary>
    /// <param name="stream">Where records go; at its end, if it is a file that has records already.</param>
    /// <param name="options">How they are written. Default: <see cref="WarcWriterOptions.Default"/>.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the writer is disposed.</param>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    public WarcWriter(Stream stream, WarcWriterOptions? options = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        }

        _stream = stream;
        _leaveOpen = leaveOpen;
        _serializer = new WarcSerializer(options ?? WarcWriterOptions.Default);
        _position = stream.CanSeek ? stream.Position : 0;
    }

    /// <summary>Where the next record will start: the bytes written, and those that stood before.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Writes a record. What the standard asks for and it does not have is added: id, date, length, digests.</summary>
    /// <param name="record">The record, such as <see cref="WarcRecord.Response"/> makes it.</param>
    /// <param name="cancellation">Ends the waiting for other records; a record that is begun is finished.</param>
    /// <returns>The record as it was written, and where.</returns>
    /// <exception cref="ArgumentException">The record has no type.</exception>
    /// <exception cref="IOException">The stream fails. What it took of the record is cut off again where the stream can do that; where not, the writer writes no more.</exception>
    /// <exception cref="InvalidOperationException">An earlier failure left a piece of a record in the stream.</exception>
    public async ValueTask<WarcWritten> WriteAsync(WarcRecord record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        WarcRecord complete = _serializer.Complete(record);
        ReadOnlyMemory<byte> bytes = _serializer.Serialize(complete);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            long offset = _position;
            await AppendAsync(bytes).ConfigureAwait(false);
            Interlocked.Exchange(ref _position, offset + bytes.Length);
            return new WarcWritten(complete, offset, bytes.Length);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        if (!_leaveOpen)
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_isBroken)
        {
            throw new InvalidOperationException("An earlier failure left a piece of a record in the stream; go on with a new file.");
        }

        _isBroken = true;
        try
        {
            await _stream.WriteAsync(bytes, CancellationToken.None).ConfigureAwait(false);
            await _stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            _isBroken = false;
        }
        catch (IOException) when (_stream.CanSeek)
        {
            // A full disk: what was taken of the record goes away again, if the stream can do that.
            _stream.SetLength(_position);
            _stream.Position = _position;
            _isBroken = false;
            throw;
        }
    }
}
