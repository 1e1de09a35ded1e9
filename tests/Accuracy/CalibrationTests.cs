using TechExportNlp.Accuracy.Calibration;
using TechExportNlp.Claims;

namespace TechExportNlp.Accuracy;

/// <summary>Confidence means what it says, and can be learned anew.</summary>
public class CalibrationTests
{
    private const Evidence Good = Evidence.Growth, Bad = Evidence.Short;

    [Fact]
    public void Confidence_tells_the_right_claims_of_the_corpus_from_the_wrong_ones()
    {
        var confidence = new ConfidenceTable(LanguageTables.Chinese);
        var forecasts = new Forecasts(
        [
            .. CorpusFolder.Files.Where(static file => file.StartsWith("claims/", StringComparison.Ordinal))
                .SelectMany(static file => GoldClaims.Read(Path.Combine(CorpusFolder.Root, file)))
                .Select(claim => (confidence.Of(claim.Evidence), claim.IsRight)),
        ]);
        string lines = string.Join('\n', forecasts.Lines());
        Assert.True(forecasts.Ranking > 0.65, lines);
        Assert.True(forecasts.Brier < forecasts.BrierOfBaseRate, lines);
    }

    [Fact]
    public void Weights_that_made_the_claims_are_found_again()
    {
        // Of those without evidence 6 of 10 are right, with the good one 9, with the bad one 3, with both 7: 0.4 + 1.8 - 1.3 in log odds, or near it.
        List<LabelledClaim> claims = [.. Claims(Evidence.None, 600), .. Claims(Good, 900), .. Claims(Bad, 300), .. Claims(Good | Bad, 710)];
        LogisticModel model = LogisticModel.Fit(claims, penalty: 0.01);
        Assert.Equal(0.4, model.Start, 0.05);
        Assert.Equal(1.8, model[Good], 0.05);
        Assert.Equal(-1.25, model[Bad], 0.05);
        Assert.Equal(0, model[Evidence.Range], 0.001);
        Assert.Equal(0.3, model.Probability(Bad), 0.02);
    }

    [Fact]
    public void A_penalty_holds_weights_near_nothing()
    {
        List<LabelledClaim> claims = [.. Claims(Evidence.None, 500), .. Claims(Good, 900)];
        Assert.InRange(LogisticModel.Fit(claims, penalty: 100)[Good], 0.1, LogisticModel.Fit(claims, penalty: 1)[Good] - 0.1);
    }

    [Fact]
    public void Equations_are_solved()
    {
        double[] solution = LinearEquations.Solve(new double[,] { { 4, 1 }, { 1, 3 } }, [1, 2]);
        Assert.Equal(1 / 11.0, solution[0], 1e-12);
        Assert.Equal(7 / 11.0, solution[1], 1e-12);
    }

    [Fact]
    public void Forecasts_are_measured()
    {
        var forecasts = new Forecasts([(0.8, true), (0.8, true), (0.8, false), (0.2, false)]);
        Assert.Equal(0.5, forecasts.BaseRate);
        Assert.Equal(0.25, forecasts.BrierOfBaseRate);
        Assert.Equal((0.04 + 0.04 + 0.64 + 0.04) / 4, forecasts.Brier, 1e-12);
        Assert.Equal(0.75, forecasts.Ranking);
        Assert.Equal(((3 * (0.8 - (2 / 3.0))) + 0.2) / 4, forecasts.CalibrationError, 1e-12);
    }

    [Fact]
    public void Calibrate_prints_how_well_the_weights_hold()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, CalibrateCommand.Run([Path.Combine(CorpusFolder.Root, "claims", "archives.jsonl")], output, error));
        Assert.Contains("Brier score", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("--write")]
    [InlineData("--folds")]
    [InlineData("no-such-file.jsonl")]
    public void Calibrate_says_what_is_wrong(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, CalibrateCommand.Run(arguments, output, error));
        Assert.NotEmpty(error.ToString());
    }

    // A thousand claims of which so many are right.
    private static IEnumerable<LabelledClaim> Claims(Evidence evidence, int right) =>
        Enumerable.Range(0, 1000).Select(i => new LabelledClaim(FormattableString.Invariant($"{i}"), evidence, i < right));
}
