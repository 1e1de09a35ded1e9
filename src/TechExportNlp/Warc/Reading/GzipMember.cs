using System.Buffers.Binary;
using System.IO.Compression;

namespace TechExportNlp.Warc.Reading;

/// <summary>One gzip member, from behind its header to the end of its trailer, wherever in the file that is.</summary>
internal sealed class GzipMember : IDisposable
{
    private const int TrailerBytes = 8;

    // Bytes of one call: what a call had made is lost with the damage that it meets, unless it is made again.
    private const int ReadBytes = 16 * 1024;

    private readonly RawInput _raw;
    private readonly MemberFeed _feed;
    private readonly DeflateStream _content;
    private readonly long _start;
    private uint _crc;
    private long _length;
    private Salvage? _salvage;

    public GzipMember(RawInput raw)
    {
        _raw = raw;
        _start = raw.Position;
        _feed = new MemberFeed(raw);
        _content = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Reads content; 0 at the end, with the file's position behind the member.</summary>
    /// <exception cref="InvalidDataException">It is broken or cut; what stood before was given.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> target, bool async, CancellationToken cancellation)
    {
        if (_salvage is not null)
        {
            return _salvage.Read(target.Span);
        }

        Memory<byte> part = target.Length > ReadBytes ? target[..ReadBytes] : target;
        int read;
        try
        {
            read = async
                ? await _content.ReadAsync(part, cancellation).ConfigureAwait(false)
#pragma warning disable CA1849 // The caller asked for it: there is one way through here for both.
                : _content.Read(part.Span);
#pragma warning restore CA1849
        }
        catch (InvalidDataException e)
        {
            ReadOnlyMemory<byte> compressed = _start >= _raw.Oldest ? _raw.Slice(_start, _raw.Position) : default;
            _salvage = Salvage.Of(compressed, _length, _feed.IsStarved ? "it is cut off" : InputErrors.OneLine(e.Message));
            return _salvage.Read(target.Span);
        }

        _crc = Crc32.Append(_crc, part.Span[..read]);
        _length += read;
        if (read == 0 && part.Length > 0)
        {
            await EndAsync(async, cancellation).ConfigureAwait(false);
        }

        return read;
    }

    public void Dispose() => _content.Dispose();

    /// <summary>
    /// Finds the trailer. A decompressor takes more than it uses, so the member ends somewhere in the bytes that it took last: where checksum and length stand, which we
    /// know. That other bytes there are the same eight is as likely as that a checksum holds for damaged content.
    /// </summary>
    private async ValueTask EndAsync(bool async, CancellationToken cancellation)
    {
        if (_feed.IsStarved)
        {
            throw new InvalidDataException("it is cut off");
        }

        bool isWhole = await _raw.EnsureAsync(TrailerBytes, async, cancellation).ConfigureAwait(false);
        long end = _raw.Position + Math.Min(TrailerBytes, _raw.Ahead.Length);
        byte[] trailer = new byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), (uint)_length);
        int at = _raw.Slice(_feed.LastChunk, end).Span.IndexOf(trailer);
        if (at < 0)
        {
            throw new InvalidDataException(isWhole ? "its checksum does not fit its content" : "it is cut off");
        }

        _raw.MoveTo(_feed.LastChunk + at + TrailerBytes);
    }
}
