using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TechExportNlp.Cli.Scoring;

/// <summary>An article with its claims as a line of JSON holds it: what extract prints, or gold.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Claims">Its claims, in the order of the line.</param>
internal sealed record ClaimLine(string Id, IReadOnlyList<ScoredClaim> Claims)
{
    /// <summary>The article's text, where the line holds it.</summary>
    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    /// <summary>The lines of a file, as it stands or packed; <c>-</c> is the standard input.</summary>
    /// <exception cref="ClaimFileException">It cannot be read; the message says where and why.</exception>
    public static async IAsyncEnumerable<ClaimLine> ReadAsync(string path, Stream standardInput, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (PageSource line in NewsInputs.Open([path], standardInput).WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return Read(line);
        }
    }

    private static ClaimLine Read(PageSource line)
    {
        ReadResult<Stream> opened = line.Open();
        if (!opened.IsOk)
        {
            throw new ClaimFileException(opened.Error.ToString());
        }

        try
        {
            using Stream stream = opened.Value;
            using var document = JsonDocument.Parse(stream);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ClaimFileException($"{line.Where}: it is no line of claims ({e.Message}); wanted is {{\"id\": …, \"claims\": […]}}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ClaimFileException($"{line.Where}: it cannot be read: {e.Message}", e);
        }
    }

    private static ClaimLine Read(JsonElement line) =>
        new(
            line.GetProperty("id").GetString() ?? throw new FormatException("'id' is null"),
            line.TryGetProperty("claims", out JsonElement claims) ? [.. claims.EnumerateArray().Select(claim => new ScoredClaim(claim.Clone()))] : [])
        {
            Text = String(line, "text"),
            Title = String(line, "title"),
            Published = String(line, "published"),
        };

    private static string? String(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A file of claims cannot be read or scored; the message is for the user.</summary>
internal sealed class ClaimFileException(string message, Exception? inner = null) : Exception(message, inner);
