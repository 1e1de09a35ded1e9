namespace TechExportNlp.Cli.Diff;

/// <summary>A random sample of bounded size, in the order in which things came.</summary>
/// <remarks>
/// A difference is drawn by what it is, not by its place in the row: with the same seed, one that stays a difference stays in the sample
/// as long as others leave it room, so that two runs can be read beside each other.
/// </remarks>
internal sealed class DiffSample(int size, int seed)
{
    // The largest lots on top: they leave first.
    private readonly PriorityQueue<(long Number, ClaimDifference Difference), ulong> _drawn = new(Comparer<ulong>.Create(static (a, b) => b.CompareTo(a)));
    private long _count;

    /// <summary>The sample, in order.</summary>
    public IEnumerable<ClaimDifference> Drawn => _drawn.UnorderedItems.Select(static item => item.Element).OrderBy(static item => item.Number).Select(static item => item.Difference);

    public void Add(ClaimDifference difference)
    {
        if (size > 0)
        {
            ulong lot = Lot(difference);
            if (_drawn.Count < size)
            {
                _drawn.Enqueue((_count, difference), lot);
            }
            else
            {
                _drawn.EnqueueDequeue((_count, difference), lot);
            }
        }

        _count++;
    }

    // FNV-1a over what names the difference, and a mixer behind it, since FNV alone orders alike what begins alike.
    private ulong Lot(ClaimDifference difference)
    {
        const ulong Prime = 1099511628211;
        ulong hash = 14695981039346656037 ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15);
        foreach (char c in $"{difference.Article.Line.Id}\n{difference.Claim.Start}\n{difference.Claim.Text("subject")}")
        {
            hash = (hash ^ c) * Prime;
        }

        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
