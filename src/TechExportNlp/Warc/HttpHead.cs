namespace TechExportNlp.Warc;

/// <summary>Finds where the header of a message ends.</summary>
internal static class HttpHead
{
    /// <summary>What follows the first empty line; nothing where there is none.</summary>
    public static ReadOnlyMemory<byte> BodyOf(ReadOnlyMemory<byte> message) =>
        End(message.Span, 0) is var end and >= 0 ? message[end..] : message[message.Length..];

    /// <summary>How many bytes the header takes, its empty line included; -1 where there is no empty line.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">Where to begin; no empty line begins before.</param>
    public static int End(ReadOnlySpan<byte> message, int from)
    {
        for (int start = from; message[start..].IndexOf((byte)'\n') is var feed and >= 0;)
        {
            start += feed + 1;
            ReadOnlySpan<byte> next = message[start..];
            if (next.StartsWith("\n"u8))
            {
                return start + 1;
            }

            if (next.StartsWith("\r\n"u8))
            {
                return start + 2;
            }
        }

        return -1;
    }
}
