namespace TechExportNlp.Warc.Reading;

/// <summary>The bytes of an archive as they lie in the file, with a window behind the place reached, so that a broken gzip member can be searched again.</summary>
internal sealed class RawInput(Stream stream)
{
    /// <summary>How far back is kept. What is broken in compressed data shows within kilobytes.</summary>
    public const int Window = 1024 * 1024;

    private const int FillBytes = 64 * 1024;

    private byte[] _buffer = new byte[2 * FillBytes];
    private long _bufferOffset = stream.CanSeek ? stream.Position : 0;
    private int _position;
    private int _end;

    /// <summary>Where the bytes ahead begin, in the file.</summary>
    public long Position => _bufferOffset + _position;

    /// <summary>Where the buffered bytes end, in the file.</summary>
    public long End => _bufferOffset + _end;

    /// <summary>The oldest byte that is still there. Nothing before <see cref="Keep"/> is needed.</summary>
    public long Oldest => _bufferOffset;

    /// <summary>The first byte of which the window has to go on; it is kept as far as the window reaches.</summary>
    public long Keep { get; set; }

    public bool IsEnded { get; private set; }

    /// <summary>The bytes from the position on that are there.</summary>
    public ReadOnlyMemory<byte> Ahead => _buffer.AsMemory(_position, _end - _position);

    public void Advance(int count) => _position += count;

    /// <summary>Goes to a place inside the window.</summary>
    public void MoveTo(long offset) => _position = (int)(offset - _bufferOffset);

    /// <summary>Bytes of the window.</summary>
    public ReadOnlyMemory<byte> Slice(long from, long to) => _buffer.AsMemory((int)(from - _bufferOffset), (int)(to - from));

    /// <summary>Makes so many bytes available ahead; false where the file ends before.</summary>
    public async ValueTask<bool> EnsureAsync(int count, bool async, CancellationToken cancellation)
    {
        while (_end - _position < count)
        {
            if (!await FillAsync(async, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads more; false at the end of the file.</summary>
    public async ValueTask<bool> FillAsync(bool async, CancellationToken cancellation)
    {
        if (IsEnded)
        {
            return false;
        }

        MakeRoom();
        int read = async
            ? await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false)
#pragma warning disable CA1849 // The caller asked for it: there is one way through here for both.
            : stream.Read(_buffer.AsSpan(_end));
#pragma warning restore CA1849
        _end += read;
        IsEnded = read == 0;
        return read > 0;
    }

    private void MakeRoom()
    {
        if (_buffer.Length - _end >= FillBytes)
        {
            return;
        }

        int keep = (int)Math.Clamp(Keep - _bufferOffset, Math.Max(0, _position - Window), _position);
        if (keep >= _buffer.Length / 2)
        {
            _buffer.AsSpan(keep, _end - keep).CopyTo(_buffer);
            _bufferOffset += keep;
            _position -= keep;
            _end -= keep;
        }
        else
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
