namespace TechExportNlp.Cli.Scoring;

/// <summary>What the scorer counts.</summary>
internal sealed class ScoreCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);

    /// <summary>The counts of each gold kind, sorted by its code.</summary>
    public SortedDictionary<string, KindCounts> Kinds { get; } = new(StringComparer.Ordinal);

    public int this[string name]
    {
        get => _counts.GetValueOrDefault(name);
        set => _counts[name] = value;
    }

    public void Add(string name, bool hit) => this[name] += hit ? 1 : 0;

    /// <summary>Counts one matched pair whose field is right or not.</summary>
    public void Field(string name, bool right) => _fields[name] = RightFields(name) + (right ? 1 : 0);

    public int RightFields(string name) => _fields.GetValueOrDefault(name);

    public KindCounts OfKind(string? kind)
    {
        kind ??= string.Empty;
        if (!Kinds.TryGetValue(kind, out KindCounts? counts))
        {
            Kinds[kind] = counts = new KindCounts();
        }

        return counts;
    }
}

/// <summary>The counts of one kind.</summary>
internal sealed class KindCounts
{
    public int Gold { get; set; }

    public int Detect { get; set; }

    public int Record { get; set; }
}
