namespace TechExportNlp.Periods;

/// <summary>Reads what a change is measured against: 同比, 环比, 比上年末, 较2020年, 与去年同期相比; and the time that a multiple is taken of.</summary>
internal readonly ref struct BasisReader(ReadOnlySpan<char> text, BasisTables tables, TimeTables times, PeriodContext context)
{
    // How far the closing 相比 of 与…相比 may stand from the time.
    private const int TailDistance = 16;

    private readonly ReadOnlySpan<char> _text = text;

    /// <param name="at">Where to begin.</param>
    /// <param name="found">What was read.</param>
    public bool TryRead(int at, out BasisValue found)
    {
        if (tables.Alone.TryLongest(_text, at, out int length, out BasisWord alone))
        {
            found = Alone(alone, at + length);
            return true;
        }

        found = default;
        if (!tables.Before.TryLongest(_text, at, out length, out TimeLink link))
        {
            return false;
        }

        int from = at + length;
        if (from >= _text.Length || !MayBeTime(from) || !TryTime(from, out found))
        {
            return false;
        }

        switch (link.Code)
        {
            case "copula":
                found = found with { Basis = null, Time = null, Lead = from - at };
                return IsMultiple(found.End);
            case "closed":
                return FindTail(ref found);
            default:
                if (found.Basis is not null && found.End < _text.Length && _text[found.End] is '和' or '及' or '与' or '、' && found.End + 1 < _text.Length && MayBeTime(found.End + 1)
                    && TryTime(found.End + 1, out BasisValue second) && second.Basis is { } other)
                {
                    // 比上月末和上年同期
                    found = found with { End = second.End, Other = other };
                }

                if (tables.After.TryLongest(_text, found.End, out length, out TimeLink tail) && tail.Code == "tail")
                {
                    found = found with { End = found.End + length };
                }

                return true;
        }
    }

    private bool MayBeTime(int at) => tables.Then.MayStart(_text[at]) || times.MayStart(_text, at, context.Republican);

    // 同比2019年, 环比6月: the time may be named as well.
    private BasisValue Alone(BasisWord word, int end)
    {
        if (word.Basis is not { } basis || end >= _text.Length || !MayBeTime(end) || !TryTime(end, out BasisValue time)
            || time.End < _text.Length && _text[time.End] is '，' or '的')
        {
            return new BasisValue(end, word, word.Basis, null);
        }

        return new BasisValue(time.End, word, basis == Basis.YearOnYear ? time.Basis ?? basis : basis, time.Time);
    }

    // A time of basis.tsv where it is the longest one there (去年同期, not 去年 of 去年3月), else any time.
    private bool TryTime(int at, out BasisValue found)
    {
        bool known = tables.Then.TryLongest(_text, at, out int length, out BasisWord then);
        if (known && then.Basis is null && at + length < _text.Length && _text[at + length] == '的' && new RangeReader(_text, times, context).TryRead(at + length + 1, out TimeValue inner))
        {
            // 疫情前的2019年
            found = new BasisValue(SkipSame(inner.End), null, Against(inner), inner.Period);
            return true;
        }

        bool other = new RangeReader(_text, times, context).TryRead(at, out TimeValue time);
        if (known && (!other || time.End <= at + length))
        {
            found = new BasisValue(at + length, then, then.Basis, null);
            return true;
        }

        if (other)
        {
            // 与2019年同期相比, and nothing says of which part: the year.
            Basis? basis = time.Period is null && time.Whole is { } year ? Basis.Of(year) : Against(time);
            found = new BasisValue(SkipSame(time.End), null, basis, time is { IsEnd: true, Stop: { } stop } ? new Period(null, stop) : time.Period ?? time.Whole);
            return true;
        }

        return TryYearsAgo(at, out found);
    }

    private int SkipSame(int end) => times.Words.TryLongest(_text, end, out int length, out TimeWord word) && word.IsSame ? end + length : end;

    // 比五年前
    private bool TryYearsAgo(int at, out BasisValue found)
    {
        found = default;
        if (!new LengthReader(_text, times, context).TryRead(at, out LengthValue ago))
        {
            return false;
        }

        Period? year = DateNumeral.TryRead(_text, at, out int count, out int unit) && _text[unit] == '年' && context.Published is { } today ? Period.Year(today.Year - count) : null;
        found = new BasisValue(ago.End, null, year is { } known ? Basis.Of(known) : null, year);
        return true;
    }

    private Basis? Against(TimeValue time)
    {
        if (time.Period is not { } period)
        {
            return null;
        }

        if (!time.YearNamed && context.Anchor?.Start is { } after && period.Start > after && time.Grain >= TimeGrain.Month && !IsPart(period, context.Anchor.Value))
        {
            // 1月较12月: what a thing is compared with lies before it.
            period = PeriodResolver.InYear(period, period.Start!.Value.Year - 1);
        }

        int? now = context.Anchor is { } anchor && PeriodContext.YearOf(anchor) is { } named ? named : context.Published?.Year;
        DateOnly first = period.Start!.Value;
        if (time.IsEnd && period.End is { Month: 1, Day: 1 } end)
        {
            return now == end.Year ? Basis.YearToDate : Basis.Of(Period.Year(end.Year - 1));
        }

        if (context.Anchor is { } held && IsNeighbour(time, period, held) is { } basis)
        {
            return basis;
        }

        return Basis.Of(period);
    }

    // 今年…，比6月的预测: a month of a year that is over belongs to it.
    private bool IsPart(Period period, Period held) =>
        held is { Start: { } first, End: { } end } && first.AddYears(1) == end && period.End <= end && period.End <= context.Published;

    // 较2月份 in news of March, 比去年3月 in news of this March, 7月末较6月末; a year that is named stays that year.
    private static Basis? IsNeighbour(TimeValue time, Period period, Period held)
    {
        if (held.Start is not { } start || time.IsEnd && start.AddDays(1) == held.End)
        {
            int months = time.IsEnd && period.End is { } stop && held.End is { } end ? (end.Year - stop.Year) * 12 + end.Month - stop.Month : 0;
            return months == 1 ? Basis.PeriodOnPeriod : null;
        }

        const int Holiday = 10;
        int length = period.End!.Value.DayNumber - period.Start!.Value.DayNumber, other = held.End?.DayNumber - start.DayNumber ?? 0;
        return time.Grain is TimeGrain.Month or TimeGrain.Quarter or TimeGrain.Day or TimeGrain.Week && period.End == start ? Basis.PeriodOnPeriod
            : time.Grain != TimeGrain.Year && period.Start.Value.AddYears(1) == start && period.End.Value.AddYears(1) == held.End ? Basis.YearOnYear
            : time.Grain == TimeGrain.Span && length is > 1 and <= Holiday && other is > 1 and <= Holiday && period.Start.Value.Year + 1 == start.Year && Math.Abs(start.DayOfYear - period.Start.Value.DayOfYear) < 45 ? Basis.YearOnYear
            : null;
    }

    // 与去年同期的3亿元相比, 与去年同期基本持平: what stands between, and what says that nothing moved, have their own readers.
    private bool FindTail(ref BasisValue found)
    {
        int stop = Math.Min(_text.Length, found.End + TailDistance);
        for (int i = found.End; i < stop && _text[i] is not ('，' or '。' or ',' or '；'); i++)
        {
            if (tables.After.TryLongest(_text, i, out int length, out TimeLink tail))
            {
                found = i == found.End && tail.Code == "tail" ? found with { End = i + length } : found;
                return true;
            }
        }

        return false;
    }

    // 的3.9倍, 的近80%, 的两倍; 人数的3倍
    private bool IsMultiple(int at)
    {
        const int LongestNoun = 8;
        for (int noun = at; at < _text.Length && at < noun + LongestNoun && _text[at] != '的' && char.IsLetter(_text[at]); at++)
        {
        }

        if (at >= _text.Length || _text[at] != '的')
        {
            return false;
        }

        int i = at + 1, stop = Math.Min(_text.Length, at + 12);
        while (i < stop && !DateNumeral.MayStart(_text[i]))
        {
            i++;
        }

        while (i < stop && (DateNumeral.MayStart(_text[i]) || _text[i] is '.' or '多' or '余' or '点' or '百' or '几'))
        {
            i++;
        }

        return i < _text.Length && _text[i] is '倍' or '%' or '成' or '分';
    }
}
