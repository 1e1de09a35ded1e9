using System.Text.Json;

namespace TechExportNlp.Html.Metadata;

/// <summary>What the JSON-LD of a page (schema.org NewsArticle and the like) tells.</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Author, string? Publisher)
{
    private const int MaxNodes = 5000;

    public static LinkedData Read(IReadOnlyList<string> scripts)
    {
        var found = new LinkedData(null, null, null, null);
        foreach (string script in scripts)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found = Add(found, document.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
            {
                // Not JSON, or half of a surrogate pair in it, escaped or not.
                // Broken data of a page tells nothing; its text is read all the same.
            }
        }

        return found;
    }

    private static LinkedData Add(LinkedData found, JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (int read = 0; read < MaxNodes && open.TryDequeue(out JsonElement node); read++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in node.EnumerateArray())
                {
                    open.Enqueue(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                found = new LinkedData(
                    found.Headline ?? Text(node, "headline"),
                    found.Published ?? Text(node, "datePublished") ?? Text(node, "pubDate"),
                    found.Author ?? Name(node, "author"),
                    found.Publisher ?? Name(node, "publisher"));
                if (node.TryGetProperty("@graph", out JsonElement graph))
                {
                    open.Enqueue(graph);
                }
            }
        }

        return found;
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text.Trim() : null;

    private static string? Name(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "name"),
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Text(item, "name"))),
            _ => null,
        };
    }
}
