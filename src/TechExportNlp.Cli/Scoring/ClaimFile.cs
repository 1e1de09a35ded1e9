using System.Text.Json;

namespace TechExportNlp.Cli.Scoring;

/// <summary>The claims of a file of articles, by article.</summary>
internal sealed class ClaimFile(string path)
{
    private readonly Dictionary<string, IReadOnlyList<ScoredClaim>> _claims = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    /// <summary>The articles, in the order of the file.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The claims of an article; none where it is missing.</summary>
    public IReadOnlyList<ScoredClaim> this[string id] => _claims.GetValueOrDefault(id) ?? [];

    /// <summary>Reads a file of JSON lines.</summary>
    /// <exception cref="ClaimFileException">It cannot be read; the message says where and why.</exception>
    public static ClaimFile Read(string path)
    {
        var file = new ClaimFile(path);
        int number = 0;
        try
        {
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    file.AddLine(line);
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ClaimFileException($"{path}:{number}: it is no line of claims ({e.Message}); wanted is {{\"id\": …, \"claims\": […]}}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ClaimFileException($"{path}: it cannot be read: {e.Message}", e);
        }

        return file;
    }

    public bool Contains(string id) => _claims.ContainsKey(id);

    public void Add(string id, IReadOnlyList<ScoredClaim> claims)
    {
        if (!_claims.TryAdd(id, claims))
        {
            throw new ClaimFileException($"{path}: id {id} stands twice (one article a line is wanted)");
        }

        _ids.Add(id);
    }

    private void AddLine(string line)
    {
        using var document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        IReadOnlyList<ScoredClaim> claims = root.TryGetProperty("claims", out JsonElement array) ? [.. array.EnumerateArray().Select(claim => new ScoredClaim(claim.Clone()))] : [];
        Add(root.GetProperty("id").GetString() ?? throw new FormatException("'id' is null"), claims);
    }
}

/// <summary>A file of claims cannot be read or scored; the message is for the user.</summary>
internal sealed class ClaimFileException(string message, Exception? inner = null) : Exception(message, inner);
