using System.Numerics;
using TechExportNlp.Claims;

namespace TechExportNlp.Accuracy.Calibration;

/// <summary>A logistic regression over evidence: a start and a weight for each piece.</summary>
internal sealed class LogisticModel
{
    private const int Features = 65;
    private const int Rounds = 30;
    private readonly double[] _weights;

    private LogisticModel(double[] weights) => _weights = weights;

    /// <summary>What every claim starts from.</summary>
    public double Start => _weights[^1];

    /// <summary>The weight of a single piece of evidence.</summary>
    public double this[Evidence single] => _weights[BitOperations.TrailingZeroCount((ulong)single)];

    /// <summary>The weights under which the claims are likeliest, held near zero by a penalty on their squares (the start is free).</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="penalty">How strongly: that of so many claims.</param>
    public static LogisticModel Fit(IReadOnlyCollection<LabelledClaim> claims, double penalty)
    {
        double[] weights = new double[Features];
        for (int round = 0; round < Rounds; round++)
        {
            // Newton's method: the slope and the curvature of the penalised likelihood at the weights so far.
            double[,] curvature = new double[Features, Features];
            double[] slope = new double[Features];
            for (int i = 0; i < Features; i++)
            {
                slope[i] = i == Features - 1 ? 0 : -penalty * weights[i];
                curvature[i, i] = i == Features - 1 ? 1e-9 : penalty;
            }

            foreach (LabelledClaim claim in claims)
            {
                List<int> on = On(claim.Evidence);
                double probability = Logistic(on.Sum(i => weights[i]));
                foreach (int i in on)
                {
                    slope[i] += (claim.IsRight ? 1 : 0) - probability;
                    foreach (int j in on)
                    {
                        curvature[i, j] += probability * (1 - probability);
                    }
                }
            }

            double[] step = LinearEquations.Solve(curvature, slope);
            for (int i = 0; i < Features; i++)
            {
                weights[i] += step[i];
            }
        }

        return new LogisticModel(weights);
    }

    /// <summary>The probability of a claim with this evidence to be right.</summary>
    public double Probability(Evidence evidence) => Logistic(On(evidence).Sum(i => _weights[i]));

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private static List<int> On(Evidence evidence)
    {
        var on = new List<int> { Features - 1 };
        for (ulong bits = (ulong)evidence; bits != 0; bits &= bits - 1)
        {
            on.Add(BitOperations.TrailingZeroCount(bits));
        }

        return on;
    }
}
