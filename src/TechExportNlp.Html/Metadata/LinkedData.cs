using System.Text.Json;

namespace TechExportNlp.Html.Metadata;

/// <summary>What the JSON-LD of a page (schema.org NewsArticle and the like) tells.</summary>
internal sealed record LinkedData
{
    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public string? Editor { get; init; }

    public string? Summary { get; init; }

    public string? Keywords { get; init; }

    /// <summary>The text of the article, plain or as markup.</summary>
    public string? Body { get; init; }

    private const int MaxNodes = 5000;

    public static LinkedData Read(IReadOnlyList<string> scripts)
    {
        var found = new LinkedData();
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
                found = new LinkedData
                {
                    Headline = found.Headline ?? Text(node, "headline"),
                    Published = found.Published ?? Text(node, "datePublished") ?? Text(node, "pubDate"),
                    Author = found.Author ?? Name(node, "author"),
                    Publisher = found.Publisher ?? Name(node, "publisher"),
                    Editor = found.Editor ?? Name(node, "editor"),
                    // Without a headline it describes the site, or somebody.
                    Summary = found.Summary ?? (node.TryGetProperty("headline", out _) ? Text(node, "description") : null),
                    Keywords = found.Keywords ?? Name(node, "keywords"),
                    Body = found.Body ?? Text(node, "articleBody"),
                };
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
            JsonValueKind.Array => string.Join(property == "keywords" ? ',' : ' ', value.EnumerateArray().Select(NameOf).Where(name => name is not null)),
            _ => null,
        };
    }

    private static string? NameOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Object => Text(item, "name"),
        JsonValueKind.String => item.GetString(),
        _ => null,
    };
}
