namespace TechExportNlp.Warc.Reading;

/// <summary>The header of a gzip member (RFC 1952).</summary>
internal static class GzipHeader
{
    private const int FixedBytes = 10;
    private const int MaxBytes = 64 * 1024 + 4096;

    /// <summary>What every member begins with: the mark, and deflate as the method.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Whether a member may begin here.</summary>
    public static bool MayStart(ReadOnlySpan<byte> bytes) => bytes.Length > 3 && bytes.StartsWith(Magic) && (bytes[3] & 0xE0) == 0;

    /// <summary>Passes over a header; false where there is none.</summary>
    public static async ValueTask<bool> SkipAsync(RawInput raw, bool async, CancellationToken cancellation)
    {
        if (!await raw.EnsureAsync(FixedBytes, async, cancellation).ConfigureAwait(false) || !MayStart(raw.Ahead.Span))
        {
            return false;
        }

        int length;
        while ((length = Length(raw.Ahead.Span)) < 0)
        {
            if (raw.Ahead.Length > MaxBytes || !await raw.FillAsync(async, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        raw.Advance(length);
        return true;
    }

    /// <summary>How long the header is; -1 where more bytes are needed to tell.</summary>
    private static int Length(ReadOnlySpan<byte> bytes)
    {
        int flags = bytes[3];
        int length = FixedBytes;
        if ((flags & 4) != 0)
        {
            length = bytes.Length < length + 2 ? -1 : length + 2 + bytes[length] + (bytes[length + 1] << 8);
        }

        length = (flags & 8) != 0 ? AfterText(bytes, length) : length;
        length = (flags & 16) != 0 ? AfterText(bytes, length) : length;
        length = (flags & 2) != 0 && length >= 0 ? length + 2 : length;
        return length > bytes.Length ? -1 : length;
    }

    private static int AfterText(ReadOnlySpan<byte> bytes, int start) =>
        start < 0 || start > bytes.Length || bytes[start..].IndexOf((byte)0) is not (var end and >= 0) ? -1 : start + end + 1;
}
