using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>The expression of time that dates what is read, and what is left of it when the sentence or paragraph that named it is over.</summary>
internal sealed class TimeInForce
{
    // What was over so long before the publication is told, not reported.
    private const int HistoricAfterMonths = 18;

    // Months and years of one kind are longer or shorter by so many days.
    private const int MonthsDiffer = 3;
    private PeriodMention? _mention;
    private PeriodMention? _dated;
    private PeriodMention? _day;
    private PeriodMention? _count;
    private PeriodMention? _wider;
    private PeriodMention? _later;
    private string? _unit;
    private string? _unitBefore;
    private DateOnly? _published;
    private bool _passing;

    /// <summary>The expression in force; null if none.</summary>
    public PeriodMention? Mention
    {
        get => _mention;
        private set
        {
            _mention = value;
            _dated = value is null || value.Relation != PeriodRelation.Indefinite ? value : _dated;
            Series.Clear();
        }
    }

    /// <summary>The period in force.</summary>
    public Period? Period => _mention?.Period;

    /// <summary>What times that leave something out are completed from: the last period named, whether it still dates anything or not.</summary>
    public Period? Anchor { get; private set; }

    /// <summary>The last time of the paragraph that dated anything, whether it is still in force or not; 当时 means it.</summary>
    public PeriodMention? Told { get; private set; }

    /// <summary>The times of a list that ends with the one in force (2019年、2020年分别…), in order; empty where it stands alone.</summary>
    public List<PeriodMention> Series { get; } = [];

    /// <summary>The time to go back to when a clause group ends: that of 截至…, which 当日 narrows for a while; null if none.</summary>
    public PeriodMention? Wider { get; set; }

    /// <summary>Whether it has dated a claim, or announces the data that follow; else it may be the time of a story.</summary>
    public bool Holds { get; set; }

    /// <summary>Whether it is a time still to come (到2030年), or repeats inside one (到2030年，每年…).</summary>
    public bool IsAhead(DateOnly? published) => _mention is not null && _dated is { Relation: PeriodRelation.Until, Period.End: { } end } && end > published?.AddDays(1);

    /// <summary>The sentence read last; null at the begin of a paragraph.</summary>
    public ClauseView? Sentence { get; set; }

    /// <summary>Whether the expression in force names no time of its own (每年).</summary>
    public bool IsIndefinite => _mention?.Relation == PeriodRelation.Indefinite;

    /// <summary>Whether the expression in force was named in the sentence that is read.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Whether the expression in force dates the next number alone.</summary>
    public bool IsLent { get; set; }

    /// <summary>The time that something came from, where the sentence has named one (从2012年…，发展到2021年…); else null.</summary>
    public PeriodMention? Origin { get; set; }

    /// <summary>Whether a ； stands before the clause that is read.</summary>
    public bool InLaterGroup { get; set; }

    /// <summary>Whether the expression in force was named behind a ；, of one of the things that the sentence lists.</summary>
    public bool IsOfGroup { get; private set; }

    /// <summary>Ends what is in force.</summary>
    public void End() => Mention = null;

    /// <summary>Takes an expression into force.</summary>
    /// <param name="mention">The expression.</param>
    /// <param name="passing">Whether it ends with its sentence, whatever follows.</param>
    public void Take(PeriodMention mention, bool passing = false)
    {
        // 2月上涨0.7%，1月为下降0.8%。: the sentence looks back, and the next one is of the later time.
        _later = IsFresh && Holds && !IsLent && Period is { Start: { } first, End: { } last } && mention.Period is { Start: { } before, End: { } end } && end <= first && last.DayNumber - first.DayNumber - (end.DayNumber - before.DayNumber) is >= -MonthsDiffer and <= MonthsDiffer ? _mention : null;
        _passing = passing;
        IsOfGroup = InLaterGroup;
        Mention = mention;
        Told = mention.Period is null || IsLent ? Told : mention;
        Anchor = mention.Period ?? Anchor;
        Holds = false;
        IsFresh = true;
        (_day, _count) = (null, null);
    }

    /// <summary>Takes the last of the times that a text names for the one that later ones are completed from, though none dates anything.</summary>
    public void Name(List<PeriodMention> mentions) => Anchor = mentions.FindLast(static mention => mention.Period is not null)?.Period ?? Anchor;

    /// <summary>Takes an expression into force that goes on with the list that the one before it began.</summary>
    public void TakeNext(PeriodMention mention)
    {
        PeriodMention[] series = [.. Series.Count > 0 || _mention is null ? Series : [_mention], mention];
        Take(mention);
        Series.AddRange(series);
    }

    /// <summary>Puts an expression back into force.</summary>
    public void GoBack(PeriodMention? mention, bool holds)
    {
        Mention = mention;
        Holds = holds;
        IsOfGroup = false;
    }

    /// <summary>Puts the time told last into force again (当时, 届时).</summary>
    public void Recall()
    {
        GoBack(Told, holds: true);
        IsFresh = true;
    }

    /// <summary>Begins a sentence.</summary>
    /// <param name="published">The publication day.</param>
    /// <param name="goesOn">Whether the sentence says that it goes on with the one before (其中).</param>
    /// <param name="turns">Whether it says that it speaks of now (此次).</param>
    /// <param name="view">The sentence; looked at where the time in force leaves a doubt.</param>
    public void BeginSentence(DateOnly? published, bool goesOn, bool turns, ClauseView view)
    {
        (_unitBefore, _unit) = (_unit, null);
        PeriodMention? wider = Wider ?? _wider;
        (Wider, _wider) = (null, wider);
        (InLaterGroup, IsOfGroup, Origin) = (false, false, null);
        _published = published;
        IsFresh = false;
        _mention = _later ?? _mention;
        _later = null;
        if (_mention is null || goesOn)
        {
            return;
        }

        (_day, _count) = (null, null);
        bool day = TimeRoleReader.IsDay(Period);
        if (day && Holds)
        {
            // A day dates its own sentence: of what the next one says only the changes are that day's, unless it names the day again or both compare.
            _day = _mention;
        }

        bool counted = _mention.Relation == PeriodRelation.AsOf;
        bool historic = Period?.End is { } end && end.AddMonths(HistoricAfterMonths) < published;
        if (Holds && !turns && (counted || day && ClausePeriods.IsEntry(view)))
        {
            // What had been counted up to a day was counted of more things of the kind.
            bool stock = day && view.IsTimeCue(0, TimeCues.Total | TimeCues.Stock, out _);
            _count = !stock ? _mention : wider?.Period?.End == Period?.End ? wider : null;
        }

        if (turns || _passing || (day || historic || counted || !Holds) && !GoesOn(view, day, counted && !day && !historic && Holds))
        {
            Mention = null;
        }
    }

    // A sentence that compares goes on with the time of the one before, and with a day if that one compared too; what was counted up to a day goes on behind one that compares.
    private bool GoesOn(ClauseView view, bool day, bool counted)
    {
        bool compares = ClausePeriods.IsData(view, 0);
        return (compares && !day) || ((compares || counted) && Sentence is { } before && ClausePeriods.IsData(before, 0));
    }

    /// <summary>Begins a paragraph.</summary>
    /// <param name="published">The publication day; without it the last time named alone tells the year of those that leave it out.</param>
    /// <param name="keep">Whether a time may pass from one to another at all.</param>
    public void BeginParagraph(DateOnly? published, bool keep)
    {
        (_day, _count, _wider, _unit) = (null, null, null, null);
        Wider = null;
        Told = null;
        Sentence = null;
        IsLent = false;
        if (!keep)
        {
            Mention = null;
            Anchor = published is null ? Anchor : null;
        }
    }

    /// <summary>Ends the reach of a time from an earlier paragraph, unless that is over and this one goes on with figures.</summary>
    /// <param name="published">The publication day.</param>
    /// <param name="compares">Whether something in the paragraph is compared with another time.</param>
    /// <param name="hasRates">Whether it has shares or rates; of a time that has dated figures they are more of the same.</param>
    public void ReachInto(DateOnly? published, bool compares, bool hasRates)
    {
        bool over = published is null || Period?.End <= published.Value.AddMonths(1);
        if (!over || !compares && !(hasRates && Holds))
        {
            Mention = null;
        }
    }

    /// <summary>The time of a number that another is compared with (比上年的26%回落): that of the comparison, or as much earlier as it says. Null if it says none.</summary>
    public PeriodMention? Of(BasisMention? compared)
    {
        Period? time = compared is null ? null
            : compared.Basis == Basis.YearOnYear && Period is { Start: { } start, End: { } end } && compared.Time is null ? new Period(start.AddYears(-1), end.AddYears(-1))
            : compared.Basis == Basis.PeriodOnPeriod && compared.Time is null ? Before()
            : compared.Time;
        return time is null ? null : new PeriodMention { Span = compared!.Span, Relation = PeriodRelation.During, Period = time, Row = compared.Row };
    }

    // The month, week or day before the one in force.
    private Period? Before()
    {
        const int Week = 7;
        if (Period is not { Start: { } start, End: { } end })
        {
            return null;
        }

        int days = end.DayNumber - start.DayNumber;
        return start.Day == 1 && start.AddMonths(1) == end ? new Period(start.AddMonths(-1), start)
            : days is 1 or Week ? new Period(start.AddDays(-days), start)
            : null;
    }

    /// <summary>The expression that dates a claim; null if none does.</summary>
    /// <param name="isChange">Whether the claim is a change, or a new flow (新增5例).</param>
    /// <param name="isAhead">Whether it is said of what is still to come.</param>
    /// <param name="unit">What it counts or measures in; null if it does neither.</param>
    /// <param name="index">Its place among the numbers of its list.</param>
    /// <param name="count">How many numbers the list has that 分别 gives to times; 1 where it gives none.</param>
    public PeriodMention? Of(bool isChange, bool isAhead, string? unit, int index, int count)
    {
        _unit = unit ?? _unit;
        if (_mention is not { } mention || isAhead && !IsFresh && Period?.End <= _published)
        {
            if (isAhead || isChange && _day is not null || unit is null || unit != _unitBefore || _count is null)
            {
                return isChange && !isAhead ? _day : null;
            }

            Mention = mention = _count;
        }

        Holds = true;
        return count == 1 ? mention
            : Series.Count == count ? Series[index]
            : Series.Count == 0 && Period is { } whole && PeriodResolver.Part(whole, index, count) is { } part ? new PeriodMention { Span = mention.Span, Relation = mention.Relation, Period = part, Row = mention.Row }
            : mention;
    }
}
