namespace TechExportNlp.Cli.Scoring;

/// <summary>Which prediction stands for which gold claim.</summary>
internal static class Pairing
{
    /// <summary>Greedy one-to-one pairing of indices: best overlap first, then the likeliest subject, then the right value, then the order.</summary>
    public static List<(int Gold, int Predicted)> Pair(IReadOnlyList<ScoredClaim> gold, IReadOnlyList<ScoredClaim> predicted)
    {
        var candidates = new List<(double Overlap, double Subject, bool WrongValue, int Gold, int Predicted)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < predicted.Count; j++)
            {
                double overlap = Similarity.Overlap(gold[i], predicted[j]);
                if (overlap >= 0.5)
                {
                    candidates.Add((-overlap, -Similarity.SubjectF1(gold[i], predicted[j]), !Similarity.Same("value", gold[i], predicted[j]), i, j));
                }
            }
        }

        candidates.Sort();
        var usedGold = new HashSet<int>();
        var usedPredicted = new HashSet<int>();
        var pairs = new List<(int, int)>();
        foreach ((_, _, _, int i, int j) in candidates)
        {
            if (!usedGold.Contains(i) && !usedPredicted.Contains(j))
            {
                usedGold.Add(i);
                usedPredicted.Add(j);
                pairs.Add((i, j));
            }
        }

        return pairs;
    }
}
