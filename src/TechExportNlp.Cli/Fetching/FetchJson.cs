using System.Text.Json;
using TechExportNlp.Fetching;

namespace TechExportNlp.Cli.Fetching;

/// <summary>What became of a request, as a line of JSON.</summary>
internal static class FetchJson
{
    public static void Write(Utf8JsonWriter json, FetchResult result)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, result.Request.Url.AbsoluteUri);
        json.WriteString("kind"u8, Name(result.Request.Kind));
        json.WriteString("outcome"u8, Name(result.Outcome));
        if (result.Status is { } status)
        {
            json.WriteNumber("status"u8, status);
        }

        if (result.FinalUrl != result.Request.Url)
        {
            json.WriteString("final"u8, result.FinalUrl.AbsoluteUri);
        }

        if (result.Page is { } page)
        {
            json.WriteNumber("bytes"u8, page.Body.Length);
        }

        if (result.Retries > 0)
        {
            json.WriteNumber("retries"u8, result.Retries);
        }

        if (result.Reason is { } reason)
        {
            json.WriteString("code"u8, reason.Code);
            json.WriteString("problem"u8, reason.Problem);
            json.WriteString("remedy"u8, reason.Remedy);
        }

        json.WriteEndObject();
    }

    private static string Name(FetchKind kind) => kind.ToString().ToLowerInvariant();

    private static string Name(FetchOutcome outcome) => outcome == FetchOutcome.NotModified ? "not-modified" : outcome.ToString().ToLowerInvariant();
}
