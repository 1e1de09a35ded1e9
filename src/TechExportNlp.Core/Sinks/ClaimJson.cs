using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TechExportNlp.Claims;

namespace TechExportNlp;

/// <summary>Writes claims as JSON and reads them back: the fields and codes of the record, in a fixed order, nothing escaped that need not be.</summary>
/// <remarks>Thread-safe: no state. Written by hand, so that it needs neither reflection nor generated code.</remarks>
public static class ClaimJson
{
    /// <summary>The version of the record, written as <c>schema</c>: it grows when a field changes its name or its meaning.</summary>
    public const int SchemaVersion = 1;

    /// <summary>
    /// What every JSON writer of the library should use: Chinese characters, quotation marks and signs stay readable. The lines are data, not
    /// script inside a web page, so that the stricter encoders would only blur them (<c>\u002B08:00</c>).
    /// </summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The claim as one line of JSON.</summary>
    /// <param name="claim">The claim.</param>
    public static string Print(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            WriteFields(writer, claim);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the claim's fields into the JSON object that is open in the writer.</summary>
    /// <param name="writer">A writer inside an object.</param>
    /// <param name="claim">The claim.</param>
    public static void WriteFields(Utf8JsonWriter writer, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claim);
        writer.WriteString("quote"u8, claim.Quote);
        writer.WriteNumber("start"u8, claim.Start);
        writer.WriteString("kind"u8, claim.Kind.Code());
        writer.WriteString("role"u8, claim.Role.Code());
        writer.WritePropertyName("value"u8);
        writer.WriteRawValue(claim.Value.ToString(), skipInputValidation: true);
        writer.WriteString("unit"u8, claim.Unit.Code);
        writer.WriteString("comparator"u8, claim.Comparator.Code());
        writer.WriteString("direction"u8, claim.Direction?.Code());
        writer.WriteString("subject"u8, claim.Subject);
        writer.WriteString("base"u8, claim.Base);
        writer.WriteString("period"u8, claim.Period?.ToString());
        writer.WriteString("basis"u8, claim.Basis?.ToString());
        writer.WriteString("modality"u8, claim.Modality.Code());
        writer.WriteString("source"u8, claim.Source);
        writer.WriteString("entity"u8, claim.Entity);
        writer.WriteString("indicator"u8, claim.Indicator);
        writer.WriteString("key"u8, claim.Key);
        WriteConfidence(writer, claim.Confidence);
        WriteRepeats(writer, claim.Repeats);
    }

    /// <summary>Reads a claim from one JSON object; properties that it does not know are passed over.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">The text is no claim; the message says what is wrong.</exception>
    public static Claim ParseClaim(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return ReadClaim(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The claim is not valid JSON: {e.Message}", e);
        }
    }

    /// <summary>Reads a claim from a JSON object; properties that it does not know are passed over.</summary>
    /// <param name="element">The object.</param>
    /// <exception cref="FormatException">The object is no claim; the message says what is wrong.</exception>
    public static Claim ReadClaim(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"A claim is a JSON object, not {element.ValueKind}.");
        }

        return new Claim
        {
            Quote = Text(element, "quote") ?? throw Missing("quote"),
            Start = element.TryGetProperty("start", out JsonElement start) && start.TryGetInt32(out int offset) ? offset : throw Missing("start"),
            Kind = ClaimCodes.Kind(Text(element, "kind") ?? throw Missing("kind")),
            Role = ClaimCodes.Role(Text(element, "role") ?? "level"),
            Value = Value(element),
            Unit = new UnitCode(Text(element, "unit") ?? throw Missing("unit")),
            Comparator = ClaimCodes.Comparator(Text(element, "comparator") ?? "="),
            Direction = Text(element, "direction") is { } direction ? ClaimCodes.Direction(direction) : null,
            Subject = Text(element, "subject"),
            Base = Text(element, "base"),
            Period = Text(element, "period") is { } period ? Period.Parse(period) : null,
            Basis = Text(element, "basis") is { } basis ? Basis.Parse(basis) : null,
            Modality = ClaimCodes.Modality(Text(element, "modality") ?? "actual"),
            Source = Text(element, "source"),
            Entity = Text(element, "entity"),
            EntityIsRelative = Text(element, "entity") is not null && Text(element, "key") is [ClaimKey.Local, ..],
            Indicator = Text(element, "indicator"),
            Confidence = Confidence(element),
            Repeats = Repeats(element),
        };
    }

    private static void WriteConfidence(Utf8JsonWriter writer, double? confidence)
    {
        if (confidence is { } probability)
        {
            writer.WriteNumber("confidence"u8, probability);
        }
        else
        {
            writer.WriteNull("confidence"u8);
        }
    }

    // Left out where there are none: only Distinct finds any.
    private static void WriteRepeats(Utf8JsonWriter writer, TextOffsets repeats)
    {
        if (repeats.Count > 0)
        {
            writer.WriteStartArray("repeats"u8);
            foreach (int start in repeats)
            {
                writer.WriteNumberValue(start);
            }

            writer.WriteEndArray();
        }
    }

    private static double? Confidence(JsonElement element) =>
        !element.TryGetProperty("confidence", out JsonElement value) || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double probability) && probability is >= 0 and <= 1
                ? probability
                : throw new FormatException("'confidence' is a number from 0 to 1 in a claim.");

    private static TextOffsets Repeats(JsonElement element)
    {
        if (!element.TryGetProperty("repeats", out JsonElement value))
        {
            return default;
        }

        var starts = new List<int>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out int start))
                {
                    starts.Add(start);
                }
            }

            if (starts.Count == value.GetArrayLength())
            {
                return new TextOffsets(starts);
            }
        }

        throw new FormatException("'repeats' is a list of offsets in a claim.");
    }

    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"'{name}' is a string in a claim, not {value.ValueKind}.");

    private static Magnitude Value(JsonElement element)
    {
        if (!element.TryGetProperty("value", out JsonElement value))
        {
            throw Missing("value");
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number))
        {
            return new Magnitude(number);
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 && value[0].TryGetDecimal(out decimal low) && value[1].TryGetDecimal(out decimal high) && low <= high)
        {
            return new Magnitude(low, high);
        }

        throw new FormatException("'value' is a number, or a range [low, high], in a claim.");
    }

    private static FormatException Missing(string name) => new($"A claim needs '{name}'.");
}
