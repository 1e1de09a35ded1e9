using System.Globalization;
using System.Text.Json;
using TechExportNlp.Claims;

namespace TechExportNlp.Accuracy.Calibration;

/// <summary>
/// <c>dotnet run --project tests/Accuracy -- calibrate GOLD… [--write]</c>: learns the weights of <c>confidence.tsv</c> from annotated articles, tells how
/// well they hold for articles that they were not learned from, and writes them into the table.
/// </summary>
internal static class CalibrateCommand
{
    private const int Folds = 10;
    private const double Penalty = 5;
    private const string Usage = "usage: calibrate GOLD.jsonl… [--write]   (lines with id, published, title, source, text, claims; --write replaces the weights in confidence.tsv)";

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        string[] files = [.. arguments.Where(static argument => argument != "--write")];
        if (files.Length == 0 || files.Any(static file => file.StartsWith('-')))
        {
            error.WriteLine(Usage);
            return 2;
        }

        List<LabelledClaim> claims;
        try
        {
            claims = [.. files.SelectMany(GoldClaims.Read)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException or KeyNotFoundException)
        {
            error.WriteLine($"calibrate: {e.Message}");
            return 2;
        }

        output.WriteLine("On articles that the weights were not learned from:");
        WriteLines(output, CrossValidate(claims));
        output.WriteLine();
        output.WriteLine("The table as it is:");
        var shipped = new ConfidenceTable(LanguageTables.Chinese);
        WriteLines(output, new Forecasts([.. claims.Select(claim => (shipped.Of(claim.Evidence), claim.IsRight))]));
        output.WriteLine();
        LogisticModel model = LogisticModel.Fit(claims, Penalty);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",8}{EvidenceCodes.Start,-20}{model.Start,6:0.00}"));
        foreach (Evidence single in EvidenceCodes.All.OrderBy(single => model[single]))
        {
            LabelledClaim[] with = [.. claims.Where(claim => (claim.Evidence & single) != 0)];
            double right = with.Length == 0 ? 0 : with.Average(static claim => claim.IsRight ? 1.0 : 0);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{with.Length,6}  {single.Code(),-20}{model[single],6:0.00}  {right:0.00} right"));
        }

        if (arguments.Contains("--write"))
        {
            ConfidenceFile.Write(model);
        }

        return 0;
    }

    /// <summary>The probabilities that each tenth of the articles gets from the other nine.</summary>
    private static Forecasts CrossValidate(List<LabelledClaim> claims)
    {
        var forecasts = new List<(double, bool)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            LogisticModel model = LogisticModel.Fit([.. claims.Where(claim => FoldOf(claim.Article) != fold)], Penalty);
            forecasts.AddRange(claims.Where(claim => FoldOf(claim.Article) == fold).Select(claim => (model.Probability(claim.Evidence), claim.IsRight)));
        }

        return new Forecasts(forecasts);
    }

    // The same on every machine, as string.GetHashCode is not.
    private static int FoldOf(string article) => (int)(article.Aggregate(2166136261u, static (hash, c) => (hash ^ c) * 16777619u) % Folds);

    private static void WriteLines(TextWriter output, Forecasts forecasts)
    {
        foreach (string line in forecasts.Lines())
        {
            output.WriteLine(line);
        }
    }
}
