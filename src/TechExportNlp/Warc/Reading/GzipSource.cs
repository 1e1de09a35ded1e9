namespace TechExportNlp.Warc.Reading;

/// <summary>An archive of gzip members.</summary>
internal sealed class GzipSource(RawInput raw) : ArchiveSource
{
    // How much may be searched a second time: twice the file, and something for small ones. So hostile files take linear time.
    private const long FreeSearch = 16 * 1024 * 1024;

    private readonly long _start = raw.Position;
    private GzipMember? _member;
    private long _searchedAgain;

    public override bool IsPlain => false;

    public override async ValueTask<bool> NextPieceAsync(bool async, CancellationToken cancellation)
    {
        // Zeros behind a member are padding.
        while (await raw.EnsureAsync(1, async, cancellation).ConfigureAwait(false))
        {
            int padding = raw.Ahead.Span.IndexOfAnyExcept((byte)0);
            raw.Advance(padding < 0 ? raw.Ahead.Length : padding);
            raw.Keep = raw.Position;
            if (padding >= 0)
            {
                await OpenAsync(async, cancellation).ConfigureAwait(false);
                return true;
            }
        }

        return false;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> target, bool async, CancellationToken cancellation)
    {
        try
        {
            int read = await _member!.ReadAsync(target, async, cancellation).ConfigureAwait(false);
            PieceEnd = read == 0 ? raw.Position : PieceEnd;
            return read;
        }
        catch (InvalidDataException e)
        {
            throw new BrokenPieceException(PieceOffset, e.Message);
        }
    }

    public override async ValueTask<bool> RecoverAsync(bool async, CancellationToken cancellation)
    {
        long again = Math.Max(PieceOffset + 1, raw.Oldest);
        _searchedAgain += Math.Max(0, raw.Position - again);
        bool mayAgain = _searchedAgain <= FreeSearch + 2 * (raw.End - _start);
        raw.MoveTo(mayAgain ? again : Math.Max(again, raw.Position));
        while (await raw.EnsureAsync(4, async, cancellation).ConfigureAwait(false))
        {
            int at = raw.Ahead.Span.IndexOf(GzipHeader.Magic);
            raw.Advance(at < 0 ? raw.Ahead.Length - 3 : at);
            raw.Keep = raw.Position;
            if (at >= 0 && raw.Ahead.Length > 3)
            {
                if (GzipHeader.MayStart(raw.Ahead.Span))
                {
                    await OpenAsync(async, cancellation).ConfigureAwait(false);
                    return true;
                }

                raw.Advance(1);
            }
        }

        return false;
    }

    public override void Dispose()
    {
        _member?.Dispose();
        base.Dispose();
    }

    private async ValueTask OpenAsync(bool async, CancellationToken cancellation)
    {
        PieceOffset = raw.Position;
        if (!await GzipHeader.SkipAsync(raw, async, cancellation).ConfigureAwait(false))
        {
            throw new BrokenPieceException(PieceOffset, raw.IsEnded ? "it is cut off" : "no gzip member begins here");
        }

        _member?.Dispose();
        _member = new GzipMember(raw);
    }
}
