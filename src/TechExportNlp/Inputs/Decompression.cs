using System.IO.Compression;
using ZstdSharp;

namespace TechExportNlp;

/// <summary>Opens streams that may be compressed: the first bytes tell, not the name, since names lie.</summary>
internal static class Decompression
{
    /// <summary>What gzip data begins with.</summary>
    public static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> ZstdMagic => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>The stream with its compression, if any, undone, positioned at the start and peekable. A web archive keeps its gzip, whose members are its records.</summary>
    /// <param name="raw">The stream.</param>
    /// <param name="kind">What its name says; null where the content has to tell.</param>
    public static PeekStream Open(Stream raw, InputKind? kind)
    {
        var peek = new PeekStream(raw);
        if (peek.Peek(ZstdMagic.Length).SequenceEqual(ZstdMagic))
        {
            return new PeekStream(new DecompressionStream(peek, leaveOpen: false));
        }

        return peek.Peek(GzipMagic.Length).SequenceEqual(GzipMagic) && kind is not InputKind.Warc && !(kind is null && HoldsWarc(peek.Peek()))
            ? new PeekStream(new GZipStream(peek, CompressionMode.Decompress))
            : peek;
    }

    /// <summary>Opens a file.</summary>
    public static PeekStream OpenFile(string path)
    {
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 64 * 1024 });
        try
        {
            InputKind? kind = InputKinds.OfName(path);
            PeekStream stream = Open(file, kind);
            bool promises = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase);
            if (promises && stream.IsPlain && !stream.Peek(1).IsEmpty && InputKinds.OfContent(stream.Peek()) != InputKind.Warc)
            {
                throw new InvalidDataException("it does not start as its ending promises");
            }

            return stream;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static bool HoldsWarc(ReadOnlySpan<byte> start)
    {
        try
        {
            using var content = new GZipStream(new MemoryStream(start.ToArray()), CompressionMode.Decompress);
            byte[] mark = new byte[5];
            return content.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
