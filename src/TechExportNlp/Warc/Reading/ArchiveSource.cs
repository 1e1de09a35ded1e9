namespace TechExportNlp.Warc.Reading;

/// <summary>The content of an archive, in the pieces of which it is made: gzip members, or the whole of a plain file.</summary>
internal abstract class ArchiveSource : IDisposable
{
    /// <summary>Where the piece starts in the file.</summary>
    public long PieceOffset { get; protected set; }

    /// <summary>Where the piece that was read to its end ended in the file.</summary>
    public long PieceEnd { get; protected set; }

    /// <summary>Whether content lies in the file byte by byte, so that every place in a piece has an offset.</summary>
    public abstract bool IsPlain { get; }

    /// <summary>The source for what a stream holds.</summary>
    public static async ValueTask<ArchiveSource> OpenAsync(Stream stream, bool async, CancellationToken cancellation)
    {
        var raw = new RawInput(stream);
        raw.Keep = raw.Position;
        await raw.EnsureAsync(GzipHeader.Magic.Length, async, cancellation).ConfigureAwait(false);
        return raw.Ahead.Span.StartsWith(GzipHeader.Magic) ? new GzipSource(raw) : new PlainSource(raw);
    }

    /// <summary>Goes to the next piece; false where there is none.</summary>
    /// <exception cref="BrokenPieceException">What follows is none.</exception>
    public abstract ValueTask<bool> NextPieceAsync(bool async, CancellationToken cancellation);

    /// <summary>Reads of the piece; 0 at its end.</summary>
    /// <exception cref="BrokenPieceException">It is broken or cut.</exception>
    public abstract ValueTask<int> ReadAsync(Memory<byte> target, bool async, CancellationToken cancellation);

    /// <summary>Goes to what looks like the next piece after a broken one; false where there is none.</summary>
    public abstract ValueTask<bool> RecoverAsync(bool async, CancellationToken cancellation);

    public virtual void Dispose()
    {
    }
}

/// <summary>A piece cannot be read on; caught where the next one is looked for.</summary>
internal sealed class BrokenPieceException(long offset, string message) : IOException(message)
{
    /// <summary>Where the piece starts in the file.</summary>
    public long Offset => offset;
}
