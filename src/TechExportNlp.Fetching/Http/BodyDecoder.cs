using System.IO.Compression;

namespace TechExportNlp.Fetching.Http;

/// <summary>Undoes the <c>Content-Encoding</c> of a body, within a bound.</summary>
internal static class BodyDecoder
{
    /// <summary>The encodings that requests offer, with the only ones that <see cref="Decode"/> undoes.</summary>
    public const string Accepted = "gzip, deflate, br";

    // Servers stack one, by mistake two; more is an attack.
    private const int MaxLayers = 2;

    /// <summary>The body, decompressed.</summary>
    /// <exception cref="FetchException">The encoding is unknown or broken, or the body grows above the limit.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, IEnumerable<string> encodings, int maxBytes)
    {
        string[] layers = [.. encodings.Select(static layer => layer.Trim().ToLowerInvariant()).Where(static layer => layer is not ("" or "identity"))];
        if (layers.Length > MaxLayers)
        {
            throw FetchException.BrokenEncoding(FormattableString.Invariant($"the body is compressed {layers.Length} times over"));
        }

        for (int i = layers.Length - 1; i >= 0; i--)
        {
            body = Undo(body, layers[i], maxBytes);
        }

        return body;
    }

    /// <summary>A body that starts as gzip does, decompressed; any other as it is. For sitemaps that are kept compressed.</summary>
    /// <exception cref="FetchException">It is broken, or grows above the limit.</exception>
    public static ReadOnlyMemory<byte> Unzip(ReadOnlyMemory<byte> body, int maxBytes) =>
        body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Undo(body, "gzip", maxBytes) : body;

    private static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, string encoding, int maxBytes)
    {
        try
        {
            using var compressed = new MemoryStream(body.ToArray(), writable: false);
            using Stream plain = encoding switch
            {
                "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
                // RFC 9110 means zlib; servers that send bare deflate are told apart by the first byte, as browsers do.
                "deflate" => body.Length > 0 && (body.Span[0] & 0x0F) == 8
                    ? new ZLibStream(compressed, CompressionMode.Decompress)
                    : new DeflateStream(compressed, CompressionMode.Decompress),
                "br" => new BrotliStream(compressed, CompressionMode.Decompress),
                _ => throw FetchException.BrokenEncoding($"the body is encoded as '{encoding}', which was not asked for"),
            };
            return ReadAll(plain, maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            throw FetchException.BrokenEncoding($"the body is not the {encoding} that it claims to be");
        }
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream plain, int maxBytes)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (plain.Read(buffer) is var count and > 0)
        {
            if (bytes.Length + count > maxBytes)
            {
                throw FetchException.TooLargeDecompressed(maxBytes);
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
