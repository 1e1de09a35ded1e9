using System.Text.Json.Nodes;

namespace TechExportNlp.Cli.Scoring;

/// <summary>Scores predicted claims against gold ones, article by article. Counts what the reference scorer counts, in the same order.</summary>
internal sealed class Scorer
{
    public static readonly string[] ValueFields = ["kind", "value", "unit", "comparator"];
    public static readonly string[] CoreFields = ["role", "direction", "period", "basis", "modality"];

    /// <summary>From which F1 of its characters on a subject is right.</summary>
    public const double SubjectThreshold = 0.6;

    private static readonly string[] WordFields = ["base", "source"];
    private static readonly string[] Fields = [.. ValueFields, .. CoreFields];

    public ScoreCounts Counts { get; } = new();

    public List<ScoreError> Errors { get; } = [];

    /// <summary>Adds an article.</summary>
    public void Add(string id, IReadOnlyList<ScoredClaim> gold, IReadOnlyList<ScoredClaim> predicted)
    {
        List<(int Gold, int Predicted)> pairs = Pairing.Pair(gold, predicted);
        // A prediction that met an optional claim is neither rewarded nor punished.
        var dropped = pairs.Where(pair => gold[pair.Gold].IsOptional).Select(pair => pair.Predicted).ToHashSet();
        pairs.RemoveAll(pair => gold[pair.Gold].IsOptional);
        List<int> wanted = [.. Enumerable.Range(0, gold.Count).Where(i => !gold[i].IsOptional)];
        List<int> given = [.. Enumerable.Range(0, predicted.Count).Where(j => !dropped.Contains(j))];
        Counts["gold"] += wanted.Count;
        Counts["predicted"] += given.Count;
        foreach (int i in wanted)
        {
            Counts.OfKind(gold[i].Kind).Gold++;
        }

        foreach ((int i, int j) in pairs)
        {
            AddPair(id, gold[i], predicted[j]);
        }

        var pairedGold = pairs.Select(pair => pair.Gold).ToHashSet();
        var pairedPredicted = pairs.Select(pair => pair.Predicted).ToHashSet();
        Errors.AddRange(wanted.Where(i => !pairedGold.Contains(i)).Select(i => new ScoreError(id, gold[i].Quote, "missed")));
        Errors.AddRange(given.Where(j => !pairedPredicted.Contains(j)).Select(j => new ScoreError(id, predicted[j].Quote, "spurious")));
    }

    private void AddPair(string id, ScoredClaim gold, ScoredClaim predicted)
    {
        List<string> wrong = [.. Fields.Where(field => !Similarity.Same(field, gold, predicted))];
        foreach (string field in Fields)
        {
            Counts.Field(field, !wrong.Contains(field));
        }

        bool subject = Similarity.SubjectF1(gold, predicted) >= SubjectThreshold;
        bool value = !ValueFields.Any(wrong.Contains);
        bool core = value && !CoreFields.Any(wrong.Contains);
        Counts["detect"]++;
        Counts.Add("value", value);
        Counts.Add("core", core);
        Counts.Add("subject", subject);
        Counts.Add("subject_exact", gold.Text("subject") is var exact && (exact == Similarity.Undecided || exact == NullIfEmpty(predicted.Text("subject"))));
        Counts.Add("record", core && subject);
        Counts.Add("quote", gold.Quote == predicted.Quote && gold.Start == predicted.Start);
        Counts.Add("full", AddWords(gold, predicted) && core && subject);
        AddModality(gold.Text("modality"), predicted.Text("modality"));
        KindCounts kind = Counts.OfKind(gold.Kind);
        kind.Detect++;
        kind.Record += core && subject ? 1 : 0;
        if (wrong.Count > 0 || !subject)
        {
            Errors.Add(new ScoreError(id, gold.Quote, Differences(subject ? wrong : [.. wrong, "subject"], gold, predicted)));
        }
    }

    /// <summary>Counts base and source, which are mostly null, and tells whether both agree.</summary>
    private bool AddWords(ScoredClaim gold, ScoredClaim predicted)
    {
        bool all = true;
        foreach (string field in WordFields)
        {
            string? wanted = gold.Text(field), given = predicted.Text(field);
            if (wanted == Similarity.Undecided)
            {
                continue;
            }

            bool agrees = Similarity.WordsF1(wanted, given) >= SubjectThreshold;
            all &= agrees;
            Counts.Add(field + "_gold", !string.IsNullOrEmpty(wanted));
            Counts.Add(field + "_given", !string.IsNullOrEmpty(given));
            Counts.Add(field, agrees && !string.IsNullOrEmpty(wanted));
        }

        return all;
    }

    private void AddModality(string? wanted, string? given)
    {
        if (wanted is not ("actual" or Similarity.Undecided))
        {
            Counts["modality_gold"]++;
            Counts.Add("modality", given == wanted);
        }

        Counts.Add("modality_given", wanted != Similarity.Undecided && given is not ("actual" or null));
    }

    private static JsonObject Differences(IEnumerable<string> fields, ScoredClaim gold, ScoredClaim predicted) =>
        new(fields.Select(field => KeyValuePair.Create(field, (JsonNode?)new JsonArray(Node(gold, field), Node(predicted, field)))));

    private static JsonNode? Node(ScoredClaim claim, string field) => claim.Raw(field) is { } value ? JsonNode.Parse(value.GetRawText()) : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
