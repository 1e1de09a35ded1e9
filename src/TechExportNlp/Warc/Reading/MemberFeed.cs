namespace TechExportNlp.Warc.Reading;

/// <summary>
/// What a decompressor takes its bytes from. It remembers where the last of them lie, since no decompressor tells how many it used, and hands out none beyond what looks
/// like the next member, so that those of a member that was cut off are not looked for in another.
/// </summary>
internal sealed class MemberFeed(RawInput raw) : Stream
{
    private const int MaxChunk = 8 * 1024;

    /// <summary>Where the bytes handed out last begin in the file.</summary>
    public long LastChunk { get; private set; } = raw.Position;

    /// <summary>Whether more was asked for than the file has.</summary>
    public bool IsStarved { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    // Nothing is awaited on the way that is not async.
    public override int Read(Span<byte> buffer) => Take(raw.EnsureAsync(1, async: false, CancellationToken.None).AsTask().GetAwaiter().GetResult(), buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        bool isReady = await raw.EnsureAsync(1, async: true, cancellationToken).ConfigureAwait(false);
        return Take(isReady, buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(bool isReady, Span<byte> buffer)
    {
        if (!isReady)
        {
            IsStarved = true;
            return 0;
        }

        ReadOnlySpan<byte> ahead = raw.Ahead.Span[..Math.Min(Math.Min(buffer.Length, MaxChunk), raw.Ahead.Length)];
        int next = ahead[1..].IndexOf(GzipHeader.Magic);
        int count = next < 0 ? ahead.Length : next + 1;
        LastChunk = raw.Position;
        ahead[..count].CopyTo(buffer);
        raw.Advance(count);
        return count;
    }
}
