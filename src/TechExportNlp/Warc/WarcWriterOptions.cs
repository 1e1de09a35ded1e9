using System.IO.Compression;

namespace TechExportNlp.Warc;

/// <summary>How a <see cref="WarcWriter"/> writes. Change single members with <c>with</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WarcWriterOptions
{
    /// <summary>The options used where none are given.</summary>
    public static WarcWriterOptions Default { get; } = new();

    /// <summary>Whether each record is a gzip member of its own, as files named .warc.gz have it. Default: true.</summary>
    public bool Compress { get; init; } = true;

    /// <summary>How hard to compress. Default: <see cref="CompressionLevel.Optimal"/>; <see cref="CompressionLevel.Fastest"/> halves the time for a tenth more bytes.</summary>
    public CompressionLevel Level { get; init; } = CompressionLevel.Optimal;

    /// <summary>Whether records without <c>WARC-Block-Digest</c>, and answers without <c>WARC-Payload-Digest</c>, get them (SHA-1 in Base32). Default: true.</summary>
    public bool Digests { get; init; } = true;

    /// <summary>Dates records that have no date, to the second. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Names records that have no id. Default: <see cref="Guid.NewGuid"/>.</summary>
    public Func<Guid> NewId { get; init; } = Guid.NewGuid;
}
