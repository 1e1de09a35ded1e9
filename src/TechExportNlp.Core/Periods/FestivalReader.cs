namespace TechExportNlp.Periods;

/// <summary>Reads days of the farmers' calendar and days that have a name: 正月十五, 农历八月十五, 除夕, 中秋节当天.</summary>
internal readonly ref struct FestivalReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <param name="at">Where to begin.</param>
    /// <param name="year">The year before it; null if there is none.</param>
    /// <param name="value">What was read.</param>
    public bool TryRead(int at, TimeValue? year, out TimeValue value)
    {
        value = default;
        bool lunar = tables.LunarSigns.TryLongest(_text, at, out int sign, out TimeLink link);
        int from = lunar ? at + sign : at;
        if (tables.Festivals.TryLongest(_text, from, out int length, out Festival festival) && festival.Fits(_text, from + length))
        {
            return TryNamed(festival, from + length, year, out value);
        }

        // 农历八月十五
        if (!lunar || !DateNumeral.TryRead(_text, from, out int month, out int end) || month is < 1 or > 12 || end >= _text.Length || _text[end] != '月'
            || !TryDay(end + 1, out int day, out end))
        {
            return false;
        }

        value = Make(end, new(Calendar.Lunar, month, day), year, link.Row);
        return true;
    }

    private bool TryNamed(Festival festival, int end, TimeValue? year, out TimeValue value)
    {
        value = default;
        bool tail = IsTail(end, out int length);
        if (festival.Date.Day >= 0)
        {
            value = Make(end + length, festival.Date, year, festival.Row);
            return tail || festival.StandsAlone;
        }

        if (TryDay(end, out int day, out int dayEnd))
        {
            value = Make(dayEnd, festival.Date with { Day = day }, year, festival.Row);
            return true;
        }

        // 正月里
        FestivalDate begin = festival.Date with { Day = 1 }, middle = festival.Date with { Day = 15 }, stop = festival.Date with { Day = 0 };
        int? of = Nearest(middle, year);
        Period? days = of is { } found ? new Period(begin.In(found, tables.Lunar), stop.In(found, tables.Lunar)!.Value.AddDays(1)) : null;
        value = new TimeValue(end, TimeGrain.Span, days, festival.Row) { YearNamed = year is not null };
        return festival.StandsAlone;
    }

    // 初一, 十五, 廿三, 三十; what else names the same day may follow: 正月十五元宵节.
    private bool TryDay(int at, out int day, out int end)
    {
        day = 0;
        end = at;
        if (at >= _text.Length)
        {
            return false;
        }

        bool first10 = _text[at] == '初', last10 = _text[at] == '廿';
        int number = first10 || last10 ? at + 1 : at;
        bool read = DateNumeral.TryRead(_text, number, out day, out end);
        bool digits = read && char.IsAsciiDigit(_text[number]);
        if (last10)
        {
            (day, end) = read && !digits && day < 10 ? (20 + day, end) : (20, at + 1);
        }
        else if (!read || day is < 1 or > 30 || first10 && (digits || day > 10) || digits && (end >= _text.Length || _text[end] != '日'))
        {
            return false;
        }

        end += end < _text.Length && _text[end] == '日' ? 1 : 0;
        end += tables.Festivals.TryLongest(_text, end, out int length, out Festival name) && name.Date.Day >= 0 ? length : 0;
        end += IsTail(end, out length) ? length : 0;
        return true;
    }

    private bool IsTail(int at, out int length) => tables.FestivalTails.TryLongest(_text, at, out length, out TimeLink tail) && tail.Fits(_text, at + length);

    private TimeValue Make(int end, FestivalDate date, TimeValue? year, TableRow? row) =>
        new(end, TimeGrain.Day, Nearest(date, year) is { } of ? Period.Day(date.In(of, tables.Lunar)!.Value) : null, row) { YearNamed = year is not null };

    // The year of its calendar whose day lies in the year named; else the last one, unless the next is near or a word says that it is to come.
    private int? Nearest(FestivalDate date, TimeValue? year)
    {
        const int Near = 30;
        int? named = year is { } known ? known.First?.Year : context.From?.Start?.Year;
        if (named is null && (year is not null || context.Published is null))
        {
            return null;
        }

        int? latest = null;
        DateOnly until = named is null ? (context.Published <= DateOnly.MaxValue.AddDays(-366) ? context.Published!.Value.AddDays(context.Future ? 365 : Near) : DateOnly.MaxValue) : DateOnly.MaxValue;
        int around = named ?? until.Year;
        for (int of = context.Future ? around - 2 : around - 1; of <= around + 1; of++)
        {
            if (date.In(of, tables.Lunar) is { } day && (named is null ? day <= until : day.Year == named))
            {
                latest = of;
                if (named is null && context.Future && day >= context.Published)
                {
                    // What is to come is the next one.
                    break;
                }
            }
        }

        return latest;
    }
}
