using System.Text;
using System.Text.Json;

namespace TechExportNlp.Cli.Scoring;

/// <summary>A claim as the scorer sees it: raw JSON fields, since gold may hold <c>?</c> where the record allows no such code.</summary>
/// <param name="json">The claim.</param>
/// <param name="start">Where its quote stands in another text than its own. Default: where it says.</param>
internal sealed class ScoredClaim(JsonElement json, int? start = null)
{
    private Dictionary<Rune, int>? _subject;

    public string Quote { get; } = json.GetProperty("quote").GetString()!;

    public int Start { get; } = start ?? json.GetProperty("start").GetInt32();

    public int End => Start + Quote.Length;

    public bool IsOptional { get; } = json.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True;

    public string? Kind => Text("kind");

    /// <summary>The characters of the subject with how often each stands.</summary>
    public Dictionary<Rune, int> SubjectCharacters => _subject ??= Similarity.Count(Text("subject"));

    /// <summary>A claim that the library printed.</summary>
    public static ScoredClaim Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ScoredClaim(document.RootElement.Clone());
    }

    /// <summary>The same claim, its quote counted in another text.</summary>
    public ScoredClaim At(int start) => start == Start ? this : new ScoredClaim(json, start);

    /// <summary>A field that is a string; null where it is null or missing.</summary>
    public string? Text(string field) => json.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The names of the fields, in the record's order.</summary>
    public IEnumerable<string> Fields => json.EnumerateObject().Select(static property => property.Name);

    /// <summary>A field as it stands; null where it is missing.</summary>
    public JsonElement? Raw(string field) => json.TryGetProperty(field, out JsonElement value) ? value : null;

    /// <summary>The value's numbers: one, or two for a range; null stands for a number that is missing.</summary>
    public double?[] Values() =>
        !json.TryGetProperty("value", out JsonElement value) ? [null]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Number)]
        : [Number(value)];

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
