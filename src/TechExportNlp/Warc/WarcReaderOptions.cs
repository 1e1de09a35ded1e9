namespace TechExportNlp.Warc;

/// <summary>The limits within which a <see cref="WarcReader"/> reads. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe. Memory is at most a few times <see cref="MaxBlockBytes"/>, whatever the file holds.</remarks>
public sealed record WarcReaderOptions
{
    /// <summary>What an array can hold beside what it takes to grow.</summary>
    internal const int LargestBlock = 512 * 1024 * 1024;

    /// <summary>The options used where none are given.</summary>
    public static WarcReaderOptions Default { get; } = new();

    /// <summary>How errors name the file. Default: <c>warc</c>.</summary>
    public string Name { get; init; } = "warc";

    /// <summary>The most bytes of a record's header. Default: 64 KiB; real ones have less than 2.</summary>
    public int MaxHeaderBytes { get; init; } = 64 * 1024;

    /// <summary>The most fields of a record's header. Default: 1000; real ones have about a dozen.</summary>
    public int MaxFields { get; init; } = 1000;

    /// <summary>The most bytes of a record's block; a larger one is an error, and reading goes on at what looks like the next record. Default: 64 MiB, far above any page; at most 512.</summary>
    public int MaxBlockBytes { get; init; } = 64 * 1024 * 1024;

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHeaderBytes, 256);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxFields, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxBlockBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxBlockBytes, LargestBlock);
    }
}
