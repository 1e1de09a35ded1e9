using System.Text.Json;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Accuracy.Calibration;

/// <summary>Extracts the texts of gold files and tells of each claim whether it is right.</summary>
internal static class GoldClaims
{
    /// <summary>The labelled claims of a file of JSON lines: <c>id</c>, <c>published</c>, <c>title</c>, <c>source</c>, <c>text</c>, <c>claims</c>.</summary>
    public static IEnumerable<LabelledClaim> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Where(static line => !string.IsNullOrWhiteSpace(line)))
        {
            using var document = JsonDocument.Parse(line);
            foreach (LabelledClaim claim in Label(document.RootElement))
            {
                yield return claim;
            }
        }
    }

    private static List<LabelledClaim> Label(JsonElement row)
    {
        string id = Text(row, "id") ?? throw new FormatException("a row has no id");
        Article article = Article.FromText(Text(row, "text") ?? throw new FormatException($"{id} has no text")) with
        {
            Title = Text(row, "title"),
            Source = Text(row, "source"),
            Published = Text(row, "published") is { } published ? PublicationTime.Parse(published) : null,
        };
        IReadOnlyList<ExplainedClaim> read = ClaimExtractor.Default.Explain(article).Claims;
        ScoredClaim[] gold = [.. row.GetProperty("claims").EnumerateArray().Select(static claim => new ScoredClaim(claim.Clone()))];
        ScoredClaim[] predicted = [.. read.Select(static claim => ScoredClaim.Parse(claim.Claim.ToString()))];
        Dictionary<int, int> goldOf = Pairing.Pair(gold, predicted).ToDictionary(static pair => pair.Predicted, static pair => pair.Gold);
        var labelled = new List<LabelledClaim>();
        for (int i = 0; i < read.Count; i++)
        {
            // What meets an optional claim is neither right nor wrong, and nothing tells how far to trust the cell of a table.
            if (read[i].Claim.Confidence is not null && (!goldOf.TryGetValue(i, out int pair) || !gold[pair].IsOptional))
            {
                labelled.Add(new(ArticleOf(id), read[i].Derivation.Evidence, goldOf.TryGetValue(i, out int right) && IsRight(gold[right], predicted[i])));
            }
        }

        return labelled;
    }

    private static bool IsRight(ScoredClaim gold, ScoredClaim predicted) =>
        Scorer.ValueFields.Concat(Scorer.CoreFields).All(field => Similarity.Same(field, gold, predicted))
        && Similarity.SubjectF1(gold, predicted) >= Scorer.SubjectThreshold;

    // The last number of an id counts the paragraphs of an article.
    private static string ArticleOf(string id) => id.LastIndexOf('-') is > 0 and int dash ? id[..dash] : id;

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
