namespace TechExportNlp.Periods;

/// <summary>Reads parts of a year, with a year before them or without: 3月5日, 前7个月, 1—7月, 4、5月, 一季度, 上半年.</summary>
internal readonly ref struct PartReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <param name="at">Where to begin.</param>
    /// <param name="year">The year before it; null if there is none.</param>
    /// <param name="value">What was read.</param>
    public bool TryRead(int at, TimeValue? year, out TimeValue value)
    {
        value = default;
        if (tables.Words.TryLongest(_text, at, out int length, out TimeWord word))
        {
            if (word.Kind == TimeWordKind.Part && word.Fits(_text, at, length))
            {
                Period? parts = word.Grain == TimeGrain.Year && year is null ? WholeYear() : Of(year, word.Grain, word.First, word.Last);
                value = new TimeValue(at + length, word.First == word.Last ? word.Grain : TimeGrain.Span, parts, word.Row);
                return true;
            }

            return word.Kind == TimeWordKind.Count && word.Fits(_text, at, length) && TryFirstMonths(at + length, year, word, out value);
        }

        if (at < _text.Length && _text[at] == '第')
        {
            return DateNumeral.TryRead(_text, at + 1, out int quarter, out int quarterEnd) && TryQuarter(quarter, quarterEnd, year, out value);
        }

        return DateNumeral.TryRead(_text, at, out int month, out int end) && month is >= 1 and <= 12
            && (TryMonth(month, end, year, out value) || TryMonths(month, end, year, out value) || TryQuarter(month, end, year, out value));
    }

    // 一 of 一、二季度 and of 一至三季度; what follows joins them.
    private bool TryQuarter(int quarter, int end, TimeValue? year, out TimeValue value)
    {
        value = default;
        bool range = tables.Between.TryLongest(_text, end, out int length, out _);
        if (quarter is < 1 or > 3 || !range && (end >= _text.Length || _text[end] is not ('、' or '和' or '及')))
        {
            return false;
        }

        int second = end + (range ? length : 1);
        if (!tables.Words.TryLongest(_text, second, out length, out TimeWord word) || word.Kind != TimeWordKind.Part || word.Grain != TimeGrain.Quarter || word.First <= quarter)
        {
            return false;
        }

        value = new TimeValue(end, TimeGrain.Quarter, Of(year, TimeGrain.Quarter, quarter, quarter), word.Row);
        return true;
    }

    // 前7个月, 首11个月
    private bool TryFirstMonths(int at, TimeValue? year, TimeWord word, out TimeValue value)
    {
        value = default;
        if (!DateNumeral.TryRead(_text, at, out int count, out int end) || count is < 1 or > 12)
        {
            return false;
        }

        bool months = tables.Lengths.TryLongest(_text, end, out int length, out TimeLink unit) && unit.Code == "month"
            || tables.DateUnits.TryLongest(_text, end, out length, out unit) && unit.Code == "month";
        value = new TimeValue(end + length, TimeGrain.Span, months ? Of(year, TimeGrain.Month, 1, count) : null, word.Row);
        return months;
    }

    /// <summary>The first so many months of a year that begins with another month than January: 2024/25财政年度首10个月.</summary>
    public bool TryFirstMonths(TimeValue year, out TimeValue value)
    {
        value = default;
        if (!tables.Words.TryLongest(_text, year.End, out int length, out TimeWord word) || word.Kind != TimeWordKind.Count || !TryFirstMonths(year.End + length, year, word, out value)
            || value.Period is not { Start: { } first, End: { } stop })
        {
            return false;
        }

        int months = (stop.Year - first.Year) * 12 + stop.Month - first.Month;
        value = value with { Period = year.First is { } begin ? Period.Months(begin.Year, begin.Month, months) : null };
        return true;
    }

    private bool TryMonth(int month, int end, TimeValue? year, out TimeValue value)
    {
        value = default;
        if (!IsUnit(end, "month", out int length, out TimeLink unit))
        {
            return false;
        }

        end += length;
        if (DateNumeral.TryRead(_text, end, out int day, out int dayEnd) && day is >= 1 and <= 31 && TryDayUnit(day, dayEnd, out int last, out int lastEnd, out TimeLink dayUnit))
        {
            int? named = year is { } known ? known.First?.Year : context.YearOfMonth(month, month, ofDay: true);
            if (last > DateTime.DaysInMonth(named ?? 2000, month))
            {
                return false;
            }

            Period? days = named is { } of ? new Period(new DateOnly(of, month, day), new DateOnly(of, month, last).AddDays(1)) : null;
            value = new TimeValue(lastEnd, day == last ? TimeGrain.Day : TimeGrain.Span, days, dayUnit.Row);
            return true;
        }

        value = FirstDays(new TimeValue(end, TimeGrain.Month, Of(year, TimeGrain.Month, month, month), unit.Row));
        return true;
    }

    /// <summary>The first so many days of a month, where that stands behind it: 8月前20天, 本月首10日.</summary>
    public TimeValue FirstDays(TimeValue month)
    {
        if (!tables.Words.TryLongest(_text, month.End, out int length, out TimeWord word) || word.Kind != TimeWordKind.Count
            || !DateNumeral.TryRead(_text, month.End + length, out int count, out int end) || count is < 2 or > 30 || end >= _text.Length || _text[end] is not ('天' or '日'))
        {
            return month;
        }

        return new TimeValue(end + 1, TimeGrain.Span, month.First is { } first ? new Period(first, first.AddDays(count)) : null, word.Row) { YearNamed = month.YearNamed };
    }

    // 5日, or 5-8日
    private bool TryDayUnit(int day, int at, out int last, out int end, out TimeLink unit)
    {
        last = day;
        end = at;
        if (IsUnit(at, "day", out int length, out unit))
        {
            end = at + length;
            return true;
        }

        if (tables.Between.TryLongest(_text, at, out int dash, out _) && DateNumeral.TryRead(_text, at + dash, out last, out end) && last > day && last <= 31 && IsUnit(end, "day", out length, out unit))
        {
            end += length;
            return true;
        }

        return false;
    }

    // 1—7月 as one; 4、5月 too where the second follows the first.
    private bool TryMonths(int first, int at, TimeValue? year, out TimeValue value)
    {
        value = default;
        bool range = tables.Between.TryLongest(_text, at, out int length, out _);
        if (!range && at < _text.Length && _text[at] is '、' or '和')
        {
            length = 1;
        }

        if (length == 0 || !DateNumeral.TryRead(_text, at + length, out int last, out int end) || last > 12 || last <= first || !range && last != first + 1 || !IsUnit(end, "month", out length, out TimeLink unit))
        {
            return false;
        }

        value = new TimeValue(end + length, TimeGrain.Span, Of(year, TimeGrain.Month, first, last), unit.Row);
        return true;
    }

    private bool IsUnit(int at, string code, out int length, out TimeLink unit) =>
        tables.DateUnits.TryLongest(_text, at, out length, out unit) && unit.Code == code && unit.Fits(_text, at + length);

    // A quarter or half that has begun is this year's, but in the first weeks of a year 上半年 looks back; of months the last one must have begun.
    private Period? Of(TimeValue? year, TimeGrain grain, int first, int last)
    {
        int months = grain switch { TimeGrain.Half => 6, TimeGrain.Quarter => 3, _ => 1 };
        int deciding = first != last ? last * months : first == 1 ? months / 3 + 1 : (first - 1) * months + 1;
        int? named = year is { } known ? known.First?.Year : context.YearOfMonth(grain == TimeGrain.Year ? 1 : deciding, grain == TimeGrain.Year ? 12 : last * months);
        return named is { } of ? PeriodResolver.Parts(of, grain, first, last) : null;
    }

    // 全年 without a year: the year named; in the first months of a year news speaks of the one before.
    private Period? WholeYear()
    {
        const int LastMonthOfReports = 4;
        return context.Year is { } named && !(context.Future && named < context.Published?.Year) ? Period.Year(named)
            : context.Published is not { } today ? null
            : Period.Year(today.Month <= LastMonthOfReports && !context.Future ? today.Year - 1 : today.Year);
    }
}
