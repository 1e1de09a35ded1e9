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
    public static async Task<ClaimFile> ReadAsync(string path, Stream standardInput, CancellationToken cancellation)
    {
        var file = new ClaimFile(path);
        await foreach (ClaimLine line in ClaimLine.ReadAsync(path, standardInput, cancellation).ConfigureAwait(false))
        {
            file.Add(line.Id, line.Claims);
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
}
