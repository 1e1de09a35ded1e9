namespace TechExportNlp.Warc.Reading;

/// <summary>The content of an archive ahead of the record reader, as far as that wants to see it.</summary>
internal sealed class RecordBuffer(ArchiveSource source)
{
    private const int MinRoom = 16 * 1024;
    private const int UsualBytes = 64 * 1024;

    private byte[] _buffer = new byte[UsualBytes];
    private int _start;
    private int _end;
    private long _pieceStart;

    /// <summary>What is there, from the position on.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_start, _end - _start);

    /// <summary>How much was read before.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the bytes are the last of their piece.</summary>
    public bool IsPieceEnd { get; private set; } = true;

    /// <summary>Where in the file the bytes begin; null inside a gzip member.</summary>
    public long? Offset => source.IsPlain ? source.PieceOffset + Position : Position == _pieceStart ? source.PieceOffset : null;

    /// <summary>Where in the file the first so many bytes end; null inside a gzip member.</summary>
    public long? EndOffset(int count) =>
        source.IsPlain ? source.PieceOffset + Position + count : IsPieceEnd && count == _end - _start ? source.PieceEnd : null;

    public void Consume(int count)
    {
        _start += count;
        Position += count;
        if (_start == _end)
        {
            _start = _end = 0;
            _buffer = _buffer.Length > 64 * UsualBytes ? new byte[UsualBytes] : _buffer;
        }
    }

    /// <summary>Reads more of the piece; false at its end.</summary>
    public async ValueTask<bool> FillAsync(bool async, CancellationToken cancellation)
    {
        if (IsPieceEnd)
        {
            return false;
        }

        MakeRoom();
        int read = await source.ReadAsync(_buffer.AsMemory(_end), async, cancellation).ConfigureAwait(false);
        _end += read;
        IsPieceEnd = read == 0;
        return read > 0;
    }

    /// <summary>Goes on to the next piece, its content to follow what is there; false at the end of the file.</summary>
    public async ValueTask<bool> NextPieceAsync(bool async, CancellationToken cancellation)
    {
        bool next = await source.NextPieceAsync(async, cancellation).ConfigureAwait(false);
        StartPiece(next);
        return next;
    }

    /// <summary>Drops what is there and goes on at the next piece that can be found; false where there is none.</summary>
    public async ValueTask<bool> RecoverAsync(bool async, CancellationToken cancellation)
    {
        Consume(_end - _start);
        bool next = await source.RecoverAsync(async, cancellation).ConfigureAwait(false);
        StartPiece(next);
        return next;
    }

    private void StartPiece(bool exists)
    {
        IsPieceEnd = !exists;
        _pieceStart = exists ? Position + (_end - _start) : _pieceStart;
    }

    private void MakeRoom()
    {
        if (_buffer.Length - _end >= MinRoom)
        {
            return;
        }

        if (_start >= _buffer.Length / 2)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
