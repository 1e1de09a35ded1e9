using System.Buffers;
using System.Text.Json;

namespace TechExportNlp;

/// <summary>What the sinks that write lines of bytes share: an article is built up in memory and leaves in one write, so that no line is ever cut.</summary>
internal sealed class LineSink(Stream output, bool leaveOpen) : IAsyncDisposable
{
    // Enough for the records of a long article; fewer writes than the stream's own buffer would make.
    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt);
    private Utf8JsonWriter? _json;

    /// <summary>Where the bytes of the next lines go.</summary>
    public IBufferWriter<byte> Buffer => _buffer;

    /// <summary>A JSON writer into <see cref="Buffer"/>, ready for one value.</summary>
    public Utf8JsonWriter StartJson()
    {
        if (_json is null)
        {
            _json = new Utf8JsonWriter(_buffer, ClaimJson.WriterOptions);
        }
        else
        {
            _json.Reset();
        }

        return _json;
    }

    /// <summary>Ends the line that <see cref="StartJson"/> started.</summary>
    public void EndJson()
    {
        _json!.Flush();
        _buffer.Write("\n"u8);
    }

    public ValueTask CommitAsync(CancellationToken cancellation) => _buffer.WrittenCount >= FlushAt ? FlushAsync(cancellation) : default;

    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
        if (_json is not null)
        {
            await _json.DisposeAsync().ConfigureAwait(false);
        }

        if (!leaveOpen)
        {
            await output.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(_buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }
}
