namespace TechExportNlp;

/// <summary>One file of bytes among the inputs: on disk, from standard input, or (where archives come in) inside an archive.</summary>
/// <param name="Id">The path relative to the input it was found by, with <c>/</c> between folders.</param>
/// <param name="Where">How messages name it.</param>
/// <param name="Kind">What its name says it is; null where the content has to tell.</param>
/// <param name="Open">Opens the bytes, decompressed; web archives in gzip as they are, since their reader wants to know the members.</param>
internal sealed record InputEntry(string Id, string Where, InputKind? Kind, Func<Stream> Open);

/// <summary>What a file name says of its content.</summary>
internal enum InputKind
{
    Html,
    Text,
    Json,
    JsonLines,
    Warc,
}

/// <summary>Reads file names.</summary>
internal static class InputKinds
{
    /// <summary>What the name says, a compression's ending passed over; null for endings that we do not read.</summary>
    public static InputKind? OfName(string name)
    {
        string extension = Path.GetExtension(name);
        if (Is(extension, ".gz") || Is(extension, ".zst"))
        {
            extension = Path.GetExtension(name[..^extension.Length]);
        }

        return Is(extension, ".html") || Is(extension, ".htm") ? InputKind.Html
            : Is(extension, ".txt") ? InputKind.Text
            : Is(extension, ".json") ? InputKind.Json
            : Is(extension, ".jsonl") ? InputKind.JsonLines
            : Is(extension, ".warc") ? InputKind.Warc
            : null;
    }

    /// <summary>What the first bytes say.</summary>
    public static InputKind OfContent(ReadOnlySpan<byte> start)
    {
        // Of compressed inputs only archives come compressed so far (Decompression).
        if (start.StartsWith("WARC/"u8) || start.StartsWith(Decompression.GzipMagic))
        {
            return InputKind.Warc;
        }

        ReadOnlySpan<byte> trimmed = (start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart(" \t\r\n"u8);
        return trimmed.IsEmpty ? InputKind.Text : trimmed[0] switch
        {
            (byte)'<' => InputKind.Html,
            (byte)'{' or (byte)'[' => InputKind.Json,
            _ => InputKind.Text,
        };
    }

    private static bool Is(string extension, string wanted) => extension.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
