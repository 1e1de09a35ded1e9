using System.IO.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace TechExportNlp.Warc.Reading;

/// <summary>Undoes <c>Content-Encoding</c> within limits. Archives often keep the header over a body that is decompressed already.</summary>
internal static class ContentCoding
{
    private const int MaxCodings = 4;
    private const int FreeBytes = 1024 * 1024;

    // What RFC 9659 allows servers: 8 MiB.
    private const int MaxZstdWindowLog = 23;

    public static ReadResult<byte[]> Decode(ReadOnlyMemory<byte> body, HeaderFields headers, HttpLimits limits, string where)
    {
        // The coding named last was put on last.
        string[] codings = [.. headers.All("Content-Encoding").SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Reverse().Take(MaxCodings)];
        long longest = Math.Max(FreeBytes, (long)body.Length * limits.MaxRatio);
        foreach (string coding in codings)
        {
            if (Decoder(coding.ToLowerInvariant(), body) is not { } decoder)
            {
                continue;
            }

            ReadResult<byte[]> decoded = ReadAll(decoder, longest, limits, coding, where);
            if (!decoded.IsOk)
            {
                return decoded;
            }

            body = decoded.Value;
        }

        return body.Length > limits.MaxBodyBytes ? WarcErrors.BodyTooLarge(where, $"{limits.MaxBodyBytes} bytes") : body.ToArray();
    }

    /// <summary>What undoes a coding; null where nobody knows it, or the bytes do not look like it.</summary>
    private static Stream? Decoder(string coding, ReadOnlyMemory<byte> body) => coding switch
    {
        "gzip" or "x-gzip" or "deflate" when body.Span.StartsWith(GzipHeader.Magic) => new GZipStream(MemoryStreams.Over(body), CompressionMode.Decompress),
        "deflate" when IsZlib(body.Span) => new ZLibStream(MemoryStreams.Over(body), CompressionMode.Decompress),
        "deflate" => IfBegun(new DeflateStream(MemoryStreams.Over(body), CompressionMode.Decompress), () => new DeflateStream(MemoryStreams.Over(body), CompressionMode.Decompress)),
        "br" => IfBegun(new BrotliStream(MemoryStreams.Over(body), CompressionMode.Decompress), () => new BrotliStream(MemoryStreams.Over(body), CompressionMode.Decompress)),
        "zstd" when body.Span.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) => Zstd(body),
        _ => null,
    };

    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;

    private static DecompressionStream Zstd(ReadOnlyMemory<byte> body)
    {
        var stream = new DecompressionStream(MemoryStreams.Over(body), leaveOpen: false);
        stream.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, MaxZstdWindowLog);
        return stream;
    }

    /// <summary>Compressed data without a mark begins well only where it is such; text that nobody compressed does not.</summary>
    private static Stream? IfBegun(Stream trial, Func<Stream> open)
    {
        using (trial)
        {
            try
            {
                byte[] start = new byte[64];
                return trial.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) > 0 ? open() : null;
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
            {
                return null;
            }
        }
    }

    private static ReadResult<byte[]> ReadAll(Stream decoder, long longest, HttpLimits limits, string coding, string where)
    {
        using (decoder)
        {
            try
            {
                using var bytes = new MemoryStream();
                byte[] buffer = new byte[32 * 1024];
                while (decoder.Read(buffer) is var count and > 0)
                {
                    if (bytes.Length + count > Math.Min(longest, limits.MaxBodyBytes))
                    {
                        return WarcErrors.BodyTooLarge(where, bytes.Length + count > limits.MaxBodyBytes ? $"{limits.MaxBodyBytes} bytes" : $"{limits.MaxRatio} times its size");
                    }

                    bytes.Write(buffer, 0, count);
                }

                return bytes.ToArray();
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or ZstdException or IOException)
            {
                return WarcErrors.BrokenBody(where, coding, e.Message);
            }
        }
    }
}
