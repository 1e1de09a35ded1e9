using TechExportNlp.Warc;

namespace TechExportNlp.Fetching.Http;

/// <summary>One answer, read whole.</summary>
internal sealed record Exchange
{
    /// <summary>Where an exception keeps how often its request was made again.</summary>
    public const string RetriesKey = "TechExportNlp.Retries";

    // They were of the transfer, which is over: what is kept is the body as it would have come in one piece.
    private static readonly string[] OfTransfer = ["Transfer-Encoding", "Connection", "Keep-Alive", "Trailer", "Content-Length"];

    public required Uri Url { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Status { get; init; }

    public required HeaderFields Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Where a redirect leads; null for any other answer.</summary>
    public required Uri? Location { get; init; }

    public required string? MediaType { get; init; }

    public required int Retries { get; init; }

    /// <summary>How the body is compressed, innermost first.</summary>
    public IEnumerable<string> Encodings => Headers.All("Content-Encoding").SelectMany(static value => value.Split(','));

    /// <summary>The header fields of an answer, without those of the transfer.</summary>
    public static HeaderFields Fields(HttpResponseMessage response) => new(
        from field in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
        where !OfTransfer.Contains(field.Key, StringComparer.OrdinalIgnoreCase)
        from value in field.Value
        select KeyValuePair.Create(field.Key, value));
}
