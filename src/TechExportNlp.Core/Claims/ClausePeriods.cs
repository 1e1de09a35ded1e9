using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>Takes the expressions of time in a clause into force.</summary>
internal struct ClausePeriods(ClauseView view, ClaimContext context, int from, int contentFrom, bool hasQuantity)
{
    private readonly TimeRoleReader _roles = new(view, from, contentFrom, hasQuantity);
    private readonly TimeInForce _time = context.Time;
    private bool _named;
    private bool _begun;
    private bool _held;
    private int _last = -1;
    private PeriodMention? _before;

    /// <summary>Begins a sentence: tells which times reach into it.</summary>
    public static void BeginSentence(ClauseView view, ClaimContext context)
    {
        const int Head = 4;
        bool goesOn = false, turns = false, inForce = context.Time.Mention is not null;
        for (int i = 0; inForce && i < view.Count && i < Head && view[i].Kind == PieceKind.Word; i++)
        {
            goesOn |= i == 0 && view.IsTimeCue(i, TimeCues.GoesOn, out _);
            turns |= view.IsTimeCue(i, TimeCues.Turn, out _);
        }

        // 盘中, 下午3时, 大市成交…: of the same day.
        goesOn |= inForce && TimeRoleReader.IsDay(context.Time.Period) && view.Count > 0
            && (view[0].Kind == PieceKind.Period && view.Sentence.PeriodOf(0) is { Relation: PeriodRelation.None, Period: null } || context.Time.Holds && IsOfMarket(view));
        context.Time.BeginSentence(context.Published, goesOn, turns, view);
        context.Time.Sentence = view;
    }

    private static bool IsOfMarket(ClauseView view)
    {
        const int Farthest = 10;
        for (int i = 0; i < view.Count && i < Farthest && view[i].Kind == PieceKind.Word; i++)
        {
            if (view.IsTimeCue(i, TimeCues.Trade, out _))
            {
                return true;
            }
        }

        return false;
    }

    // 本土病例5例。
    public static bool IsEntry(ClauseView view)
    {
        const int Farthest = 8;
        int i = 0;
        while (i < view.Count && i < Farthest && view[i].Kind == PieceKind.Word && view.IsNominal(i))
        {
            i++;
        }

        return i > 0 && i < view.Count && view[i].Kind == PieceKind.Quantity;
    }

    /// <summary>Begins a new group of clauses (；): a day that narrowed 截至… ends, and so does the time that one of several things alone was given.</summary>
    public void BeginGroup()
    {
        if (_time.Wider is { } wider)
        {
            _time.GoBack(wider, holds: true);
            _time.Wider = null;
        }
        else if (_time.IsOfGroup && !IsData(view, from))
        {
            _time.End();
        }

        _time.InLaterGroup = true;
    }

    /// <summary>Takes the mention at a piece into force.</summary>
    public void Take(int piece)
    {
        PeriodMention mention = view.Sentence.PeriodOf(piece);
        if (_roles.StandsFor(piece, mention, _time.Told, context.Published))
        {
            _time.Recall();
            _named = true;
            return;
        }

        bool begins = _roles.IsBeginning(piece, mention, context.Published);
        mention = begins ? Onwards(mention) : mention;
        TimeRole role = begins ? TimeRole.Dates : _roles.Read(piece, mention);
        if (_time is { IsFresh: true, Period: not null } && (_roles.IsRecord(piece, mention) || _roles.IsWhole(piece, mention) || _roles.AddsNothing(piece, mention)))
        {
            // 昨日成交本月首宗; 为2017年平均收入的5%; 截至今天，汛期…
            return;
        }

        if (role == TimeRole.Aside || IsNameOfEvent(mention) || _roles.IsThen(piece, _time, context.Published) || _roles.IsInside(piece, mention, _time))
        {
            return;
        }

        if (mention.Relation == PeriodRelation.During && _time is { IsFresh: true, Holds: true, Period: not null } && _roles.IsInObject(piece) && !Announces(piece))
        {
            // 利润增长6%，改变了去年下滑的局面，其中…: what the thing did to another time is beside the point.
            return;
        }

        if (_time is { IsFresh: true, Holds: false, Mention.Relation: PeriodRelation.AsOf, Period: { Start: null, End: { } upTo } } && mention is { Relation: PeriodRelation.During or PeriodRelation.Since, Period: { Start: { } begun, End: { } over } }
            && begun < upTo && upTo < over)
        {
            // 截至5月19日，2018年票房为…: so much of the year as is over by then.
            mention = new PeriodMention { Span = mention.Span, Relation = PeriodRelation.During, Period = new Period(begun, upTo), Plain = mention.Plain, Row = mention.Row };
        }

        if (_roles.IsReached(piece, mention, _begun, _time.Origin is not null))
        {
            mention = new PeriodMention { Span = mention.Span, Relation = PeriodRelation.During, Period = mention.Plain, Plain = mention.Plain, Row = mention.Row };
            role = _time.Origin is not null && ReferenceEquals(_time.Origin, _time.Mention) ? TimeRole.Dates : TimeRole.DatesNumber;
        }

        if (_time is { IsFresh: true, Mention.Relation: PeriodRelation.AsOf, Period: { Start: null, End: { } close } } && mention is { Relation: PeriodRelation.During, Period: { Start: { } open, End: { } last } }
            && open.AddDays(1) < close && close < last)
        {
            // 截至4月11日，本月…: the month up to that day.
            mention = With(mention, new Period(open, close), PeriodRelation.Since);
        }

        if (_time is { IsFresh: true, Holds: false, Mention.Relation: PeriodRelation.Since, Period: { Start: { } origin, End: { } now } } && now == context.Published?.AddDays(1)
            && mention is { Relation: PeriodRelation.AsOf or PeriodRelation.Until, Period: { Start: null, End: { } upTill } } && origin < upTill && upTill <= now)
        {
            // 从1月设立，至11月底: from one to the other.
            mention = With(mention, new Period(origin, upTill), PeriodRelation.During);
        }

        if ((_time.Mention ?? _time.Told) is { Period: { Start: null, End: { } until } } wider && mention.Relation == PeriodRelation.During && TimeRoleReader.IsDay(mention.Period) && mention.Period?.End == until)
        {
            _time.Wider = wider;
        }

        role = role == TimeRole.DatesNumber && !_time.IsFresh && _roles.IsSamePart(mention) ? TimeRole.Dates : role;
        _time.Origin = mention.Relation == PeriodRelation.During && _roles.ComesFrom(piece) ? mention : _time.Origin;
        if (role == TimeRole.DatesNumber && !_time.IsLent)
        {
            // 由年初的10万元跌到7万元: such a time dates its number alone, and the one before it holds again behind the number.
            (_time.IsLent, _begun) = (true, true);
            (_before, _held) = (_time.Mention, _time.Holds);
        }

        _named |= mention.Relation != PeriodRelation.Indefinite;
        if (GoesOnWithList(piece))
        {
            _time.TakeNext(mention);
        }
        else
        {
            _time.Take(mention);
        }

        _last = piece;
        _time.Holds |= !hasQuantity && Announces(piece);
    }

    /// <summary>Ends what dated a number alone, behind the number.</summary>
    public void EndNumber()
    {
        if (_time.IsLent)
        {
            _time.GoBack(_before, _held);
            _time.IsLent = false;
        }
    }

    /// <summary>Reads the words of the clause before a number, or all of them where it has none: 建成后 ends the time in force, 累计已 counts up to now.</summary>
    /// <param name="start">Where to begin: the clause, or the number before.</param>
    /// <param name="to">The piece behind the last to read.</param>
    public void ReadWords(int start, int to)
    {
        if (to <= start || view.Sentence.Paragraph.Text[view.Words(start, to)].IndexOfAny(view.Language.ClauseCueSigns) < 0)
        {
            return;
        }

        int total = -1;
        bool already = false;
        for (int i = start; i < to; i++)
        {
            if (!TryCue(i, out int next, out TimeCue cue))
            {
                continue;
            }

            if (cue.Is(TimeCues.Hypothesis))
            {
                _time.End();
                _named = true;
            }

            if (cue.Is(TimeCues.Onward) && i > from && !view.IsTimeCue(next, TimeCues.Record, out _))
            {
                CountOnwards();
            }

            if (cue.Is(ReportPeriods.All))
            {
                TakeReport(cue, view[i].Span);
            }

            if (cue.Is(TimeCues.SoFar))
            {
                CountUpToNow();
            }

            already |= cue.Is(TimeCues.Already);
            total = cue.Is(TimeCues.Total) ? i : total;
            i = next - 1;
        }

        if (total >= 0 && already && hasQuantity && _time.Period is not null)
        {
            // 今年累计已…
            CountUpToNow();
        }

        if (total >= 0 && already && hasQuantity && _time.Period is null && context.Published is { } today)
        {
            view.TryWord(view.Language.TimeCues, total, out _, out TimeCue cue);
            _time.Take(new PeriodMention { Span = view[total].Span, Relation = PeriodRelation.AsOf, Period = Period.UpTo(today), Row = cue.Row }, passing: true);
        }
    }

    // 三季报 begins with a numeral, so that it is no word.
    private bool TryCue(int piece, out int next, out TimeCue cue)
    {
        if (view.TryWord(view.Language.TimeCues, piece, out next, out cue))
        {
            return true;
        }

        next = piece + 1;
        int start = view[piece].Span.Start;
        if (view[piece].Kind != PieceKind.Number || !view.Language.TimeCues.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, view.Sentence.Span.End), start, out int length, out cue))
        {
            return false;
        }

        while (next < view.Count && view[next].Span.End <= start + length)
        {
            next++;
        }

        return view[next - 1].Span.End == start + length;
    }

    // 三季报显示, 2023年三季报显示: what follows are the figures of the time it reports on, unless the sentence names another.
    private void TakeReport(TimeCue cue, TextSpan words)
    {
        bool named = _time is { IsFresh: true, Period: not null } && !TimeRoleReader.IsDay(_time.Period), year = named && _last >= from && PeriodRelation.During == _time.Mention!.Relation;
        Period? period = named && !year ? null : ReportPeriods.Of(cue, year ? _time.Period : null, context.Published);
        if (period is not null && period != _time.Period)
        {
            _time.Take(new PeriodMention { Span = words, Relation = PeriodRelation.During, Period = period, Row = cue.Row });
            _named = true;
        }
    }

    // 去年3月在某市设立分厂以来 counts from then, 开通以来 from a day that nobody names.
    private void CountOnwards()
    {
        if (_last >= from && _time is { IsFresh: true, Mention: { Relation: PeriodRelation.During, Period.Start: { } start } named } && start <= context.Published)
        {
            _time.Take(Onwards(named));
        }
        else if (_last < from)
        {
            _time.End();
        }

        _named = true;
    }

    private PeriodMention Onwards(PeriodMention mention) =>
        With(mention, new Period(mention.Period?.Start, context.Published?.AddDays(1)), PeriodRelation.Since);

    // 本月暂录5宗: the month is not over.
    private void CountUpToNow()
    {
        if (context.Published is { } today && _time is { IsFresh: true, Mention: { Relation: PeriodRelation.During, Period: { Start: { } start, End: { } end } } named } && start <= today && end > today.AddDays(1))
        {
            _time.Take(With(named, new Period(start, today.AddDays(1)), PeriodRelation.Since));
        }
    }

    private static PeriodMention With(PeriodMention mention, Period period, PeriodRelation relation) =>
        new() { Span = mention.Span, Relation = relation, Period = period, Plain = mention.Plain, Row = mention.Row };

    /// <summary>Takes a time that stands behind the number (1408箱牛油果30日抵达) where the clause names none before it and none is in force.</summary>
    public void LookBehind(int quantity, int to)
    {
        if (_named || _time.Period is not null && _time.IsFresh)
        {
            return;
        }

        // 1800多名孩子，今天…: what is counted is who does something in the clause behind it.
        int end = to + 1 < view.Count && view[to + 1].Kind == PieceKind.Period && view.Sentence.Normal(to) is "，" or "," && IsTopic(quantity, to) ? to + 2 : to;
        for (int i = quantity + 1; i < end; i++)
        {
            if (view[i].Kind == PieceKind.Period && view.Sentence.PeriodOf(i) is { Relation: PeriodRelation.During, Period: not null } mention && _roles.Read(i, mention) == TimeRole.Dates)
            {
                _time.Take(mention);
                return;
            }
        }
    }

    // Things counted, and nothing said of them yet.
    private bool IsTopic(int quantity, int to)
    {
        if (to <= quantity + 1 || !view.IsNominal(to - 1) || view.Sentence.QuantityOf(quantity).Kind != ClaimKind.Count)
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            if (i != quantity && view[i].Kind == PieceKind.Quantity || view.IsVerb(i) && !LeadsToOf(i, to))
            {
                return false;
            }
        }

        return true;
    }

    // 来自世界各地的孩子: a verb before 的 only tells which.
    private bool LeadsToOf(int verb, int to)
    {
        const int Reach = 6;
        for (int i = verb + 1; i < to && i <= verb + Reach; i++)
        {
            if (view.IsOf(i))
            {
                return true;
            }
        }

        return false;
    }

    // 1月28日至2月1日、2月11日至15日
    private bool GoesOnWithList(int piece) =>
        _last >= 0 && _last == piece - 2
        && (view[piece - 1].Kind == PieceKind.Pause || view.TryWord(view.Language.ListWords, piece - 1, out _, out TableRow word) && word["use"] == "and");

    // 发布2019年环境质量简况: what follows are its figures.
    private bool Announces(int piece)
    {
        for (int i = piece + 1; i < view.Count && view[i].Kind is PieceKind.Word or PieceKind.Quoted; i++)
        {
            if (view.IsTimeCue(i, TimeCues.Announce, out _))
            {
                return true;
            }
        }

        return false;
    }

    // Whether something in the sentence is compared or moves by a rate: such is the language of reports of figures, not of stories.
    public static bool IsData(ClauseView view, int from)
    {
        for (int i = from; i < view.Count && (from == 0 || view[i].Kind != PieceKind.Break || view.Sentence.Normal(i) is not ("；" or ";")); i++)
        {
            if (view[i].Kind == PieceKind.Basis && view.Sentence.BasisOf(i).Basis is not null
                || view[i].Kind == PieceKind.Quantity && view.Sentence.QuantityOf(i).Kind is ClaimKind.Percentage or ClaimKind.Growth or ClaimKind.Points
                    && i > 0 && (view.TryWord(view.Language.Directions, i - 1, out _, out DirectionCue cue) || i > 1 && view.TryWord(view.Language.Directions, i - 2, out _, out cue))
                    && cue.Use is DirectionUse.Verb or DirectionUse.Noun)
            {
                return true;
            }
        }

        return false;
    }

    // 5月10日，2019年学术年会在京举行: the year that the day lies in is part of a name.
    private bool IsNameOfEvent(PeriodMention mention) =>
        !hasQuantity && mention is { Relation: PeriodRelation.During, Period: { Start: { } first, End: { } stop } }
        && _time.Mention is { Period: { Start: { } start, End: { } end } } time && view.Sentence.Span.Contains(time.Span)
        && first <= start && end <= stop && stop.DayNumber - first.DayNumber >= 365 && end.DayNumber - start.DayNumber <= 31;
}
