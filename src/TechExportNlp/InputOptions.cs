namespace TechExportNlp;

/// <summary>The limits within which inputs are opened. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record InputOptions
{
    /// <summary>The options used where none are given.</summary>
    public static InputOptions Default { get; } = new();

    /// <summary>
    /// The most bytes of one page, text or line after decompression; a larger one is skipped. Default: 64 MiB, far above any article, and
    /// low enough that a few at once fit a small machine's memory.
    /// </summary>
    public int MaxPageBytes { get; init; } = 64 * 1024 * 1024;
}
