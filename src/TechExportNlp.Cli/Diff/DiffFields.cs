namespace TechExportNlp.Cli.Diff;

/// <summary>Which differences are asked for.</summary>
/// <param name="names">Names of fields, and <c>added</c> and <c>lost</c> for claims that one side alone has; none for all there is.</param>
internal sealed class DiffFields(IEnumerable<string> names)
{
    public const string Added = "added";
    public const string Lost = "lost";

    /// <summary>All names that may be asked for: a name misspelt must not pass for “no difference”.</summary>
    public static readonly string[] Known =
    [
        "quote", "start", "kind", "role", "value", "unit", "comparator", "direction", "subject", "base", "period", "basis", "modality", "source", Added, Lost,
    ];

    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal);

    public bool WantsAdded => Wants(Added);

    public bool WantsLost => Wants(Lost);

    public bool Wants(string field) => _names.Count == 0 || _names.Contains(field);
}
