using System.Globalization;
using System.Text.Json;

namespace TechExportNlp.Fetching.Crawling;

/// <summary>A journal's entry as a line of JSON; what is null is left out.</summary>
internal static class JournalLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream target, JournalEntry entry)
    {
        using (var json = new Utf8JsonWriter(target, Options))
        {
            json.WriteStartObject();
            json.WriteString("url"u8, entry.Url.AbsoluteUri);
            json.WriteString("kind"u8, Name(entry.Kind));
            Text(json, "in", entry.ListedIn?.AbsoluteUri);
            Text(json, "outcome", entry.Outcome is { } outcome ? Name(outcome) : null);
            Number(json, "status", entry.Status);
            Text(json, "code", entry.Code);
            Text(json, "final", entry.FinalUrl?.AbsoluteUri);
            Text(json, "at", entry.At?.ToString("O", CultureInfo.InvariantCulture));
            Text(json, "etag", entry.ETag);
            Text(json, "modified", entry.LastModified);
            Text(json, "file", entry.Place?.File);
            Number(json, "offset", entry.Place?.Offset);
            Number(json, "length", entry.Place?.Length);
            Text(json, "digest", entry.Digest);
            Text(json, "mime", entry.MediaType);
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    /// <summary>Reads a line; null where it is none of ours.</summary>
    public static JournalEntry? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return Address(root, "url") is not { } url ? null : new JournalEntry
            {
                Url = url,
                Kind = Enum.TryParse(Text(root, "kind"), ignoreCase: true, out FetchKind kind) ? kind : FetchKind.Page,
                ListedIn = Address(root, "in"),
                Outcome = Enum.TryParse(Text(root, "outcome")?.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out FetchOutcome outcome) ? outcome : null,
                Status = (int?)Number(root, "status"),
                Code = Text(root, "code"),
                FinalUrl = Address(root, "final"),
                At = DateTimeOffset.TryParse(Text(root, "at"), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : null,
                ETag = Text(root, "etag"),
                LastModified = Text(root, "modified"),
                Place = Text(root, "file") is { } file && Number(root, "offset") is { } offset && Number(root, "length") is { } length
                    ? new ArchivePlace(file, offset, length)
                    : null,
                Digest = Text(root, "digest"),
                MediaType = Text(root, "mime"),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>How results name an outcome.</summary>
    public static string Name(FetchOutcome outcome) => outcome == FetchOutcome.NotModified ? "not-modified" : outcome.ToString().ToLowerInvariant();

    /// <summary>How results name a kind.</summary>
    public static string Name(FetchKind kind) => kind.ToString().ToLowerInvariant();

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static long? Number(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetInt64() : null;

    private static Uri? Address(JsonElement root, string name) => Uri.TryCreate(Text(root, name), UriKind.Absolute, out Uri? url) ? url : null;
}
