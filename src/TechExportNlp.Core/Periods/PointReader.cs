namespace TechExportNlp.Periods;

/// <summary>Reads one time without the words around it: 2023年3月5日, 去年上半年, 1—7月, 昨天, 国庆假期, “十四五”.</summary>
/// <remarks>Looks only forwards and a bounded way. Offsets are those of <paramref name="text"/>.</remarks>
/// <param name="text">The normalised text up to the end of the paragraph.</param>
/// <param name="tables">The tables.</param>
/// <param name="context">What incomplete times are completed from.</param>
internal readonly ref struct PointReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Reads the longest time that begins here.</summary>
    public bool TryRead(int at, out TimeValue value)
    {
        value = default;
        if (at >= _text.Length)
        {
            return false;
        }

        if (TryAside(at, out value) || TryPrintedDay(at, out value) || new DecadeReader(_text, tables, context).TryRead(at, out value))
        {
            return true;
        }

        var years = new YearReader(_text, tables, context);
        if (years.TryRead(at, out TimeValue year))
        {
            value = InYear(year);
            return true;
        }

        return new FestivalReader(_text, tables, context).TryRead(at, null, out value)
            || new PartReader(_text, tables, context).TryRead(at, null, out value) && Finish(ref value)
            || new HolidayReader(_text, tables, context).TryRead(at, null, out value)
            || new PlanReader(_text, tables).TryRead(at, out value)
            || new DayReader(_text, tables, context).TryRead(at, out value)
            || TryWord(at, out value) && Finish(ref value)
            || TryBareEdge(at, out value);
    }

    // 2024-01-05, 2024/1/5, 2024.01.05
    private bool TryPrintedDay(int at, out TimeValue value)
    {
        value = default;
        if (!char.IsAsciiDigit(_text[at]) || !DateNumeral.TryYear(_text, at, out int year, out int end) || end >= _text.Length || _text[end] is not ('-' or '/' or '.'))
        {
            return false;
        }

        char sign = _text[end];
        if (!TryDigits(end + 1, out int month, out end) || end >= _text.Length || _text[end] != sign || !TryDigits(end + 1, out int day, out end)
            || end < _text.Length && char.IsAsciiDigit(_text[end]) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new TimeValue(end, TimeGrain.Day, Period.Day(new DateOnly(year, month, day)), null) { YearNamed = true };
        return true;
    }

    // 今(10)日, 上(4)月: the word around the brackets.
    private bool TryAside(int at, out TimeValue value)
    {
        value = default;
        if (!tables.Words.TryLongest(_text, at, out int length, out TimeWord word) || word.Kind != TimeWordKind.Aside)
        {
            return false;
        }

        const int MostDigits = 4;
        int close = at + length;
        while (close < _text.Length && close < at + length + MostDigits && char.IsAsciiDigit(_text[close]))
        {
            close++;
        }

        if (close == at + length || close + 1 >= _text.Length || _text[close] is not (')' or '）'))
        {
            return false;
        }

        int unit = _text[close + 1] == ' ' && close + 2 < _text.Length ? close + 2 : close + 1;
        ReadOnlySpan<char> whole = [_text[at], _text[unit]];
        if (!tables.Words.TryLongest(whole, 0, out length, out TimeWord meant) || length < whole.Length || meant.Kind is not (TimeWordKind.Published or TimeWordKind.Before))
        {
            return false;
        }

        DateOnly? counted = meant.Kind == TimeWordKind.Published ? context.Published : context.NowOf(meant.Grain);
        value = new TimeValue(unit + 1, meant.Grain, counted is { } of ? PeriodResolver.Shift(of, meant.Grain, meant.First) : null, word.Row) { YearNamed = true };
        return true;
    }

    private bool TryDigits(int at, out int number, out int end)
    {
        number = 0;
        end = at;
        return at < _text.Length && char.IsAsciiDigit(_text[at]) && DateNumeral.TryRead(_text, at, out number, out end);
    }

    private TimeValue InYear(TimeValue year)
    {
        TimeValue part;
        int at = year.End < _text.Length && _text[year.End] == '的' ? year.End + 1 : year.End;
        if (year.Grain == TimeGrain.Year
            && (new PartReader(_text, tables, context).TryRead(at, year, out part) && Finish(ref part)
                || new FestivalReader(_text, tables, context).TryRead(at, year, out part)
                || new HolidayReader(_text, tables, context).TryRead(at, year, out part)))
        {
            return part with { YearNamed = true };
        }

        if (year.Grain == TimeGrain.Span && new PartReader(_text, tables, context).TryFirstMonths(year, out part))
        {
            return part with { YearNamed = true };
        }

        if (tables.Words.TryLongest(_text, year.End, out int length, out TimeWord word) && (word.IsSame || word is { Kind: TimeWordKind.Anchor, First: 0, Last: 0 }))
        {
            Period? same = year.Period is { } period && (word.IsSame ? context.Same : context.Anchor) is { } anchor && PeriodContext.YearOf(anchor) is not null
                ? PeriodResolver.InYear(anchor, period.Start!.Value.Year)
                : null;
            return new TimeValue(year.End + length, TimeGrain.Span, same is { Start: null } ? Period.Day(same.Value.End!.Value.AddDays(-1)) : same, word.Row) { YearNamed = true, IsEnd = same is { Start: null }, Whole = year.Period, IsSamePart = true };
        }

        _ = Finish(ref year);
        return year;
    }

    // 底, 初, 上旬 and the like behind a time.
    private bool Finish(ref TimeValue value)
    {
        if (tables.Edges.TryLongest(_text, value.End, out int length, out TimeLink link) && link.Fits(_text, value.End + length))
        {
            Period? edge = value.Period is { } period ? PeriodResolver.Edge(period, value.Grain, link.Code) : null;
            if (edge is not null || value.Period is null)
            {
                bool end = link.Code.EndsWith("end", StringComparison.Ordinal) && value.Grain != TimeGrain.Week;
                value = value with { End = value.End + length, Period = edge, Grain = TimeGrain.Span, IsEnd = end, Row = link.Row };
            }
        }

        return true;
    }

    private bool TryWord(int at, out TimeValue value)
    {
        value = default;
        if (!tables.Words.TryLongest(_text, at, out int length, out TimeWord word) || !word.Fits(_text, at, length) || word.Kind is not (TimeWordKind.Published or TimeWordKind.Before or TimeWordKind.Anchor or TimeWordKind.Local))
        {
            return false;
        }

        if (word.IsSame)
        {
            Period? same = context.Anchor is { Start: not null, End: not null } anchor ? anchor : null;
            value = new TimeValue(at + length, TimeGrain.Span, same, word.Row);
            return true;
        }

        DateOnly? counted = word.Kind == TimeWordKind.Published ? context.Published : word.Kind == TimeWordKind.Before ? context.NowOf(word.Grain) : AnchorDay(word.Grain) ?? DayOfNews(at, word.Grain);
        Period? period = counted is { } of ? PeriodResolver.Shift(of, word.Grain, word.First) : null;
        if (word.Last != word.First)
        {
            // 今明两年
            period = period is { Start: { } first } && PeriodResolver.Shift(counted!.Value, word.Grain, word.Last) is { End: { } stop } ? new Period(first, stop) : null;
            value = new TimeValue(at + length, TimeGrain.Span, period, word.Row) { YearNamed = true };
            return true;
        }

        value = new TimeValue(at + length, word.Grain, period, word.Row) { YearNamed = word.Kind is TimeWordKind.Published or TimeWordKind.Before };
        if (word.Grain == TimeGrain.Month)
        {
            // 本月4日
            PeriodContext month = context;
            month.From = period;
            value = new DayReader(_text, tables, month).TryRead(value.End, out TimeValue day)
                ? period is null ? day with { Period = null } : day with { YearNamed = value.YearNamed }
                : new PartReader(_text, tables, context).FirstDays(value);
        }

        return true;
    }

    // 当日 at the head of a sentence, where no time was named before it, is the day of the news.
    private DateOnly? DayOfNews(int at, TimeGrain grain) =>
        grain == TimeGrain.Day && context.Anchor is null && (at == 0 || _text[at - 1] is '。' or '！' or '？' or '\n' || char.IsWhiteSpace(_text[at - 1])) ? context.Published : null;

    // The day that 当日, 当月, 当年 count from: the end of what holds up to a day, else a period no longer than the word's own grain.
    private DateOnly? AnchorDay(TimeGrain grain)
    {
        if (context.Anchor is not { End: { } end } anchor)
        {
            return null;
        }

        DateOnly last = end.AddDays(-1);
        bool fits = anchor.Start is not { } start || grain switch
        {
            TimeGrain.Day => start == last,
            TimeGrain.Month => start.Year == last.Year && (start.Month == last.Month || start.AddYears(1) != end),
            _ => start.Year == last.Year,
        };
        return fits ? last : grain == TimeGrain.Day && context.Day <= context.Published ? context.Day : null;
    }

    // In the first months of a year 年末 is that of the one before, unless it is still to come.
    private DateOnly? EndOfYear(string code)
    {
        const int LastMonthOfReports = 4;
        return code == "yearend" && !context.Future && context.Published is { Month: <= LastMonthOfReports } today ? today.AddYears(-1) : context.Published;
    }

    // 年底, 月末 with nothing before them: of the year named, or of the publication date.
    private bool TryBareEdge(int at, out TimeValue value)
    {
        value = default;
        if (!tables.Edges.TryLongest(_text, at, out int length, out TimeLink link) || length < 2 || !link.Fits(_text, at + length))
        {
            return false;
        }

        (TimeGrain grain, DateOnly? from) = link.Code switch
        {
            "yearend" or "yearbegin" => (TimeGrain.Year, context.Year is { } year ? new DateOnly(year, 1, 1) : EndOfYear(link.Code)),
            "monthend" or "monthbegin" or "first10" or "mid10" or "last10" => (TimeGrain.Month, AnchorDay(TimeGrain.Month) ?? context.Published),
            _ => (TimeGrain.Quarter, AnchorDay(TimeGrain.Year) ?? context.Published),
        };
        Period? period = from is { } day && PeriodResolver.Shift(day, grain, 0) is { } whole ? PeriodResolver.Edge(whole, grain, link.Code) : null;
        value = new TimeValue(at + length, TimeGrain.Span, period, link.Row) { IsEnd = link.Code.EndsWith("end", StringComparison.Ordinal) };
        return true;
    }
}
