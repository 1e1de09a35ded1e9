using System.Text.Json;

namespace TechExportNlp;

/// <summary>
/// Writes one claim a line, flat: <c>{"schema":1,"article","published","paragraph","sentence",…the claim's fields}</c>. UTF-8, lines end with
/// <c>\n</c>. Paragraphs count from 1; articles without claims leave no line.
/// </summary>
public sealed class FlatClaimSink : IClaimSink
{
    private readonly LineSink _lines;

    /// <summary>A sink into a stream.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <param name="leaveOpen">Whether the stream outlives the sink. Default: false.</param>
    public FlatClaimSink(Stream output, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new LineSink(output, leaveOpen);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (PlacedClaim placed in PlacedClaim.Of(claims))
        {
            Utf8JsonWriter writer = _lines.StartJson();
            writer.WriteStartObject();
            writer.WriteNumber("schema"u8, ClaimJson.SchemaVersion);
            writer.WriteString("article"u8, claims.Article.Id);
            writer.WriteString("published"u8, claims.Article.Published?.ToString());
            writer.WriteNumber("paragraph"u8, placed.Paragraph);
            writer.WriteString("sentence"u8, placed.Sentence);
            ClaimJson.WriteFields(writer, placed.Claim);
            writer.WriteEndObject();
            _lines.EndJson();
        }

        return _lines.CommitAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();
}
