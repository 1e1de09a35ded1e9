namespace TechExportNlp;

/// <summary>Reads a stream line by line as bytes, each line in an array of its own; a line above the limit is passed over and reported.</summary>
internal sealed class LineReader(Stream stream, int maxBytes)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _finished;

    /// <summary>The limit.</summary>
    public int MaxBytes => maxBytes;

    /// <summary>The number of the line read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the line read last was above the limit.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next line without its end (empty where it was too long), or null at the end of the stream.</summary>
    public byte[]? Read()
    {
        WasTooLong = false;
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                return Take(searched + feed, 1);
            }

            searched = _end - _start;
            if (_finished)
            {
                return searched == 0 && !WasTooLong ? null : Take(searched, 0);
            }

            if (searched > maxBytes)
            {
                WasTooLong = true;
                _start = _end = searched = 0;
            }

            Fill();
        }
    }

    /// <summary>The bytes that were read from the stream but belong to no line yet; for who goes on without lines.</summary>
    public byte[] TakeRead()
    {
        byte[] read = _buffer[_start.._end];
        _start = _end;
        return read;
    }

    private byte[] Take(int length, int lineEnd)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        _start += length + lineEnd;
        Line++;
        WasTooLong |= length > maxBytes;
        return WasTooLong ? [] : Line == 1 && line.StartsWith("\uFEFF"u8) ? line[3..].ToArray() : line.ToArray();
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _finished = read == 0;
    }
}
