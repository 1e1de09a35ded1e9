using System.Numerics;

namespace TechExportNlp.Claims;

/// <summary>Turns evidence into the probability that a record is right: a logistic sum of the weights in <c>confidence.tsv</c>.</summary>
/// <remarks>
/// Weights are whole hundredths and added as integers, so that the result is the same on every machine; nothing is allocated. Immutable and
/// thread-safe.
/// </remarks>
internal sealed class ConfidenceTable
{
    /// <summary>The table's name.</summary>
    public const string Table = "confidence";

    // Beyond this sum the probability is 0.01 or 0.99, and no more certain than that.
    private const int Farthest = 460;

    private readonly int[] _weights = new int[64];
    private readonly double[] _probabilities = new double[(2 * Farthest) + 1];
    private readonly int _start;

    public ConfidenceTable(LanguageTables tables)
    {
        foreach (TableRow row in tables.Find(Table).Rows)
        {
            int weight = (int)decimal.Round(row.Number("weight") * 100);
            if (row.Word == EvidenceCodes.Start)
            {
                _start = weight;
            }
            else
            {
                _weights[EvidenceCodes.Bit(row)] = weight;
            }
        }

        for (int i = 0; i < _probabilities.Length; i++)
        {
            double probability = 1 / (1 + Math.Exp((Farthest - i) / 100.0));
            _probabilities[i] = Math.Clamp(Math.Round(probability, 2), 0.01, 0.99);
        }
    }

    /// <summary>The probability, in hundredths.</summary>
    public double Of(Evidence evidence)
    {
        int sum = _start;
        for (ulong bits = (ulong)evidence; bits != 0; bits &= bits - 1)
        {
            sum += _weights[BitOperations.TrailingZeroCount(bits)];
        }

        return _probabilities[Math.Clamp(sum, -Farthest, Farthest) + Farthest];
    }

    /// <summary>The weight of one piece of evidence, as the table has it.</summary>
    public decimal Weight(Evidence single) => _weights[BitOperations.TrailingZeroCount((ulong)single)] / 100m;
}
