namespace TechExportNlp.Warc;

/// <summary>The limits within which an <see cref="HttpMessage"/> is read. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record HttpLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static HttpLimits Default { get; } = new();

    /// <summary>The most bytes of status line and headers. Default: 256 KiB, what lenient servers and browsers bear.</summary>
    public int MaxHeaderBytes { get; init; } = 256 * 1024;

    /// <summary>The most headers. Default: 1000.</summary>
    public int MaxFields { get; init; } = 1000;

    /// <summary>The most bytes of a body, decompressed. Default: 64 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many times larger than it lies in the archive a body above 1 MiB may grow. Default: 200; pages grow three to twenty times.</summary>
    public int MaxRatio { get; init; } = 200;
}
