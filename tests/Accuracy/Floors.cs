using System.Text.Json;
using System.Text.Json.Serialization;

namespace TechExportNlp.Accuracy;

/// <summary>The scores below which the library must not fall, beside the fingerprint of the corpus that they were measured on.</summary>
internal sealed record Floors
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Says how floors are pinned; every message of a failed floor ends in it.</summary>
    public const string HowToPin =
        "If the change is meant, pin the floors anew with 'TECHEXPORTNLP_PIN=1 dotnet test --project tests/Accuracy' and commit corpus/floors.json with the reason.";

    [JsonPropertyName("fingerprint")]
    public string Fingerprint { get; init; } = string.Empty;

    [JsonPropertyName("claims")]
    public SortedDictionary<string, double> Claims { get; init; } = new(StringComparer.Ordinal);

    [JsonPropertyName("pages")]
    public SortedDictionary<string, double> Pages { get; init; } = new(StringComparer.Ordinal);

    public static bool Pinning => Environment.GetEnvironmentVariable("TECHEXPORTNLP_PIN") is "1" or "true";

    public static Floors Load() => JsonSerializer.Deserialize<Floors>(File.ReadAllBytes(CorpusFolder.FloorsFile)) ?? new Floors();

    public void Save() => File.WriteAllText(CorpusFolder.FloorsFile, JsonSerializer.Serialize(this, Format) + "\n");

    /// <summary>A score as a floor: cut, not rounded, to four digits, so that the same score passes it.</summary>
    public static SortedDictionary<string, double> Cut(IEnumerable<KeyValuePair<string, double>> scores) =>
        new(scores.ToDictionary(score => score.Key, score => Math.Floor(score.Value * 10_000) / 10_000), StringComparer.Ordinal);
}
