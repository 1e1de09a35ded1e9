using System.Text.Json;

namespace TechExportNlp.Tests.Sinks;

/// <summary>The JSON Schema that ships with the package says what the sinks write, name for name and in the same order.</summary>
public class ClaimSchemaTests
{
    private static readonly JsonElement Schema = Load();

    [Fact]
    public async Task The_line_of_an_article_matches() =>
        Matches(Schema, await SinkSamples.WriteAsync(stream => new JsonLinesSink(stream), SinkSamples.Article(textGiven: false)));

    [Fact]
    public async Task The_line_of_a_flat_claim_matches() =>
        Matches(Schema.GetProperty("$defs").GetProperty("flatClaim"), (await SinkSamples.WriteAsync(stream => new FlatClaimSink(stream), SinkSamples.Article())).Split('\n')[0]);

    [Fact]
    public void A_claim_matches() => Matches(Schema.GetProperty("$defs").GetProperty("claim"), SinkSamples.Article().Claims[0].ToString());

    [Theory]
    [InlineData("kind", typeof(ClaimKind))]
    [InlineData("role", typeof(ClaimRole))]
    [InlineData("comparator", typeof(Comparator))]
    [InlineData("direction", typeof(Direction))]
    [InlineData("modality", typeof(Modality))]
    public void Every_code_stands_in_the_schema(string field, Type type)
    {
        string?[] codes = [.. Schema.GetProperty("$defs").GetProperty("claim").GetProperty("properties").GetProperty(field).GetProperty("enum")
            .EnumerateArray().Where(code => code.ValueKind != JsonValueKind.Null).Select(code => code.GetString())];
        Assert.Equal(Enum.GetValues(type).Cast<Enum>().Select(Code), codes);
    }

    private static string Code(Enum value) => value switch
    {
        ClaimKind kind => kind.Code(),
        ClaimRole role => role.Code(),
        Comparator comparator => comparator.Code(),
        Direction direction => direction.Code(),
        Modality modality => modality.Code(),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static void Matches(JsonElement schema, string line)
    {
        using var written = JsonDocument.Parse(line);
        Assert.Equal(schema.GetProperty("properties").EnumerateObject().Select(property => property.Name), written.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
    }

    private static JsonElement Load()
    {
        using Stream stream = typeof(ClaimSchemaTests).Assembly.GetManifestResourceStream("claims.schema.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
