using System.IO.Compression;

namespace TechExportNlp.Warc.Reading;

/// <summary>The content that stood directly before the damage of a gzip member. A decompressor that fails keeps it to itself, so it is made again, byte by byte.</summary>
internal sealed class Salvage
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _why;
    private int _taken;

    private Salvage(ReadOnlyMemory<byte> bytes, string why)
    {
        _bytes = bytes;
        _why = why;
    }

    /// <summary>What can be had beyond so many bytes of content; nothing where the compressed data is no longer there.</summary>
    public static Salvage Of(ReadOnlyMemory<byte> compressed, long known, string why)
    {
        var bytes = new MemoryStream();
        try
        {
            using var content = new DeflateStream(MemoryStreams.Over(compressed), CompressionMode.Decompress);
            byte[] buffer = new byte[Math.Min(known, 16 * 1024)];
            while (known > 0 && content.Read(buffer, 0, (int)Math.Min(known, buffer.Length)) is var read and > 0)
            {
                known -= read;
            }

            while (content.ReadByte() is var value and >= 0)
            {
                bytes.WriteByte((byte)value);
            }
        }
        catch (InvalidDataException)
        {
            // The damage, again.
        }

        return new Salvage(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), why);
    }

    /// <summary>Gives what there is, and then fails.</summary>
    /// <exception cref="InvalidDataException">There is no more.</exception>
    public int Read(Span<byte> target)
    {
        if (_taken == _bytes.Length)
        {
            throw new InvalidDataException(_why);
        }

        int count = Math.Min(target.Length, _bytes.Length - _taken);
        _bytes.Span.Slice(_taken, count).CopyTo(target);
        _taken += count;
        return count;
    }
}
