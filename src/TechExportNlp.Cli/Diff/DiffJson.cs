using System.Text.Json;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Diff;

/// <summary>
/// Writes a comparison for programs, one JSON object a line: <c>{"change":"changed","article","quote","start","sentence","fields":{"subject":["old","new"]}}</c>,
/// <c>{"change":"added","article","sentence","claim":{…}}</c>, the same with <c>lost</c>, and at the end <c>{"change":"summary",…}</c>.
/// </summary>
internal sealed class DiffJson(Stream output) : IDiffWriter
{
    private readonly JsonLineWriter _lines = new(output);

    public void Write(ClaimDifference difference) => _lines.Write(difference, WriteDifference);

    public void Write(DiffSummary summary) => _lines.Write(summary, WriteSummary);

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private static void WriteDifference(Utf8JsonWriter json, ClaimDifference difference)
    {
        ScoredClaim claim = difference.Claim;
        json.WriteStartObject();
        json.WriteString("change"u8, difference.Kind switch { ChangeKind.Added => "added", ChangeKind.Lost => "lost", _ => "changed" });
        json.WriteString("article"u8, difference.Article.Line.Id);
        json.WriteString("quote"u8, claim.Quote);
        json.WriteNumber("start"u8, claim.Start);
        if (difference.Sentence is var (before, after))
        {
            json.WriteString("sentence"u8, before + claim.Quote + after);
        }

        if (difference.Kind == ChangeKind.Changed)
        {
            json.WriteStartObject("fields"u8);
            foreach (string field in difference.Fields)
            {
                json.WriteStartArray(field);
                WriteValue(json, difference.Old!.Raw(field));
                WriteValue(json, difference.New!.Raw(field));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteStartObject("claim"u8);
            foreach (string field in claim.Fields)
            {
                json.WritePropertyName(field);
                WriteValue(json, claim.Raw(field));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, DiffSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("change"u8, "summary");
        json.WriteStartArray("claims"u8);
        json.WriteNumberValue(summary.OldClaims);
        json.WriteNumberValue(summary.NewClaims);
        json.WriteEndArray();
        json.WriteNumber("lost"u8, summary.Lost);
        json.WriteNumber("added"u8, summary.Added);
        json.WriteNumber("changed"u8, summary.Changed);
        json.WriteNumber("articles"u8, summary.Articles);
        json.WriteNumber("articles_different"u8, summary.ArticlesDifferent);
        WriteOneSided(json, "only_old"u8, summary.OnlyOld);
        WriteOneSided(json, "only_new"u8, summary.OnlyNew);
        json.WriteStartObject("fields"u8);
        foreach ((string field, long count) in summary.Fields)
        {
            json.WriteNumber(field, count);
        }

        json.WriteEndObject();
        json.WriteStartObject("tallies"u8);
        foreach ((string field, _) in summary.Fields)
        {
            json.WriteStartArray(field);
            foreach ((string from, string to, long count) in summary.Tally(field))
            {
                json.WriteStartArray();
                json.WriteStringValue(from);
                json.WriteStringValue(to);
                json.WriteNumberValue(count);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOneSided(Utf8JsonWriter json, ReadOnlySpan<byte> name, DiffSummary.OneSided only)
    {
        json.WriteStartObject(name);
        json.WriteNumber("articles"u8, only.Articles);
        json.WriteNumber("claims"u8, only.Claims);
        json.WriteStartArray("ids"u8);
        foreach (string id in only.Ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, JsonElement? value)
    {
        if (value is { } given)
        {
            given.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
