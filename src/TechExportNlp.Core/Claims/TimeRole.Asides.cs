using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <content>Which expressions of time belong to something that the clause names, and date nothing that it says.</content>
internal readonly partial struct TimeRoleReader
{
    // 是1978年186亿元的523倍: the time is of the number that the multiple is taken of.
    private bool IsOfMultiple(int piece) =>
        piece > from && view.TryWord(view.Language.Copulas, piece - 1, out _, out _) && piece + 3 < view.Count && view[piece + 1].Kind == PieceKind.Quantity && view.IsOf(piece + 2)
        && view[piece + 3].Kind == PieceKind.Quantity && view.Sentence.QuantityOf(piece + 3).Kind is ClaimKind.Multiple or ClaimKind.Percentage;

    // 2010年以5万元购入，获利3万元: the price alone is of then.
    private bool IsOfPrice(int piece)
    {
        const int Reach = 8;
        bool money = false;
        for (int i = piece + 1; hasQuantity && i < view.Count && i <= piece + Reach && view[i].Kind is PieceKind.Word or PieceKind.Quantity; i++)
        {
            money |= view[i].Kind == PieceKind.Quantity && view.Sentence.QuantityOf(i).Kind == ClaimKind.Amount;
            if (view.IsTimeCue(i, TimeCues.Bought, out _))
            {
                return money;
            }
        }

        return false;
    }

    // 11月期货, 12月交割的黄金: the month that it falls due in.
    private bool IsDue(int piece, PeriodMention mention) =>
        mention is { Relation: PeriodRelation.During, Period: { Start: { } start, End: { } end } } && start.AddMonths(1) == end && view.IsTimeCue(piece + 1, TimeCues.Due, out _);

    // 相当于疫情前的56%: a time without a date that a share is taken of.
    private bool IsStandard(int piece, PeriodMention mention) =>
        mention.Relation == PeriodRelation.Indefinite && mention.Period is null && piece > from && view.TryWord(view.Language.Copulas, piece - 1, out _, out _);

    // 张某今年46岁，…: the age alone is this year's.
    private bool IsAge(int piece)
    {
        const int Reach = 2;
        int number = piece + 1;
        while (number < view.Count && number <= piece + Reach && view[number].Kind == PieceKind.Word && view.IsFiller(number))
        {
            number++;
        }

        return number < view.Count && view[number].Kind == PieceKind.Quantity && view.Sentence.QuantityOf(number).UnitRow is { } unit
            && view.Language.TimeCues.TryLongest(unit.Word, 0, out int length, out TimeCue cue) && length == unit.Word.Length && cue.Is(TimeCues.Age);
    }

    // 完成全年目标任务的80%: it tells which goal the share is measured by.
    private bool IsYardstick(int piece)
    {
        const int Reach = 4;
        bool goal = false;
        for (int i = piece + 1; i < view.Count && i <= piece + Reach && view[i].Kind == PieceKind.Word; i++)
        {
            if (view.IsOf(i))
            {
                return goal && i + 1 < view.Count && view[i + 1].Kind == PieceKind.Quantity;
            }

            goal |= view.IsTimeCue(i, TimeCues.Yardstick, out _);
        }

        return false;
    }

    // 按照上年价格计算: it tells how something is counted.
    private bool IsPriceBase(int piece)
    {
        const int Reach = 4;
        bool priced = false;
        for (int i = piece + 1; piece > 0 && view.IsPreposition(piece - 1) && i < view.Count && i <= piece + Reach && view[i].Kind == PieceKind.Word && !priced; i++)
        {
            priced = view.IsTimeCue(i, TimeCues.Priced, out _);
        }

        return priced;
    }

    // 本月7日宣布的减产计划, 2008年成立的公司, 成立于2008年, 公司2008年成立: when a thing came to be does not date what is said of it.
    private bool IsOrigin(int piece, PeriodMention mention)
    {
        if (mention.Relation is not (PeriodRelation.During or PeriodRelation.AsOf))
        {
            return false;
        }

        int at = piece - 1;
        if (at >= from && view[at].Kind == PieceKind.Word && view.Sentence.Normal(at)[^1] == '于')
        {
            if (IsOriginVerb(at, mention, out _) || at > from && IsOriginVerb(at - 1, mention, out _))
            {
                return true;
            }
        }

        for (int i = piece + 1; i < view.Count && i <= piece + 3 && view[i].Kind == PieceKind.Word; i++)
        {
            if (!hasQuantity && i == piece + 1 && view.IsTimeCue(i, TimeCues.Event, out int closed) && (closed >= view.Count || view[closed].Kind == PieceKind.Break))
            {
                // 2021年3月开工，总投资35亿元: how the project went.
                return true;
            }

            if (IsOriginVerb(i, mention, out int next))
            {
                return next < view.Count && view.IsOf(next) ? next + 1 < view.Count && view[next + 1].Kind is PieceKind.Word or PieceKind.Quoted
                    : !hasQuantity && (next >= view.Count || view[next].Kind == PieceKind.Break);
            }

            if (!view.IsFiller(i) && view[i].Tag is not (PartOfSpeech.Adjective or PartOfSpeech.AdjectivalNoun))
            {
                return false;
            }
        }

        return false;
    }

    // 北京2022年冬奥会, 2018年平昌冬奥会: the year is part of the name.
    private bool IsOfName(int piece, PeriodMention mention)
    {
        const int Reach = 6;
        if (mention.Relation != PeriodRelation.During || mention.Period is not { Start: { } start, End: { } end } || start.AddYears(1) != end || !char.IsAsciiDigit(view.Sentence.Normal(piece)[0]))
        {
            return false;
        }

        for (int i = piece + 1; i < view.Count && i <= piece + Reach && view[i].Kind == PieceKind.Word && view.IsNominal(i); i++)
        {
            if (view.IsTimeCue(i, TimeCues.Named, out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOriginVerb(int piece, PeriodMention mention, out int next) =>
        view.IsTimeCue(
            piece,
            mention.Period is null || IsDay(mention.Period) ? TimeCues.Origin | TimeCues.Event
                : char.IsAsciiDigit(view.Sentence.Paragraph.Text[mention.Span][0]) ? TimeCues.Origin | TimeCues.Start : TimeCues.Origin,
            out next);

    // 2015—2017年每年5亿元, 人均每月500元: 每年 repeats itself inside the time that stands before it; else it is a time of its own.
    private bool IsRepeated(int piece, PeriodMention mention)
    {
        if (mention.Relation != PeriodRelation.Indefinite || !BeginsWith(piece, TimeCues.Repeated))
        {
            return false;
        }

        if (piece > from && view.IsTimeCue(piece - 1, TimeCues.Average, out _))
        {
            // 去年…，平均每天新增22块: an average is taken over the time in force.
            return true;
        }

        for (int i = piece - 1; i >= from; i--)
        {
            if (view[i].Kind == PieceKind.Period && view.Sentence.PeriodOf(i).Period is not null)
            {
                return true;
            }
        }

        return piece + 1 < view.Count && view[piece + 1].Kind == PieceKind.Quantity && !Leads(piece);
    }

    // 一个月内5次停机 is as often in the time that is in force; at the head of a sentence (十年间，…) it ends what was.
    private bool IsDuration(int piece, PeriodMention mention)
    {
        if (mention.Relation != PeriodRelation.Duration)
        {
            return false;
        }

        for (int i = piece - 1; i >= 0 && i > piece - Farthest; i--)
        {
            if (!view.IsFiller(i) || view[i].Kind == PieceKind.Period && view.Sentence.PeriodOf(i).Period is not null)
            {
                return true;
            }
        }

        return false;
    }

    // 今年以来稳居第二, 力争6月底前开工, 为历年次高: inside a clause without a number they date that clause alone.
    private bool IsAside(PeriodMention mention, int piece) =>
        !hasQuantity && mention.Relation switch
        {
            PeriodRelation.Since => GoesOn(piece) && !(ComesFrom(piece) && view.Sentence.Normal(piece)[^1] != '来'),
            PeriodRelation.Until => GoesOn(piece) && !EndsAsTime(piece),
            PeriodRelation.Indefinite => !Leads(piece),
            PeriodRelation.AsOf => !Leads(piece) && (mention.IsBare || GoesOn(piece) && view.Sentence.Normal(piece)[^1] == '前'),
            _ => false,
        };

    // 到明年1月任期结束前，…
    private bool EndsAsTime(int piece)
    {
        int last = piece;
        while (last + 1 < view.Count && last < piece + Farthest && view[last + 1].Kind != PieceKind.Break)
        {
            last++;
        }

        return last > piece + 1 && view[last].Kind == PieceKind.Word && view.IsTimeCue(last, TimeCues.Moment, out int next) && next == last + 1;
    }

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
