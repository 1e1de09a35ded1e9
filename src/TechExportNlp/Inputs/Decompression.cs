using System.IO.Compression;
using ZstdSharp;

namespace TechExportNlp;

/// <summary>Opens streams that may be compressed: the first bytes tell, not the name, since names lie.</summary>
internal static class Decompression
{
    /// <summary>The stream with its compression, if any, undone, positioned at the start and peekable.</summary>
    public static PeekStream Open(Stream raw)
    {
        var peek = new PeekStream(raw);
        ReadOnlySpan<byte> start = peek.Peek(4);
        return start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new PeekStream(new GZipStream(peek, CompressionMode.Decompress))
            : start.SequenceEqual((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? new PeekStream(new DecompressionStream(peek, leaveOpen: false))
            : peek;
    }

    /// <summary>Opens a file.</summary>
    public static PeekStream OpenFile(string path)
    {
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 64 * 1024 });
        try
        {
            PeekStream stream = Open(file);
            if (stream.IsPlain && (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase)) && !stream.Peek(1).IsEmpty)
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
}
