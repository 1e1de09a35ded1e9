namespace TechExportNlp.Claims;

/// <summary>Remembers what a number counts, for those numbers behind it in the sentence that count some of the same, or tell what they do.</summary>
internal readonly ref struct CountedThings(ClauseView view, ClaimContext context, ClaimShape shape, SubjectReading reading)
{
    private bool IsCount => shape is { Kind: ClaimKind.Count, Role: ClaimRole.Level, Unit.Length: > 0 };

    /// <summary>24个项目…，16个复工; 25家公司实现收入5亿元; 企业5家，其中已开业3家.</summary>
    /// <param name="left">What stands before the number.</param>
    /// <param name="nounFrom">Where the noun begins that is counted.</param>
    /// <param name="nounEnd">The piece behind it.</param>
    /// <param name="next">The piece of the next number, or the end.</param>
    public void Take(LeftContext left, int nounFrom, int nounEnd, int next)
    {
        if (IsCount && reading is { IsFramed: false, IsCarried: false, Base: null } && reading.Belongs != BelongingOrigin.Part)
        {
            bool behind = reading.Words?.Start > view[left.To].Span.Start;
            context.Counting = reading.Things is { } name ? (name, shape.Unit) : behind ? context.Counting : null;
        }

        if (Noun(nounFrom, nounEnd) is not { } noun)
        {
            return;
        }

        context.Things = (noun, shape.Unit);
        bool opens = !context.CountedInClause && OnlyFills(left) && nounEnd < view.Count
            && (view.IsVerb(nounEnd) || view[nounEnd] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Adverb });
        context.Doer = opens && next < view.Count && view[next].Kind == PieceKind.Quantity ? noun : context.Doer;
    }

    /// <summary>甲队1人牺牲，4人受伤: whose victims the first are, the others are too.</summary>
    /// <param name="nounFrom">Where the noun begins that is counted.</param>
    /// <param name="nounEnd">The piece behind it.</param>
    public void TakeVictims(int nounFrom, int nounEnd)
    {
        if (context.Event is null && shape.Kind == ClaimKind.Count && nounEnd == nounFrom + 1 && reading.Subject is { } subject
            && view.TryWord(view.Language.FrameWords, nounFrom, out int next, out TableRow row) && next == nounEnd && row["use"] == "outcome")
        {
            int length = view[nounFrom].Span.Length;
            context.Event = subject.Length > length && subject.AsSpan().EndsWith(view.Sentence.Original(nounFrom)) ? subject[..^length] : null;
        }
    }

    // 省和直辖市, and a place counted alone, do nothing together.
    private string? Noun(int from, int to)
    {
        if (!IsCount || to <= from || view.IsVerb(from) || reading.Base is not null)
        {
            return null;
        }

        for (int i = from; i < to; i++)
        {
            if (view[i].Kind == PieceKind.Pause || view.IsAnd(i))
            {
                return null;
            }
        }

        return new SubjectText(view).Add(from, to).Trim().Print() is { Length: > 1 } noun ? noun : null;
    }

    // 目前共有25家公司, 全省25家公司: nothing before the number says to whom or where something is done.
    private bool OnlyFills(LeftContext left)
    {
        int i = left.From;
        while (i < left.To && (view.IsFiller(i) || view.IsEntity(i)) && !view.IsPreposition(i))
        {
            i++;
        }

        return i == left.To;
    }
}
