namespace TechExportNlp.Claims;

/// <summary>Takes from what stands before a number the words that name what it is about.</summary>
internal static class LeftWords
{
    /// <summary>The words, not yet trimmed.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="left">What stands before the number.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="counts">Whether the thing counted stands behind it.</param>
    public static SubjectText Read(ClauseView view, LeftContext left, ClaimShape shape, bool counts)
    {
        var subject = new SubjectText(view);
        int to = left.ShareVerb >= 0 && shape.Kind == ClaimKind.Percentage ? left.ShareVerb : left.To;
        int from = LeftEdge.Begin(view, left.From, to);
        to = LeftEdge.BeforeIncluded(view, from, to);
        to = counts ? LeftEdge.BeforeAnd(view, from, LeftEdge.BeforeList(view, from, to)) : to;
        to = LeftEdge.BeforeOrigin(view, from, to);
        if (left.Cue is { Use: DirectionUse.Verb } && left.CueIsNear && shape.Role == ClaimRole.Change)
        {
            to = LeftEdge.BeforeComparison(view, left.Basis >= left.From ? Math.Min(from, left.Basis) : from, Math.Min(to, left.CueFrom), left.Basis);
        }

        if (left.Cue is { Use: DirectionUse.Verb } && left.CueIsNear)
        {
            to = Math.Min(to, BeforeTurn(view, from, Math.Min(to, left.CueFrom)));
        }

        if (left.Cue is { Use: DirectionUse.Gap or DirectionUse.Than })
        {
            // 高于全国1.2个百分点, 比全国高1.2个百分点: what it is compared with is no part of it.
            return subject.Add(from, Math.Min(to, left.Compared >= 0 ? Math.Min(left.Compared, left.CueFrom) : left.CueFrom));
        }

        if (left is { Cue: null, Basis: >= 0 } && view.Language.Directions.TryLongest(view.Sentence.Normal(left.Basis), 0, out _, out DirectionCue gap) && gap.Use == DirectionUse.Gap)
        {
            // 高于同期制造业5个百分点: the scanner of comparisons took the gap into the time.
            return subject.Add(from, left.Basis);
        }

        if (left.IsYardstick && left.Basis < 0 && left.Compared <= from && view.EndsAsIndicator(to - 1))
        {
            // 较招股价2元升1元: the number is of that price.
            return subject.Add(left.Compared + 1, to);
        }

        if (left.IsYardstick)
        {
            // 较上周市值5亿元减少: it is of the same thing at another time.
            return subject.Add(from, Math.Max(left.Basis, left.Compared));
        }

        bool names = left.Cue is { Use: DirectionUse.Entry }
            || (left.Cue is { Use: DirectionUse.Noun } && (shape.Kind == ClaimKind.Points || !left.CueIsNear));
        bool far = !left.CueIsNear && left.CueFrom > left.From;
        return left.Cue is null || names || far
            ? subject.Add(from, to)
            // The word of movement itself names nothing.
            : subject.Add(from, Math.Min(left.CueFrom, to)).Add(Math.Max(from, left.CueTo), to);
    }

    // 利润由去年下降转为增长5%: where a movement turned from names nothing; the piece where it begins.
    private static int BeforeTurn(ClauseView view, int from, int to)
    {
        int origin = -1;
        for (int i = from + 1; i < to; i++)
        {
            if (view.TryWord(view.Language.Directions, i, out _, out DirectionCue cue) && cue.IsVerb && origin > 0)
            {
                return origin;
            }

            origin = view.IsOrigin(i) ? i : origin;
        }

        return to;
    }
}
