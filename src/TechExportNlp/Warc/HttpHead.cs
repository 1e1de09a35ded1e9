namespace TechExportNlp.Warc;

/// <summary>Finds where the header of a message ends.</summary>
internal static class HttpHead
{
    /// <summary>What follows the first empty line; nothing where there is none.</summary>
    public static ReadOnlyMemory<byte> BodyOf(ReadOnlyMemory<byte> message) => message[Length(message.Span)..];

    /// <summary>How many bytes the header takes, its empty line included; all where there is no empty line.</summary>
    public static int Length(ReadOnlySpan<byte> message)
    {
        for (int start = 0; message[start..].IndexOf((byte)'\n') is var feed and >= 0;)
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

        return message.Length;
    }
}
