using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>Keeps the period in force while a clause is read.</summary>
internal sealed class ClausePeriods(ClauseView view, ClaimContext context, int contentFrom, bool hasQuantity)
{
    // Times upon times without anything else between them are looked through so far.
    private const int Farthest = 64;
    private bool _named;
    private bool _lent;
    private PeriodMention? _before;

    /// <summary>Begins a new group of clauses (；): a day that narrowed 截至… ends.</summary>
    public void BeginGroup()
    {
        if (context.Wider is { } wider)
        {
            context.Time = wider;
            context.Wider = null;
        }
    }

    /// <summary>Takes the mention at a piece into force.</summary>
    public void Take(int piece)
    {
        PeriodMention mention = view.Sentence.PeriodOf(piece);
        if (mention.Relation == PeriodRelation.None || (piece < contentFrom && IsDay(mention)) || IsAside(mention, piece))
        {
            return;
        }

        if (context.Period is { Start: null, End: { } until } && IsDay(mention) && mention.Period?.End == until)
        {
            context.Wider = context.Time;
        }

        if (!_lent && IsAttribute(piece))
        {
            // 由年初的10万元跌到年末的7万元: such a time dates its number alone, and the one before it holds again behind the clause.
            _lent = true;
            _before = context.Time;
        }

        _named |= mention.Relation != PeriodRelation.Indefinite;
        context.Time = mention;
        if (mention.Relation != PeriodRelation.Indefinite || !view.Language.Rates.TryLongest(view.Sentence.Normal(piece), 0, out _, out _))
        {
            // 到2030年，每年带动就业5万人 stays ahead.
            context.PeriodIsAhead = mention.Relation == PeriodRelation.Until && mention.Period?.End > context.Published?.AddDays(1);
        }
    }

    /// <summary>Ends the clause: times that dated single numbers end with it.</summary>
    public void End()
    {
        if (_lent)
        {
            context.Time = _before;
        }
    }

    /// <summary>Takes a time that stands behind the number (1408箱牛油果30日抵达) where the clause names none before it and none is in force.</summary>
    public void LookBehind(int quantity, int to)
    {
        if (_named || context.Period is not null)
        {
            return;
        }

        for (int i = quantity + 1; i < to; i++)
        {
            if (view[i].Kind == PieceKind.Period && view.Sentence.PeriodOf(i) is { Relation: PeriodRelation.During, Period: not null } mention)
            {
                context.Time = mention;
                return;
            }
        }
    }

    // The day of a report is not the time of what it says; a longer time before the verb of saying may be (公布的1月份数据).
    private static bool IsDay(PeriodMention mention) =>
        mention is { Relation: PeriodRelation.During, Period: { Start: { } start, End: { } end } } && end.DayNumber - start.DayNumber <= 1;

    private bool IsAttribute(int piece) =>
        piece + 2 < view.Count && view.IsOf(piece + 1) && view[piece + 2].Kind == PieceKind.Quantity;

    // 自2016年起稳居第二, 力争6月底前开工, 为历年次高: inside a clause without a number they date that clause alone.
    private bool IsAside(PeriodMention mention, int piece) =>
        !hasQuantity && mention.Relation switch
        {
            PeriodRelation.Since or PeriodRelation.Until => GoesOn(piece),
            PeriodRelation.Indefinite => !Leads(piece),
            _ => false,
        };

    // Whether nothing but fillers stands before the time in its clause.
    private bool Leads(int piece)
    {
        for (int i = piece - 1; i >= 0 && i > piece - Farthest && view[i].Kind != PieceKind.Break; i--)
        {
            if (!view.IsFiller(i) || view.TryWord(view.Language.Copulas, i, out _, out _))
            {
                return false;
            }
        }

        return true;
    }

    // Whether anything but fillers stands behind the time in its clause.
    private bool GoesOn(int piece)
    {
        for (int i = piece + 1; i < view.Count && i <= piece + Farthest && view[i].Kind != PieceKind.Break; i++)
        {
            if (!view.IsFiller(i))
            {
                return true;
            }
        }

        return false;
    }
}
