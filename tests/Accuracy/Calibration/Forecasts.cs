using System.Globalization;

namespace TechExportNlp.Accuracy.Calibration;

/// <summary>Probabilities beside what came true, and how well they go together.</summary>
/// <param name="All">Each probability with whether the claim was right.</param>
internal sealed record Forecasts(IReadOnlyList<(double Probability, bool IsRight)> All)
{
    private const int Bins = 10;

    /// <summary>The share that was right.</summary>
    public double BaseRate => All.Average(static forecast => forecast.IsRight ? 1.0 : 0);

    /// <summary>The mean squared distance of probability and outcome: 0 is perfect.</summary>
    public double Brier => All.Average(static forecast => Square(forecast.Probability - (forecast.IsRight ? 1 : 0)));

    /// <summary>What the base rate alone, told of every claim, would score.</summary>
    public double BrierOfBaseRate => BaseRate * (1 - BaseRate);

    /// <summary>How far probabilities and shares lie apart, bin by bin, on average over the claims.</summary>
    public double CalibrationError => ByBin().Sum(bin => bin.Count() * Math.Abs(bin.Average(Probability) - bin.Average(Outcome))) / All.Count;

    /// <summary>How often a right claim was given more than a wrong one.</summary>
    public double Ranking
    {
        get
        {
            double won = 0;
            double[] wrong = [.. All.Where(static forecast => !forecast.IsRight).Select(Probability)];
            foreach ((double probability, _) in All.Where(static forecast => forecast.IsRight))
            {
                won += wrong.Sum(other => probability > other ? 1 : probability.Equals(other) ? 0.5 : 0);
            }

            return won / Math.Max(1.0, (double)wrong.Length * (All.Count - wrong.Length));
        }
    }

    /// <summary>The lines for people.</summary>
    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{All.Count} claims, {BaseRate:0.000} right; Brier score {Brier:0.000}, of the base rate {BrierOfBaseRate:0.000}; ranking {Ranking:0.000}; calibration error {CalibrationError:0.000}");
        yield return "| confidence | claims | mean confidence | right |";
        yield return "|---|---|---|---|";
        foreach (IGrouping<int, (double, bool)> bin in ByBin())
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"| {bin.Key / (double)Bins:0.0}–{(bin.Key + 1) / (double)Bins:0.0} | {bin.Count()} | {bin.Average(Probability):0.00} | {bin.Average(Outcome):0.00} |");
        }
    }

    private IOrderedEnumerable<IGrouping<int, (double Probability, bool IsRight)>> ByBin() =>
        All.GroupBy(static forecast => Math.Min((int)(forecast.Probability * Bins), Bins - 1)).OrderBy(static bin => bin.Key);

    private static double Probability((double Probability, bool IsRight) forecast) => forecast.Probability;

    private static double Outcome((double Probability, bool IsRight) forecast) => forecast.IsRight ? 1 : 0;

    private static double Square(double value) => value * value;
}
