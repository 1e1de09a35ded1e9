using System.Text.Json;

namespace TechExportNlp;

/// <summary>
/// Writes one article a line:
/// <c>{"schema":1,"id","title","published","source","author","editor","url","text","claims":[…]}</c>. UTF-8, lines end with <c>\n</c>.
/// </summary>
/// <remarks><c>text</c> stands only where whoever gave the article does not hold it already (<see cref="Article.IsTextGiven"/>).</remarks>
public sealed class JsonLinesSink : IClaimSink
{
    private readonly LineSink _lines;
    private readonly bool _writeText;

    /// <summary>A sink into a stream.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <param name="writeText">Whether lines carry <c>text</c> at all. Default: true; without it offsets of pages cannot be followed.</param>
    /// <param name="leaveOpen">Whether the stream outlives the sink. Default: false.</param>
    public JsonLinesSink(Stream output, bool writeText = true, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        _lines = new LineSink(output, leaveOpen);
        _writeText = writeText;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Write(_lines.StartJson(), claims, _writeText && !claims.Article.IsTextGiven);
        _lines.EndJson();
        return _lines.CommitAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private static void Write(Utf8JsonWriter writer, ArticleClaims claims, bool withText)
    {
        Article article = claims.Article;
        writer.WriteStartObject();
        writer.WriteNumber("schema"u8, ClaimJson.SchemaVersion);
        writer.WriteString("id"u8, article.Id);
        writer.WriteString("title"u8, article.Title);
        writer.WriteString("published"u8, article.Published?.ToString());
        writer.WriteString("source"u8, article.Source);
        writer.WriteString("author"u8, article.Author);
        writer.WriteString("editor"u8, article.Editor);
        writer.WriteString("url"u8, article.Url);
        if (withText)
        {
            writer.WriteString("text"u8, article.Text);
        }

        writer.WriteStartArray("claims"u8);
        foreach (Claim claim in claims.Claims)
        {
            writer.WriteStartObject();
            ClaimJson.WriteFields(writer, claim);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
