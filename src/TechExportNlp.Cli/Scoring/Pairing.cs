namespace TechExportNlp.Cli.Scoring;

/// <summary>Which prediction stands for which gold claim.</summary>
internal static class Pairing
{
    /// <summary>Greedy one-to-one pairing of indices: best overlap first, then the likeliest subject, then the right value, then the order.</summary>
    public static List<(int Gold, int Predicted)> Pair(IReadOnlyList<ScoredClaim> gold, IReadOnlyList<ScoredClaim> predicted)
    {
        var candidates = new List<(double Overlap, double Subject, bool WrongValue, int Gold, int Predicted)>();
        // Only quotes that begin near enough to reach each other are compared.
        int[] places = [.. Enumerable.Range(0, predicted.Count).OrderBy(j => predicted[j].Start)];
        int[] starts = [.. places.Select(j => predicted[j].Start)];
        int longest = predicted.Count == 0 ? 0 : predicted.Max(static claim => claim.Quote.Length);
        for (int i = 0; i < gold.Count; i++)
        {
            for (int at = FirstFrom(starts, gold[i].Start - longest); at < places.Length && starts[at] < gold[i].End; at++)
            {
                int j = places[at];
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

    private static int FirstFrom(int[] starts, int start)
    {
        int at = Array.BinarySearch(starts, start);
        if (at < 0)
        {
            return ~at;
        }

        // Of equal starts the search finds any.
        while (at > 0 && starts[at - 1] == start)
        {
            at--;
        }

        return at;
    }
}
