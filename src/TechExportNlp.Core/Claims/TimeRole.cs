using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>What an expression of time does where it stands.</summary>
internal enum TimeRole
{
    /// <summary>It dates what follows, until another does.</summary>
    Dates,

    /// <summary>It dates the number behind it alone (年初的10万元).</summary>
    DatesNumber,

    /// <summary>It dates nothing that is claimed.</summary>
    Aside,
}

/// <summary>Tells what the expressions of time in a clause do.</summary>
/// <param name="view">The sentence.</param>
/// <param name="from">The first piece of the clause.</param>
/// <param name="contentFrom">The piece where what is said begins, behind the words of who says it.</param>
/// <param name="hasQuantity">Whether the clause has a number.</param>
internal readonly partial struct TimeRoleReader(ClauseView view, int from, int contentFrom, bool hasQuantity)
{
    // Times upon times without anything else between them are looked through so far.
    private const int Farthest = 64;

    /// <summary>The role of the expression at a piece.</summary>
    public TimeRole Read(int piece, PeriodMention mention)
    {
        if (mention.Relation == PeriodRelation.None || IsReportDay(piece, mention) || IsYardstick(piece) || IsPriceBase(piece) || IsOrigin(piece, mention) || IsOfName(piece, mention) || IsRepeated(piece, mention)
            || IsRival(piece) || IsSeason(piece, mention) || IsSamePartOfShare(piece, mention) || IsAside(mention, piece) || IsDuration(piece, mention) || IsStandard(piece, mention) || IsDue(piece, mention))
        {
            return TimeRole.Aside;
        }

        return IsAttribute(piece) || IsSamePart(mention) ? TimeRole.DatesNumber : TimeRole.Dates;
    }

    /// <summary>Whether a time is no longer than a day.</summary>
    public static bool IsDay(Period? period) => period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 1;

    // 19日和20日发表声明
    private const int MostReportDays = 2;

    // The day of a report is not the time of what it says; a longer time before the verb of saying may be (公布的1月份数据).
    // 预计 is a verb of saying too, but what it says holds for the day.
    private bool IsReportDay(int piece, PeriodMention mention) =>
        piece < contentFrom && mention.Relation == PeriodRelation.During && mention.Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= MostReportDays
        && !(contentFrom <= view.Count && view.TryWord(view.Language.Modalities, contentFrom - 1, out _, out _));

    /// <summary>Whether it comes again inside the longer time that the sentence names, so that it ends nothing (“十二五”期间，出口每年均超5亿元).</summary>
    public bool IsInside(int piece, PeriodMention mention, TimeInForce time)
    {
        if (mention.Relation == PeriodRelation.Indefinite && time.Period is { Start: not null, End: null } && BeginsWith(piece, TimeCues.Repeated) && !Leads(piece))
        {
            // 从8月1日起，…。其中，补助每人每年提高1200元
            return true;
        }

        if (mention.Relation != PeriodRelation.Indefinite || !time.IsFresh || time.Period is not { Start: { } start, End: { } end } || Leads(piece) || !BeginsWith(piece, TimeCues.Repeated)
            || mention.Row is not { Table: "time-words" } row || !Enum.TryParse(row["grain"], ignoreCase: true, out TimeGrain grain))
        {
            return false;
        }

        return end > grain switch { TimeGrain.Year => start.AddYears(1), TimeGrain.Quarter => start.AddMonths(3), TimeGrain.Month => start.AddMonths(1), TimeGrain.Week => start.AddDays(7), _ => start.AddDays(1) };
    }

    /// <summary>Whether it stands for the time told last (当时), or for one told last that is still to come (届时).</summary>
    public bool StandsFor(int piece, PeriodMention mention, PeriodMention? told, DateOnly? published) =>
        told is not null && mention.Relation == PeriodRelation.Indefinite && (hasQuantity || Leads(piece))
        && (BeginsWith(piece, TimeCues.Back) && !(told.Period?.End > published?.AddDays(1)) || BeginsWith(piece, TimeCues.Then) && told.Period?.End > published);

    /// <summary>Whether something that goes on began then (督察从3月启动，…).</summary>
    public bool IsBeginning(int piece, PeriodMention mention, DateOnly? published)
    {
        if (hasQuantity || mention.Relation != PeriodRelation.During || !(mention.Period?.Start <= published) || !BeginsWith(piece, TimeCues.Source) && !view.IsTimeCue(piece - 1, TimeCues.Source, out _))
        {
            return false;
        }

        int verb = piece + 1;
        while (verb < view.Count && view[verb].Tag == PartOfSpeech.Adverb)
        {
            verb++;
        }

        return view.IsTimeCue(verb, TimeCues.Origin | TimeCues.Event | TimeCues.Start, out int next) && (next >= view.Count || view[next].Kind == PieceKind.Break);
    }

    /// <summary>Whether it tells since when or among what something is the first or greatest (本月首宗).</summary>
    public bool IsRecord(int piece, PeriodMention mention)
    {
        int next = piece + 1 < view.Count && view.IsOf(piece + 1) ? piece + 2 : piece + 1;
        return mention.Relation is PeriodRelation.During or PeriodRelation.Since && view.IsTimeCue(next, TimeCues.Record, out _);
    }

    /// <summary>Whether it is part of the whole that a share is of (为2017年平均收入的5%).</summary>
    public bool IsWhole(int piece, PeriodMention mention)
    {
        const int Reach = 8;
        if (mention.Relation != PeriodRelation.During || piece == from || !view.TryWord(view.Language.Wholes, piece - 1, out int after, out _) || after != piece || view.TryWord(view.Language.Directions, piece - 1, out _, out _))
        {
            return false;
        }

        for (int i = piece + 1; i + 1 < view.Count && i <= piece + Reach && view[i].Kind is PieceKind.Word or PieceKind.Quoted; i++)
        {
            if (view.IsOf(i) && view[i + 1].Kind == PieceKind.Quantity)
            {
                return view.Sentence.QuantityOf(i + 1).Kind is ClaimKind.Percentage or ClaimKind.Multiple;
            }
        }

        return false;
    }

    /// <summary>Whether it names no time beside the one in force: a season (汛期), or the same time of which nothing is known (同期).</summary>
    public bool AddsNothing(int piece, PeriodMention mention) =>
        mention.Period is null && (BeginsWith(piece, TimeCues.Season) && !(piece > 0 && view[piece - 1].Kind == PieceKind.Period) || IsSame(mention) && mention.Relation != PeriodRelation.None);

    // 恢复至2019年同期的81.7%: of the same part of another year only shares are told this way.
    private bool IsSamePartOfShare(int piece, PeriodMention mention) =>
        piece > from && NumberBehind(piece) is var number && number > piece + 1 && view[number].Kind == PieceKind.Quantity
        && view.Sentence.QuantityOf(number).Kind is ClaimKind.Percentage or ClaimKind.Multiple && IsSamePart(mention)
        && (view.TryWord(view.Language.Wholes, piece - 1, out _, out _) || view.Language.Reaching.TryLongest(view.Sentence.Normal(piece), 0, out _, out _));

    // 超过上年家庭收入, 好于去年同期: what something is measured by.
    private bool IsRival(int piece) =>
        piece > from && view.IsTimeCue(piece - 1, TimeCues.Rival, out int next) && next == piece && NumberBehind(piece) < 0;

    // 暑期出行需求旺盛, in a clause without a number
    private bool IsSeason(int piece, PeriodMention mention) =>
        !hasQuantity && mention.Relation == PeriodRelation.Indefinite && BeginsWith(piece, TimeCues.Season)
        && piece + 1 < view.Count && view[piece + 1] is { Kind: PieceKind.Number } or { Kind: PieceKind.Word, Tag: PartOfSpeech.Noun or PartOfSpeech.VerbalNoun };

    /// <summary>Whether it belongs to what a verb before it is done to, in a clause without a number (改变了去年下滑的局面).</summary>
    public bool IsInObject(int piece)
    {
        bool verb = false;
        for (int i = from; i < piece && !hasQuantity && !verb; i++)
        {
            verb = view[i] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Verb or PartOfSpeech.VerbalNoun };
        }

        return verb && piece + 1 < view.Count && view[piece + 1].Kind is PieceKind.Word or PieceKind.Quoted;
    }

    /// <summary>Whether it is the time still to come that the sentence has just named (9月7日举行，届时…).</summary>
    public bool IsThen(int piece, TimeInForce time, DateOnly? published) => time is { IsFresh: true, Period.End: { } end } && end > published && BeginsWith(piece, TimeCues.Then);

    /// <summary>Whether it dates what something came to (增加到2019年23328元), not all that was until then.</summary>
    public bool IsReached(int piece, PeriodMention mention, bool afterBegin, bool hasOrigin) =>
        mention.Relation is PeriodRelation.AsOf or PeriodRelation.Until && mention.Plain is not null
        && view.Language.Reaching.TryLongest(view.Sentence.Normal(piece), 0, out _, out _)
        && (hasOrigin && piece > from && view[piece - 1] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Verb or PartOfSpeech.VerbalNoun }
            || NumberBehind(piece) >= 0 && (afterBegin || piece > from && view.TryWord(view.Language.Directions, piece - 1, out _, out DirectionCue cue) && cue.Use == DirectionUse.Verb));

    // Whether the expression of time itself begins with such a word (由2015年).
    private bool BeginsWith(int piece, TimeCues cue) => view.Language.TimeCues.TryLongest(view.Sentence.Normal(piece), 0, out _, out TimeCue found) && found.Is(cue);

    // The number right behind a time, 的 between them or not; -1 if there is none.
    private int NumberBehind(int piece)
    {
        // 去年夏天的1574例
        int after = piece + 1 < view.Count && view[piece + 1] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Time } ? piece + 2 : piece + 1;
        int number = after < view.Count && view.IsOf(after) ? after + 1 : piece + 1;
        return number < view.Count && view[number].Kind is PieceKind.Quantity or PieceKind.Number ? number : -1;
    }

    /// <summary>Whether 从 or 由 makes it the time that something came from.</summary>
    public bool ComesFrom(int piece) => view.IsTimeCue(piece - 1, TimeCues.Source, out _) || BeginsWith(piece, TimeCues.Source);

    // 由2015年的16873元, 由2015年16873元, 由上月的上涨0.1%
    private bool IsAttribute(int piece)
    {
        bool from = ComesFrom(piece);
        int number = NumberBehind(piece);
        if (IsAge(piece) || IsOfMultiple(piece) || IsOfPrice(piece))
        {
            return true;
        }

        if (number < 0)
        {
            int verb = piece + 1 < view.Count && view.IsOf(piece + 1) ? piece + 2 : piece + 1;
            return from && view.TryWord(view.Language.Directions, verb, out int next, out DirectionCue cue) && cue.Use is DirectionUse.Verb or DirectionUse.Reach
                && next < view.Count && view[next].Kind == PieceKind.Quantity || from && IsOfNumber(piece);
        }

        return from || number > piece + 1 && view[number].Kind == PieceKind.Quantity;
    }

    // 由2016年合并后的80亿元
    private bool IsOfNumber(int piece)
    {
        const int Reach = 6;
        int i = piece + 1;
        while (i < view.Count && i <= piece + Reach && view[i].Kind == PieceKind.Word && !view.IsOf(i))
        {
            i++;
        }

        return i + 1 < view.Count && view.IsOf(i) && view[i + 1].Kind == PieceKind.Quantity;
    }

    /// <summary>Whether it is the same part of another year as the time in force.</summary>
    // …12亿元，上年同期为10亿元，增长20%: the same part of another year is named for the sake of its number.
    public bool IsSamePart(PeriodMention mention) => hasQuantity && mention.Period is not null && IsSame(mention);

    private static bool IsSame(PeriodMention mention) => mention.Row is { Table: "time-words" } row && row["grain"] == "same";
}
