namespace TechExportNlp.Claims;

/// <summary>Finds the whole of a share, or what a multiple is a multiple of, in the words before the number: 公司营收的30%, 仅为去年的一半, 相当于产值20%.</summary>
internal readonly ref struct WholeBefore(ClauseView view, ClaimContext context)
{
    // So many pieces may name what a multiple is taken of, behind its time (是上月人数的3倍).
    private const int LongestCompared = 4;

    private readonly ShareWords _words = new(view, context);

    /// <summary>公司营收的30%来自海外, 罚款相当于营业额的4.9%: the share is of what stands before 的.</summary>
    public SubjectDraft? OfWhole(LeftContext left, ClaimShape shape, int nounFrom, int next)
    {
        int of = _words.OfBefore(left);
        if (of <= left.From || _words.IsLimit(of - 1) || IsOriginInTime(left.From, of))
        {
            return null;
        }

        if ((Compared(left, shape, of, nounFrom) ?? Equal(left, of, nounFrom)) is { } equal)
        {
            return equal;
        }

        if (view[of - 1].Kind is PieceKind.Period || (view[of - 1].Kind is PieceKind.Basis && view.Sentence.BasisOf(of - 1) is var then && then.Inner.Start == then.Span.Start))
        {
            return null;
        }

        int from = LeftEdge.Begin(view, left.From, of), verb = VerbBefore(from, of);
        SubjectText whole = new SubjectText(view).Add(verb < 0 ? from : verb + 1, of).Trim();
        if (whole.Print() is not { } name)
        {
            return null;
        }

        // 收取佣金的10%作为使用费: the commission is the whole, and goes where the rest says; where nothing follows, it is taken.
        return ShareWords.Draft(verb >= 0 && nounFrom >= next ? new SubjectText(view).Add(from, of) : whole.Add(nounFrom, next), next) with { Base = name };
    }

    /// <summary>是上年同期的3.9倍, 达上月人数的97%: the comparison is the whole, without the word before it that the scanner took into it.</summary>
    public SubjectDraft? Compared(LeftContext left, ClaimShape shape, int of, int nounFrom)
    {
        int then = of - 1;
        while (then > left.From && of - then < LongestCompared && view[then].Kind == PieceKind.Word)
        {
            then--;
        }

        if (view[then].Kind != PieceKind.Basis || (shape.Kind == ClaimKind.Percentage && view.Sentence.BasisOf(then) is var basis && basis.Inner.Start == basis.Span.Start))
        {
            return null;
        }

        SubjectText subject = then == of - 1 ? LeftWords.Read(view, left, shape, counts: false) : new SubjectText(view).Add(left.From, then);
        return ShareWords.Draft(subject, nounFrom) with { Base = _words.Text(view.Sentence.BasisOf(then).Inner.Start, view[of - 1].Span.End) };
    }

    /// <summary>检测价格仅为国外同类产品的六分之一, 增至十年前的3.6倍: what has the share stands before the word, the whole behind it.</summary>
    public SubjectDraft? Equal(LeftContext left, int of, int nounFrom)
    {
        (int equals, int behind) = left.Bound > left.From ? (left.Bound, left.BoundTo) : EqualsBefore(left.From, of);
        if (equals < 0 && left is { Reaches: true, CueIsNear: false } && left.CueTo < of)
        {
            (equals, behind) = (left.CueFrom, left.CueTo);
        }

        if (equals < 0)
        {
            return null;
        }

        while (behind < of && view[behind].Tag != PartOfSpeech.Adverb && view[behind].Kind == PieceKind.Word && view.IsFiller(behind) && !view.IsInIndicator(behind))
        {
            behind++;
        }

        while (of > behind && (view.IsOf(of - 1) || view[of - 1].Tag == PartOfSpeech.Locality))
        {
            of--;
        }

        return of == behind ? null : ShareWords.Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, equals), equals), nounFrom) with { Base = _words.Text(view[behind].Span.Start, view[of - 1].Span.End) };
    }

    /// <summary>动用相当于国内生产总值20%的资金</summary>
    public SubjectDraft? SameAs(LeftContext left, int nounFrom, int nounEnd)
    {
        if (nounEnd > nounFrom && nounFrom == left.To + 1)
        {
            return null;
        }

        for (int i = left.To - 2; i >= left.From && !view.IsVerb(i + 1) && !view.IsOf(i + 1); i--)
        {
            if (view.TryWord(view.Language.Wholes, i, out int behind, out TableRow row) && row["alone"] == "yes" && behind < left.To)
            {
                return ShareWords.Draft(new SubjectText(view).Add(LeftEdge.Begin(view, left.From, i), i), nounFrom) with { Base = _words.WithoutLocality(behind, left.To) };
            }
        }

        return null;
    }

    // The verb whose object ends with the piece before 的; -1 where the verb stands in an attribute of it (公司生产的汽车的30%), or there is none.
    private int VerbBefore(int from, int of)
    {
        for (int i = of - 1; i >= from && !view.IsOf(i); i--)
        {
            if (view.IsVerb(i) && i + 1 < of && view.Light(i) == LightWord.None && !view.IsInIndicator(i) && !(i > from && view.IsVerb(i - 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private (int At, int Behind) EqualsBefore(int from, int to)
    {
        for (int i = to - 2; i >= from; i--)
        {
            if ((view.TryWord(view.Language.Wholes, i, out int behind, out _) || view.TryWord(view.Language.Reaching, i, out behind, out _) || _words.IsOrigin(i, out behind)) && behind < to)
            {
                return (i, behind);
            }
        }

        return (-1, -1);
    }

    // 由目前的5%上升: the time is where the movement starts, and no whole.
    private bool IsOriginInTime(int from, int of)
    {
        int i = of - 1;
        while (i > from && (view[i].Kind is PieceKind.Period or PieceKind.Basis || view[i].Tag is PartOfSpeech.Time or PartOfSpeech.Locality))
        {
            i--;
        }

        return i < of - 1 && _words.IsOrigin(i, out _);
    }
}
