using System.Text.Json.Nodes;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Accuracy;

/// <summary>How well claims are read out of the corpus' texts, by the same scorer as <c>technlp score</c>: F1 of each level, from 0 to 1.</summary>
internal static class ClaimMeasures
{
    private static readonly Dictionary<string, string> JsonNames = new(StringComparer.Ordinal)
    {
        ["detect"] = "detect",
        ["value"] = "value",
        ["core"] = "core",
        ["subject"] = "subject",
        ["record"] = "record",
        ["full"] = "full",
        ["base"] = "base_f1",
        ["source"] = "source_f1",
        ["modality"] = "modality_f1",
    };

    /// <summary>The measures, by name.</summary>
    /// <remarks>The texts are taken from the expectations, so that a page that was read wrongly does not count twice.</remarks>
    public static IReadOnlyDictionary<string, double> Compute(out IReadOnlyList<string> errors)
    {
        var scorer = new Scorer();
        foreach (ExpectedArticle expected in CorpusFolder.Expected)
        {
            Article article = Article.FromText(expected.Text) with
            {
                Id = expected.Id,
                Title = expected.Title,
                Published = expected.Published,
                Source = expected.Source,
            };
            IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract(article).Claims;
            scorer.Add(
                expected.Id,
                [.. expected.Claims.Select(claim => new ScoredClaim(claim))],
                [.. claims.Select(claim => ScoredClaim.Parse(claim.ToString()))]);
        }

        errors = [.. scorer.Errors.Select(error => error.ToString())];
        JsonObject report = new ScoreReport(scorer.Counts).ToJson();
        return JsonNames.ToDictionary(name => name.Key, name => report[name.Value]!.GetValue<double>(), StringComparer.Ordinal);
    }
}
