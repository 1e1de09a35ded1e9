namespace TechExportNlp.Periods;

/// <summary>Reads years: 2023年, 二〇二三年, 2015/16年度, 民国113年, 去年, 当年; and the bare 2023 of 2023至2025年 and 2023上半年.</summary>
internal readonly ref struct YearReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out TimeValue value)
    {
        if (DateNumeral.TryYear(_text, at, out int year, out int end))
        {
            return TryNumber(year, end, out value);
        }

        if (char.IsAsciiDigit(_text[at]))
        {
            return TryRepublican(at, at, context.Republican, out value) || TryTwoDigits(at, out value);
        }

        value = default;
        if (!tables.Words.TryLongest(_text, at, out int length, out TimeWord word))
        {
            return TryShort(at, out value);
        }

        if (word.Kind == TimeWordKind.Era)
        {
            bool counted = TryRepublican(at, at + length, republican: true, out value);
            value = value with { Row = word.Row };
            return counted;
        }

        if (word.Kind == TimeWordKind.Fiscal && word.Fits(_text, at, length))
        {
            const int FirstMonth = 4;
            Period? year12 = context.Published is { } day ? Period.Months(day.AddMonths(1 - FirstMonth).Year + word.First, FirstMonth, 12) : null;
            value = new TimeValue(at + length, TimeGrain.Span, year12, word.Row) { YearNamed = true };
            return true;
        }

        if (word.Grain != TimeGrain.Year || word.Kind is not (TimeWordKind.Published or TimeWordKind.Before or TimeWordKind.Anchor or TimeWordKind.Local) || word.IsSame || word.First != word.Last || !word.Fits(_text, at, length))
        {
            return false;
        }

        int? from = word.Kind == TimeWordKind.Published
            ? context.Published?.Year
            : word.Kind == TimeWordKind.Before ? context.NowOf(TimeGrain.Year)?.Year
            : word.Kind == TimeWordKind.Local && !context.IsYearLocal ? null
            : context.Anchor is { } anchor && PeriodContext.YearOf(anchor) is { } named ? named : context.Year;
        value = new TimeValue(at + length, TimeGrain.Year, from + word.First is { } known and >= 1000 and < 3000 ? Period.Year(known) : null, word.Row) { YearNamed = true };
        return true;
    }

    private bool TryNumber(int year, int end, out TimeValue value)
    {
        int unitAt = SplitEnd(year, end, out bool season);
        bool split = unitAt > end;
        if (tables.DateUnits.TryLongest(_text, unitAt, out int length, out TimeLink unit) && unit.Fits(_text, unitAt + length))
        {
            bool fiscal = int.TryParse(unit.Code, System.Globalization.CultureInfo.InvariantCulture, out int month);
            if (fiscal || unit.Code == "year")
            {
                if (split && month <= 1 && unit.Row.Word.Length > 1 && (fiscal || season))
                {
                    // 2015/16年度 and 2015/16财年 say nothing of their months; in Hong Kong, where the form is at home, the year begins in April.
                    (fiscal, month) = (true, 4);
                }

                if (!split || fiscal)
                {
                    Period period = fiscal ? Period.Months(year, month, 12) : Period.Year(year);
                    value = new TimeValue(unitAt + length, fiscal && month > 1 ? TimeGrain.Span : TimeGrain.Year, period, unit.Row) { YearNamed = true };
                    return true;
                }
            }
        }

        value = new TimeValue(end, TimeGrain.Year, Period.Year(year), null) { YearNamed = true };
        return IsRangeBegin(end) || tables.Words.TryLongest(_text, end, out length, out TimeWord word) && word.Kind == TimeWordKind.Part && word.Fits(_text, end, length);
    }

    // Behind the second year of 2015/16, 2024至25, 2023-2024, where it is the next one; with / or two digits the two are one season.
    private int SplitEnd(int year, int end, out bool season)
    {
        season = end < _text.Length && _text[end] == '/';
        int length = 1;
        if (!season && !tables.Between.TryLongest(_text, end, out length, out _))
        {
            return end;
        }

        int second = end + length;
        if (DateNumeral.TryYear(_text, second, out int next, out int last))
        {
            return next == year + 1 ? last : end;
        }

        season = second < _text.Length && char.IsAsciiDigit(_text[second]) && DateNumeral.TryRead(_text, second, out next, out last) && last == second + 2 && next == (year + 1) % 100;
        return season ? last : end;
    }

    // 民国113年; in news of Taiwan 113年 alone.
    private bool TryRepublican(int start, int at, bool republican, out TimeValue value)
    {
        const int Before = 1911, Oldest = 80, Youngest = 140;
        value = default;
        int end = at, number = 0;
        while (republican && end < _text.Length && end - at < 3 && char.IsAsciiDigit(_text[end]))
        {
            number = number * 10 + (_text[end++] - '0');
        }

        bool bare = start == at;
        end += end > at && end < _text.Length && _text[end] == ' ' ? 1 : 0;
        if (end == at || bare && number is < Oldest or > Youngest || number == 0
            || !tables.DateUnits.TryLongest(_text, end, out int length, out TimeLink unit) || unit.Code != "year" || !unit.Fits(_text, end + length)
            || bare && tables.After.TryLongest(_text, end + length, out _, out TimeLink after) && after.Code is "before" or "later" && !IsPart(end + length))
        {
            return false;
        }

        value = new TimeValue(end + length, TimeGrain.Year, Period.Year(Before + number), unit.Row) { YearNamed = true };
        return true;
    }

    // 24年上半年, 24年3月, 98年底: two digits are a year only with a part of it behind them.
    private bool TryTwoDigits(int at, out TimeValue value)
    {
        const int YearsAhead = 20;
        value = default;
        if (at + 2 >= _text.Length || !char.IsAsciiDigit(_text[at + 1]) || _text[at + 2] != '年' || context.Published is not { } today || !IsPart(at + 3))
        {
            return false;
        }

        int year = today.Year / 100 * 100 + (_text[at] - '0') * 10 + (_text[at + 1] - '0');
        value = new TimeValue(at + 3, TimeGrain.Year, Period.Year(year > today.Year + YearsAhead ? year - 100 : year), null) { YearNamed = true };
        return true;
    }

    // 九三年, 零八年
    private bool TryShort(int at, out TimeValue value)
    {
        value = default;
        if (context.Published is not { } today || !DateNumeral.TryShortYear(_text, at, out int number, out int end)
            || !tables.DateUnits.TryLongest(_text, end, out int length, out TimeLink unit) || unit.Code != "year" || !unit.Fits(_text, end + length))
        {
            return false;
        }

        const int YearsAhead = 20;
        int year = today.Year / 100 * 100 + number;
        value = new TimeValue(end + length, TimeGrain.Year, Period.Year(year > today.Year + YearsAhead ? year - 100 : year), unit.Row) { YearNamed = true };
        return true;
    }

    private bool IsPart(int at) =>
        new PartReader(_text, tables, context).TryRead(at, default(TimeValue), out _)
        || tables.Edges.TryLongest(_text, at, out int length, out TimeLink edge) && edge.Fits(_text, at + length) && edge.Code is "end" or "begin" or "yearend" or "yearbegin";

    // Whether a second year and its 年 follow: 2023至2025年, 2013、2014和2015年.
    private bool IsRangeBegin(int end)
    {
        const int Most = 6;
        for (int i = 0; i < Most; i++)
        {
            bool range = tables.Between.TryLongest(_text, end, out int length, out _);
            if (!range && (end >= _text.Length || _text[end] is not ('、' or '和' or '及')) || !DateNumeral.TryYear(_text, end + (range ? length : 1), out _, out end))
            {
                return false;
            }

            if (tables.DateUnits.TryLongest(_text, end, out _, out TimeLink unit) && unit.Code == "year")
            {
                return true;
            }
        }

        return false;
    }
}
