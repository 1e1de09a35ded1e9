using System.Text.Json;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Diff;

/// <summary>Counts what a comparison finds.</summary>
internal sealed class DiffSummary
{
    /// <summary>What stands for the words of a field whose values are no codes.</summary>
    public const string Words = "…";

    /// <summary>What stands for another period than those that have codes, in <c>basis</c>.</summary>
    public const string Period = "period";

    private static readonly HashSet<string> Coded = ["kind", "role", "unit", "comparator", "direction", "basis", "modality"];

    private readonly SortedDictionary<string, SortedDictionary<(string From, string To), long>> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _fields = new(StringComparer.Ordinal);

    /// <summary>The articles that both have.</summary>
    public long Articles { get; private set; }

    /// <summary>The articles that OLD alone has; their claims are not compared.</summary>
    public OneSided OnlyOld { get; } = new();

    /// <summary>The articles that NEW alone has.</summary>
    public OneSided OnlyNew { get; } = new();

    public long ArticlesDifferent { get; private set; }

    public long OldClaims { get; private set; }

    public long NewClaims { get; private set; }

    public long Lost { get; private set; }

    public long Added { get; private set; }

    public long Changed { get; private set; }

    public bool IsSame => Lost + Added + Changed + OnlyOld.Articles + OnlyNew.Articles == 0;

    /// <summary>How many claims differ in each field, most first.</summary>
    public IEnumerable<(string Field, long Count)> Fields =>
        _fields.OrderByDescending(static entry => entry.Value).ThenBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => (entry.Key, entry.Value));

    /// <summary>What a field was and what it is, most first.</summary>
    public IEnumerable<(string From, string To, long Count)> Tally(string field) =>
        _tallies[field].OrderByDescending(static tally => tally.Value).Select(static tally => (tally.Key.From, tally.Key.To, tally.Value));

    public void Add(ArticlePair article, IReadOnlyList<ClaimDifference> differences)
    {
        OldClaims += article.Old?.Claims.Count ?? 0;
        NewClaims += article.New?.Claims.Count ?? 0;
        if (article.Old is null || article.New is null)
        {
            (article.Old is null ? OnlyNew : OnlyOld).Add(article.Line);
            return;
        }

        Articles++;
        ArticlesDifferent += differences.Count > 0 ? 1 : 0;
        foreach (ClaimDifference difference in differences)
        {
            Lost += difference.Kind == ChangeKind.Lost ? 1 : 0;
            Added += difference.Kind == ChangeKind.Added ? 1 : 0;
            Changed += difference.Kind == ChangeKind.Changed ? 1 : 0;
            foreach (string field in difference.Fields)
            {
                Add(field, difference.Old!, difference.New!);
            }
        }
    }

    private void Add(string field, ScoredClaim old, ScoredClaim @new)
    {
        _fields[field] = _fields.GetValueOrDefault(field) + 1;
        if (!_tallies.TryGetValue(field, out SortedDictionary<(string, string), long>? tally))
        {
            _tallies[field] = tally = new(Comparer<(string From, string To)>.Create(static (a, b) =>
                string.CompareOrdinal(a.From, b.From) is not 0 and var order ? order : string.CompareOrdinal(a.To, b.To)));
        }

        (string, string) change = (Code(field, old.Raw(field)), Code(field, @new.Raw(field)));
        tally[change] = tally.GetValueOrDefault(change) + 1;
    }

    private static string Code(string field, JsonElement? value) =>
        value is not { ValueKind: not JsonValueKind.Null } given ? "null"
        : !Coded.Contains(field) ? Words
        : field == "basis" && given.ToString().Contains('/', StringComparison.Ordinal) ? Period
        : given.ToString();

    /// <summary>The articles that one side alone has.</summary>
    public sealed class OneSided
    {
        // Enough to see what kind of article they are.
        private const int Named = 5;

        private readonly List<string> _ids = [];

        public long Articles { get; private set; }

        public long Claims { get; private set; }

        /// <summary>The ids of the first ones.</summary>
        public IReadOnlyList<string> Ids => _ids;

        public void Add(ClaimLine line)
        {
            Articles++;
            Claims += line.Claims.Count;
            if (_ids.Count < Named)
            {
                _ids.Add(line.Id);
            }
        }
    }
}
