namespace TechExportNlp;

/// <summary>A forward stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private const int MaxPeek = 4096;

    private byte[] _start = [];
    private int _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>Whether the bytes below come as they are, without decompression.</summary>
    public bool IsPlain => inner is not (System.IO.Compression.GZipStream or ZstdSharp.DecompressionStream);

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer where the stream is shorter. Only before the first read.</summary>
    public ReadOnlySpan<byte> Peek(int count = MaxPeek)
    {
        if (_start.Length < count)
        {
            byte[] longer = new byte[count];
            _start.CopyTo(longer, 0);
            int read = inner.ReadAtLeast(longer.AsSpan(_start.Length), count - _start.Length, throwOnEndOfStream: false);
            _start = longer[..(_start.Length + read)];
        }

        return _start.AsSpan(0, Math.Min(count, _start.Length));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int left = _start.Length - _taken;
        if (left == 0)
        {
            return inner.Read(buffer);
        }

        int count = Math.Min(left, buffer.Length);
        _start.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
