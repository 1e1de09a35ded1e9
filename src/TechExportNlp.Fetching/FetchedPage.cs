using TechExportNlp.Warc;

namespace TechExportNlp.Fetching;

/// <summary>An answer that was fetched whole.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FetchedPage
{
    /// <summary>The address that gave it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The fields of the HTTP header, in order; those of the transfer alone left out.</summary>
    public required HeaderFields Headers { get; init; }

    /// <summary>The body as transferred, compressed if the server did so.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body decompressed.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }
}
