namespace TechExportNlp.Periods;

/// <summary>A phrase of time as it was read: the time, and how the words around it relate it to what it dates.</summary>
/// <param name="End">The offset behind it.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Period">What it resolves to.</param>
/// <param name="Time">The time itself, which later times are completed from; null where it names none.</param>
/// <param name="Row">The row that decided it.</param>
internal readonly record struct TimePhrase(int End, PeriodRelation Relation, Period? Period, TimeValue? Time, TableRow? Row)
{
    /// <summary>Whether no word relates it to what it dates (月底, not 截至月底).</summary>
    public bool IsBare { get; init; }
}

/// <summary>Reads a time with the words around it: 截至2024年底, 自今年4月开展以来, 从6月1日起, 近五年.</summary>
internal readonly ref struct PhraseReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    // How far 以来 may stand behind a time (今年4月上线以来), and how far where 自 stands before it (自今年4月部署开展清理整治专项行动以来).
    private const int EventLength = 14;
    private const int FarEventLength = 40;

    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out TimePhrase phrase)
    {
        if (new LengthReader(_text, tables, context).TryRead(at, out LengthValue span) && !IsAnchorWord(at, span.End))
        {
            PeriodRelation relation = IsRecord(span.End) ? PeriodRelation.None
                : span.Period is not null ? PeriodRelation.During
                : span.Counts ? PeriodRelation.Indefinite : PeriodRelation.Duration;
            phrase = new TimePhrase(span.End, relation, span.Period, null, span.Row);
            return true;
        }

        if (TryWord(at, out phrase))
        {
            return true;
        }

        if (tables.Before.TryLongest(_text, at, out int length, out TimeLink before) && before.MayStand(_text, at) && TryTime(at, SkipZone(at + length), before, out phrase))
        {
            return true;
        }

        if (TryTime(at, at, null, out phrase))
        {
            return true;
        }

        if (length > 0 && before.Code == "asof" && new ClockReader(_text, tables).TryRead(at + length, out int end))
        {
            // 截至17时
            phrase = new TimePhrase(end, PeriodRelation.AsOf, context.Published is { } today ? Period.UpTo(today) : null, null, before.Row);
            return true;
        }

        bool clock = new ClockReader(_text, tables).TryRead(at, out end);
        phrase = new TimePhrase(end, PeriodRelation.None, null, null, null);
        return clock;
    }

    // 这一年 is the one named before, not a length of time.
    private bool IsAnchorWord(int at, int end) => tables.Words.TryLongest(_text, at, out int length, out TimeWord word) && word.Kind == TimeWordKind.Anchor && at + length >= end;

    private bool TryWord(int at, out TimePhrase phrase)
    {
        phrase = default;
        if (!tables.Words.TryLongest(_text, at, out int length, out TimeWord word) || !word.Fits(_text, at, length))
        {
            return false;
        }

        switch (word.Kind)
        {
            case TimeWordKind.Century when new DecadeReader(_text, tables, context).TryRead(at, out _):
                return false;
            case TimeWordKind.Since:
                Period? since = context.Published is { } day && PeriodResolver.Shift(day, word.Grain, word.First)?.Start is { } begun ? new Period(begun, day.AddDays(1)) : null;
                phrase = new TimePhrase(at + length, IsRecord(at + length) ? PeriodRelation.None : PeriodRelation.Since, since, null, word.Row);
                return true;
            case TimeWordKind.Within:
                phrase = Within(at, length, word);
                return true;
            case TimeWordKind.Century:
            case TimeWordKind.Indefinite:
                bool record = word.Row.Word[^1] == '来' && IsRecord(at + length);
                phrase = new TimePhrase(at + length, record ? PeriodRelation.None : PeriodRelation.Indefinite, null, null, word.Row);
                return true;
            case TimeWordKind.Now:
                Period? now = context.Published is { } today ? Period.UpTo(today) : null;
                phrase = new TimePhrase(at + length, PeriodRelation.AsOf, now, null, word.Row);
                return true;
            case TimeWordKind.Clock:
                phrase = new TimePhrase(new ClockReader(_text, tables).Skip(at), PeriodRelation.None, null, null, word.Row);
                return true;
            default:
                return false;
        }
    }

    // 年内累计出口5万辆: up to now; 将在年内建成: all of it; 年内新高: a record, which dates nothing.
    private TimePhrase Within(int at, int length, TimeWord word)
    {
        int end = at + length;
        if (context.Published is not { } today || PeriodResolver.Shift(today, word.Grain, 0) is not { Start: { } first, End: { } stop } || IsRecord(end))
        {
            return new TimePhrase(end, PeriodRelation.None, null, null, word.Row);
        }

        return CueReader.Surrounds(_text, at, tables.Future)
            ? new TimePhrase(end, PeriodRelation.During, new Period(first, stop), null, word.Row)
            : new TimePhrase(end, PeriodRelation.Since, new Period(first, today.AddDays(1)), null, word.Row);
    }

    private int SkipZone(int at) => tables.Skips.TryLongest(_text, at, out int length, out _) ? at + length : at;

    private bool TryTime(int start, int at, TimeLink? before, out TimePhrase phrase)
    {
        phrase = default;
        var ranges = new RangeReader(_text, tables, context);
        if (!ranges.TryRead(at, out TimeValue time))
        {
            return false;
        }

        bool future = CueReader.Surrounds(_text, start, tables.Future);
        if (!time.YearNamed && (future || before?.Code == "until" || After(time.End, out _)?.Code is "before" or "start"))
        {
            // 将于9月1日, 6月底前, 9月1日起: the nearest one, which may be still to come.
            PeriodContext inside = context;
            inside.Future = true;
            ranges = new RangeReader(_text, tables, inside);
            _ = ranges.TryRead(at, out time);
        }

        if (before is null && ranges.TryList(at, time, out TimeValue list))
        {
            time = list;
        }

        TimeLink? after = After(time.End, out int end);
        if (after is null && before is null)
        {
            // 今年4月上线以来
            after = EventAfter(time.End, EventLength, ref end, sinceOnly: true);
        }

        if (after?.Code == "start" && ranges.TryEnd(end, time, out TimeValue range))
        {
            phrase = new TimePhrase(range.End, PeriodRelation.During, range.Period, range, range.Row);
            return true;
        }

        if (after?.Code == "start" && TryAhead(end, time, out TimeValue months))
        {
            phrase = new TimePhrase(months.End, PeriodRelation.During, months.Period, months, months.Row);
            return true;
        }

        if (after is null && before?.Code is "since" or "from")
        {
            after = EventAfter(time.End, EventLength, ref end, sinceOnly: false)
                ?? (before.Code == "since" ? EventAfter(time.End, FarEventLength, ref end, sinceOnly: true) : null);
            if (after is null && (before?.Code == "from" || time.IsRange))
            {
                // 从2012年的219亿元: where something was then. 自3月1日至5月31日: from one day to the other.
                before = null;
            }
        }

        if (before?.Code == "until" && end < _text.Length && _text[end] == '的')
        {
            before = null;
        }

        if (before?.Code == "asof" && TryLength(end, time, out months))
        {
            phrase = new TimePhrase(months.End, PeriodRelation.During, months.Period, months, months.Row);
            return true;
        }

        (PeriodRelation relation, Period? period) = new PeriodRelater(context.Published, future).Relate(time, before?.Code, after?.Code);
        if (relation == PeriodRelation.Since && IsRecord(end))
        {
            // 降幅为自1987年以来最大, 自2016年起稳居第二: it dates nothing, and nothing later.
            phrase = new TimePhrase(end, PeriodRelation.None, period, null, time.Row);
            return true;
        }

        phrase = new TimePhrase(end, relation, period, time, time.Row ?? after?.Row ?? before?.Row) { IsBare = before is null && after is null };
        return true;
    }

    // 自1月9日起的3个月内: so long from that day on.
    private bool TryAhead(int at, TimeValue time, out TimeValue value)
    {
        const int Most = 99;
        value = default;
        int from = at < _text.Length && _text[at] is '的' or '之' ? at + 1 : at;
        if (time.First is not { Year: > 1000 and < 2900 } first || !DateNumeral.TryRead(_text, from, out int count, out int end) || count is 0 or > Most
            || !tables.Lengths.TryLongest(_text, end, out int length, out TimeLink unit)
            || !tables.After.TryLongest(_text, end + length, out int tail, out TimeLink inside) || inside.Code != "during" || !inside.Fits(_text, end + length + tail))
        {
            return false;
        }

        DateOnly? stop = unit.Code switch
        {
            "day" => first.AddDays(count),
            "week" => first.AddDays(7 * count),
            "month" => first.AddMonths(count),
            "year" => first.AddYears(count),
            _ => null,
        };
        value = new TimeValue(end + length + tail, TimeGrain.Span, stop is { } last ? new Period(first, last) : null, unit.Row) { YearNamed = time.YearNamed };
        return stop is not null;
    }

    // 截至6月30日止六个月, 截至2024年12月31日的年度: so long up to that day.
    private bool TryLength(int at, TimeValue time, out TimeValue value)
    {
        const int Most = 99;
        value = default;
        int from = at < _text.Length && _text[at] is '的' or '之' ? at + 1 : at;
        bool counted = DateNumeral.TryRead(_text, from, out int count, out int end), half = !counted && from < _text.Length && _text[from] == '半';
        end = counted ? end : half ? from + 1 : from;
        bool spans = tables.Spans.TryLongest(_text, from, out int length, out TimeLink unit);
        (counted, half, end) = spans ? (false, false, from) : (counted, half, end);
        if (!spans && (!(counted || half ? tables.Lengths : tables.DateUnits).TryLongest(_text, end, out length, out unit) || !counted && !half && (length < 2 || unit.Row["kind"] == "length"))
            || count > Most || time.Stop is not { Year: > 1000 } stop)
        {
            return false;
        }

        DateOnly? first = unit.Code switch
        {
            "year" when half => stop.AddMonths(-6),
            "day" when counted => stop.AddDays(-count),
            "week" when counted => stop.AddDays(-7 * count),
            "month" when counted => stop.AddMonths(-count),
            "half" => stop.AddMonths(-6),
            "quarter" => stop.AddMonths(-3),
            "year" or "1" or "4" => stop.AddYears(counted ? -count : -1),
            _ => null,
        };
        int after = end + length;
        after += tables.After.TryLongest(_text, after, out length, out TimeLink inside) && inside.Code == "during" && inside.Fits(_text, after + length) ? length : 0;
        value = new TimeValue(after, TimeGrain.Span, first is { } begin ? new Period(begin, stop) : null, unit.Row) { YearNamed = time.YearNamed };
        return first is not null;
    }

    private bool IsRecord(int at)
    {
        const int Reach = 4;
        for (int i = at; i < _text.Length && i < at + Reach && char.IsLetter(_text[i]); i++)
        {
            if (tables.Record.TryLongest(_text, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private TimeLink? After(int at, out int end)
    {
        end = at;
        if (!tables.After.TryLongest(_text, at, out int length, out TimeLink link) || !link.Fits(_text, at + length))
        {
            return null;
        }

        end = at + length;

        // 期间以来, 以前为止: only the last word counts.
        if (tables.After.TryLongest(_text, end, out length, out TimeLink second) && second.Fits(_text, end + length))
        {
            end += length;
            return second;
        }

        return link;
    }

    private TimeLink? EventAfter(int at, int farthest, ref int end, bool sinceOnly)
    {
        int stop = Math.Min(_text.Length, at + farthest);
        for (int i = at; i < stop && (char.IsLetter(_text[i]) || "“”\"、《》".Contains(_text[i], StringComparison.Ordinal)); i++)
        {
            if (tables.After.TryLongest(_text, i, out int length, out TimeLink link) && (link.Code == "since" || !sinceOnly && link.Code is "later" or "start") && link.Fits(_text, i + length)
                && (length > 1 || !sinceOnly && (i + length == _text.Length || !char.IsLetter(_text[i + length]))))
            {
                end = i + length;
                return link;
            }
        }

        return null;
    }
}
