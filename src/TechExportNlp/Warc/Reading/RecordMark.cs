namespace TechExportNlp.Warc.Reading;

/// <summary>The line with which a record begins.</summary>
internal static class RecordMark
{
    /// <summary>How long such a line is at most, and a letter of the next.</summary>
    public const int MaxBytes = 11;

    public static ReadOnlySpan<byte> Start => "WARC/"u8;

    /// <summary>Whether the bytes, as far as they go, are those of the mark.</summary>
    public static bool MayStart(ReadOnlySpan<byte> bytes) => Start.StartsWith(bytes[..Math.Min(bytes.Length, Start.Length)]);

    /// <summary>Where the first line <c>WARC/1.0</c> is that a field seems to follow; -1 where there is none whole. A cut record need not have ended its line before.</summary>
    public static int IndexOf(ReadOnlySpan<byte> bytes)
    {
        for (int start = 0; bytes[start..].IndexOf(Start) is var at and >= 0; start += at + 1)
        {
            if (IsLine(bytes[(start + at + Start.Length)..]))
            {
                return start + at;
            }
        }

        return -1;
    }

    private static bool IsLine(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 3 || !char.IsAsciiDigit((char)rest[0]) || rest[1] != (byte)'.' || !char.IsAsciiDigit((char)rest[2]))
        {
            return false;
        }

        ReadOnlySpan<byte> end = rest[3..].StartsWith("\r"u8) ? rest[4..] : rest[3..];
        return end.Length > 1 && end[0] == (byte)'\n' && char.IsAsciiLetter((char)end[1]);
    }
}
