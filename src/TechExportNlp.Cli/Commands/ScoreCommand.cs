using System.CommandLine;
using System.Text;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp score</c>: the figures of a prediction, or of the library itself, against gold.</summary>
internal static class ScoreCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string> gold = new("GOLD") { Description = "Articles or paragraphs with their true claims, one a line of JSON." };
        Argument<string?> predicted = new("PREDICTED") { Arity = ArgumentArity.ZeroOrOne, Description = "What extract printed for them. Default: the library extracts GOLD now." };
        Option<int> errors = new("--errors") { HelpName = "N", Description = "Print the first N errors." };
        Option<bool> json = new("--json") { Description = "Print the figures as JSON." };
        Option<string> segmenter = Segmenters.Option();
        var command = new Command("score", "Scores claims against gold.") { gold, predicted, errors, json, segmenter };
        command.SetAction(async (parsed, cancellation) =>
        {
            string goldPath = parsed.GetRequiredValue(gold);
            try
            {
                ClaimFile truth = await ClaimFile.ReadAsync(goldPath, io.Input, cancellation).ConfigureAwait(false);
                ClaimFile given = parsed.GetValue(predicted) is { } path
                    ? await ClaimFile.ReadAsync(path, io.Input, cancellation).ConfigureAwait(false)
                    : await ExtractAsync(goldPath, Segmenters.Extractor(parsed.GetRequiredValue(segmenter)), io, cancellation).ConfigureAwait(false);
                Scorer scorer = Score(truth, given);
                IEnumerable<string> lines = parsed.GetValue(json)
                    ? [PythonJson.Print(new ScoreReport(scorer.Counts).ToJson())]
                    : [.. new ScoreReport(scorer.Counts).Lines(), .. scorer.Errors.Take(parsed.GetValue(errors)).Select(error => error.ToString())];
                await io.Output.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), cancellation).ConfigureAwait(false);
                return ExitCodes.AllRead;
            }
            catch (ClaimFileException e)
            {
                await io.Error.WriteLineAsync($"technlp score: {e.Message}").ConfigureAwait(false);
                return ExitCodes.SomeSkipped;
            }
        });
        return command;
    }

    private static Scorer Score(ClaimFile gold, ClaimFile predicted)
    {
        string[] unknown = [.. predicted.Ids.Where(id => !gold.Contains(id)).Order(StringComparer.Ordinal).Take(5)];
        if (unknown.Length > 0)
        {
            throw new ClaimFileException($"ids not in gold: {string.Join(", ", unknown)}; score a prediction of the very same articles");
        }

        var scorer = new Scorer();
        foreach (string id in gold.Ids)
        {
            scorer.Add(id, gold[id], predicted[id]);
        }

        return scorer;
    }

    private static async Task<ClaimFile> ExtractAsync(string gold, ClaimExtractor extractor, CommandIo io, CancellationToken cancellation)
    {
        var claims = new ClaimFile(gold);
        var pipeline = new NewsPipeline(new NewsPipelineOptions { Extractor = extractor, OnSkipped = new Conversation(io).Skip });
        await pipeline.RunAsync(NewsInputs.Open([gold]), new Collector(claims), cancellation).ConfigureAwait(false);
        return claims;
    }

    private sealed class Collector(ClaimFile claims) : IClaimSink
    {
        public ValueTask WriteAsync(ArticleClaims article, CancellationToken cancellation)
        {
            claims.Add(article.Article.Id, [.. article.Claims.Select(claim => ScoredClaim.Parse(claim.ToString()))]);
            return default;
        }

        public ValueTask DisposeAsync() => default;
    }
}
