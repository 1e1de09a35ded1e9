using System.Text.Json;

namespace TechExportNlp.Cli.Explain;

/// <summary>The record of a claim as it is told to a person: what it says, field by field, and what decided each.</summary>
internal static class ClaimRecord
{
    /// <summary>The fields that say something, under the record's own names, in its order.</summary>
    public static IEnumerable<(string Field, string Value, FieldDerivation? Decided)> Fields(ExplainedClaim explained)
    {
        using var record = JsonDocument.Parse(explained.Claim.ToString());
        foreach (JsonProperty property in record.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                yield return (property.Name, property.Value.ToString(), explained.Derivation[property.Name]);
            }
        }
    }
}
