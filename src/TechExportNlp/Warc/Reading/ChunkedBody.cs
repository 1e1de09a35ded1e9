using System.Buffers.Text;

namespace TechExportNlp.Warc.Reading;

/// <summary>Joins the chunks of a body (RFC 9112). Archives often keep the header <c>Transfer-Encoding</c> over a body that is joined already.</summary>
internal static class ChunkedBody
{
    private const int MaxDigits = 8;

    /// <summary>The joined body; the body as it is where it does not begin with a chunk, and from where it goes on with none.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        if (Size(body.Span, out int at) is not { } size || at == body.Length)
        {
            return body;
        }

        byte[] joined = new byte[body.Length];
        int length = 0;
        ReadOnlySpan<byte> rest = body.Span;
        while (true)
        {
            rest = rest[at..];
            ReadOnlySpan<byte> chunk = rest[..(int)Math.Min(size, rest.Length)];
            chunk.CopyTo(joined.AsSpan(length));
            length += chunk.Length;
            rest = rest[chunk.Length..];
            if (size == 0 || rest.IsEmpty)
            {
                break;
            }

            int lineEnd = rest.StartsWith("\r\n"u8) ? 2 : rest[0] == (byte)'\n' ? 1 : 0;
            if (lineEnd == 0 || (rest.Length > lineEnd && Size(rest[lineEnd..], out at) is null))
            {
                rest.CopyTo(joined.AsSpan(length));
                length += rest.Length;
                break;
            }

            rest = rest[lineEnd..];
            if (rest.IsEmpty)
            {
                break;
            }

            size = Size(rest, out at)!.Value;
        }

        return joined.AsMemory(0, length);
    }

    /// <summary>The size that a line tells, and where the line ends; null where it is no such line.</summary>
    private static long? Size(ReadOnlySpan<byte> bytes, out int lineEnd)
    {
        lineEnd = 0;
        if (!Utf8Parser.TryParse(bytes[..Math.Min(bytes.Length, MaxDigits)], out uint size, out int digits, 'x'))
        {
            return null;
        }

        ReadOnlySpan<byte> rest = bytes[digits..];
        int feed = rest[..Math.Min(rest.Length, 1024)].IndexOf((byte)'\n');
        ReadOnlySpan<byte> extension = feed < 0 ? [] : rest[..feed].Trim(" \t\r"u8);
        if (feed < 0 || (!extension.IsEmpty && extension[0] != (byte)';'))
        {
            return null;
        }

        lineEnd = digits + feed + 1;
        return size;
    }
}
