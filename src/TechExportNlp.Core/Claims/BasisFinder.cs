using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>What a change is measured against, and the words that say so.</summary>
/// <param name="Basis">The basis; null where nothing says it.</param>
/// <param name="Mention">The comparison; null where the word of movement itself says it, or nothing does.</param>
internal readonly record struct BasisReading(Basis? Basis, BasisMention? Mention);

/// <summary>Finds what a change is measured against: in the words before its number, behind it (16%的同比增长率), in the word of movement, or in an earlier clause (与上年同期相比，…).</summary>
internal static class BasisFinder
{
    /// <summary>The basis of a number.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="left">What stands before the number.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="behind">The piece of the comparison behind it; -1 if none.</param>
    /// <param name="before">The comparison of an earlier clause, or of the number that this one is compared with; null if none.</param>
    public static BasisReading Find(ClauseView view, LeftContext left, ClaimShape shape, int behind, BasisMention? before)
    {
        if (shape.Role != ClaimRole.Change || (left.Cue?.Use is DirectionUse.Gap or DirectionUse.Than && !left.ComparesWithTime))
        {
            return default;
        }

        bool own = left.Basis >= 0;
        return own && IsOfNumber(view, left) ? default
            : own || behind >= 0 ? Of(view.Sentence.BasisOf(own ? left.Basis : behind))
            : left.Basis < 0 && left.Cue?.Basis is { } said ? new BasisReading(said, null)
            : before is not null && !IsAverage(view, left) ? Of(before)
            : default;
    }

    /// <summary>The comparison whose time the number right behind it is of (比上年的26%回落): it measures the next number. Null if there is none.</summary>
    public static BasisMention? OfNumber(ClauseView view, LeftContext left) =>
        left.Basis >= 0 && IsOfNumber(view, left) && view.Sentence.BasisOf(left.Basis) is var mention && (mention.Basis is not null || mention.Time is not null) ? mention : null;

    /// <summary>The comparison behind a number, before the noun of its change (16%的同比增长率, 100%的月环比增长); -1 if there is none.</summary>
    public static int Behind(ClauseView view, int end, int next)
    {
        const int Reach = 3;
        if (end >= next || !view.IsOf(end))
        {
            return -1;
        }

        for (int i = end + 1; i < next && i <= end + Reach; i++)
        {
            if (view[i].Kind == PieceKind.Basis)
            {
                return i + 1 < next && view.TryWord(view.Language.Directions, i + 1, out _, out _) ? i : -1;
            }
        }

        return -1;
    }

    private static BasisReading Of(BasisMention mention) => new(mention.Basis, mention);

    // 比上年的26%, 较10月同期78宗; but 较2015年翻一番
    private static bool IsOfNumber(ClauseView view, LeftContext left) =>
        left.IsYardstick || (left.Basis == left.To - 2 ? view.IsOf(left.To - 1) : left.Basis == left.To - 1 && LeftEdge.IsThan(view, left.Basis) && view.Sentence.QuantityOf(left.To).Kind != ClaimKind.Growth);

    // 与2019年相比，年均增长5%: an average over the years is no change since then.
    private static bool IsAverage(ClauseView view, LeftContext left)
    {
        for (int i = left.From; i < left.To; i++)
        {
            if (view.IsTimeCue(i, TimeCues.Average, out int next) && next == left.CueFrom)
            {
                return true;
            }
        }

        return false;
    }
}
