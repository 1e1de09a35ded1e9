namespace TechExportNlp.Periods;

/// <summary>Reads what a change is measured against: 同比, 环比, 比上年末, 较2020年, 与去年同期相比; and the time that a multiple is taken of.</summary>
internal readonly ref struct BasisReader(ReadOnlySpan<char> text, BasisTables tables, TimeTables times, PeriodContext context)
{
    // How far the closing 相比 of 与…相比 may stand from the time.
    private const int TailDistance = 16;

    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out int end, out BasisWord? word, out Basis? basis)
    {
        word = null;
        basis = null;
        end = at;
        if (tables.Alone.TryLongest(_text, at, out int length, out BasisWord alone))
        {
            end = at + length;
            (word, basis) = (alone, alone.Basis);
            return true;
        }

        if (!tables.Before.TryLongest(_text, at, out length, out TimeLink link))
        {
            return false;
        }

        int from = at + length;
        if (from >= _text.Length || !times.MayStart(_text[from]) && !tables.Then.MayStart(_text[from]))
        {
            return false;
        }

        if (!TryTime(from, out end, out word, out basis))
        {
            return false;
        }

        switch (link.Code)
        {
            case "copula":
                basis = null;
                return IsMultiple(end);
            case "closed":
                return FindTail(ref end);
            default:
                if (tables.After.TryLongest(_text, end, out length, out _))
                {
                    end += length;
                }

                return true;
        }
    }

    // A time of basis.tsv where it is the longest one there (去年同期, not 去年 of 去年3月), else any time.
    private bool TryTime(int at, out int end, out BasisWord? word, out Basis? basis)
    {
        bool known = tables.Then.TryLongest(_text, at, out int length, out BasisWord then);
        bool other = new RangeReader(_text, times, context).TryRead(at, out TimeValue time);
        if (known && (!other || time.End <= at + length))
        {
            (end, word, basis) = (at + length, then, then.Basis);
            return true;
        }

        word = null;
        end = time.End;
        basis = other ? Against(time) : null;
        if (other)
        {
            if (time.Grain == TimeGrain.Span && time.Period is null && time.YearNamed && DateNumeral.TryYear(_text, at, out int year, out _))
            {
                // 与2019年同期相比, and nothing says of which part: the year.
                basis = Basis.Of(Period.Year(year));
            }

            end = SkipSame(end);
            return true;
        }

        return TryYearsAgo(at, out end, out basis);
    }

    private int SkipSame(int end) => times.Words.TryLongest(_text, end, out int length, out TimeWord word) && word.IsSame ? end + length : end;

    // 比五年前
    private bool TryYearsAgo(int at, out int end, out Basis? basis)
    {
        basis = null;
        if (!new LengthReader(_text, times).TryRead(at, out end, out _))
        {
            return false;
        }

        bool years = DateNumeral.TryRead(_text, at, out int count, out int unit) && _text[unit] == '年';
        basis = years && context.Published is { } today ? Basis.Of(Period.Year(today.Year - count)) : null;
        return true;
    }

    private Basis? Against(TimeValue time)
    {
        if (time.Period is not { } period)
        {
            return null;
        }

        if (!time.YearNamed && context.Anchor?.Start is { } after && period.Start > after && time.Grain >= TimeGrain.Month)
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

        // 较2月份 in news of March, 比去年3月 in news of this March.
        if (context.Anchor is { Start: { } start } held && time.Grain is TimeGrain.Month or TimeGrain.Quarter or TimeGrain.Day or TimeGrain.Week)
        {
            if (period.End == start)
            {
                return Basis.PeriodOnPeriod;
            }

            if (first.AddYears(1) == start && period.End?.AddYears(1) == held.End)
            {
                return Basis.YearOnYear;
            }
        }

        return Basis.Of(period);
    }

    private bool FindTail(ref int end)
    {
        int stop = Math.Min(_text.Length, end + TailDistance);
        for (int i = end; i < stop && _text[i] is not ('，' or '。' or ',' or '；'); i++)
        {
            if (tables.After.TryLongest(_text, i, out int length, out _))
            {
                // 与去年同期的3亿元相比: what stands between has its own reader.
                end = i == end ? i + length : end;
                return true;
            }
        }

        return false;
    }

    // 的3.9倍, 的近80%, 的两倍
    private bool IsMultiple(int at)
    {
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
