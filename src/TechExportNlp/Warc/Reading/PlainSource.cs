namespace TechExportNlp.Warc.Reading;

/// <summary>An archive without compression: one piece.</summary>
internal sealed class PlainSource(RawInput raw) : ArchiveSource
{
    private bool _isOpen;

    public override bool IsPlain => true;

    public override ValueTask<bool> NextPieceAsync(bool async, CancellationToken cancellation)
    {
        if (_isOpen)
        {
            return ValueTask.FromResult(false);
        }

        _isOpen = true;
        PieceOffset = raw.Position;
        return ValueTask.FromResult(true);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> target, bool async, CancellationToken cancellation)
    {
        if (!await raw.EnsureAsync(1, async, cancellation).ConfigureAwait(false))
        {
            PieceEnd = raw.Position;
            return 0;
        }

        int count = Math.Min(target.Length, raw.Ahead.Length);
        raw.Ahead[..count].CopyTo(target);
        raw.Advance(count);
        raw.Keep = raw.Position;
        return count;
    }

    public override ValueTask<bool> RecoverAsync(bool async, CancellationToken cancellation) => ValueTask.FromResult(false);
}
