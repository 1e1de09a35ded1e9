namespace TechExportNlp.Periods;

/// <summary>Reads statutory holidays and days of them: 国庆假期, 春节期间, “五一”小长假, 春节假期前三天, 国庆假期首日.</summary>
internal readonly ref struct HolidayReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    // 寒假期间, 产假期满: no holiday of all.
    private const string NotAfter = "寒暑产婚病事年休带放度公补调春秋农节";

    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, TimeValue? year, out TimeValue value)
    {
        value = default;
        if (!tables.HolidayNames.TryLongest(_text, at, out int length, out TableRow name))
        {
            return year is null && TryBare(at, out value);
        }

        int tailAt = at + length;
        if (!tables.HolidayTails.TryLongest(_text, tailAt, out int tail, out TableRow tailRow)
            && !(tailAt < _text.Length && _text[tailAt] == '的' && tables.HolidayTails.TryLongest(_text, ++tailAt, out tail, out tailRow)))
        {
            // 今年春节 alone stands for the days off only where its clause ends.
            if (year is null || at + length < _text.Length && char.IsLetterOrDigit(_text[at + length]))
            {
                return false;
            }

            (tailAt, tail, tailRow) = (at + length, 0, name);
        }

        (TableRow? row, Period? days) = Find(name["value"], year);
        value = new TimeValue(tailAt + tail, TimeGrain.Span, days, row ?? tailRow) { YearNamed = year is not null };
        TakePart(ref value);
        return true;
    }

    // 假期前三天, 长假期间: of the holiday that it is, or has just been.
    private bool TryBare(int at, out TimeValue value)
    {
        value = default;
        if (!tables.HolidayTails.TryLongest(_text, at, out int length, out TableRow tail) || tail["value"] != "alone" || at > 0 && NotAfter.Contains(_text[at - 1], StringComparison.Ordinal)
            || context.Published is not { } today || Current(today, context.Future || CueReader.Surrounds(_text, at, tables.Future)) is not { } days)
        {
            return false;
        }

        value = new TimeValue(at + length, TimeGrain.Span, days, tail);
        TakePart(ref value);
        if (value.Period == days && DateNumeral.TryRead(_text, value.End, out int count, out int end) && end < _text.Length && _text[end] is '天' or '日' && days.Start?.AddDays(count) == days.End)
        {
            // 假期三天
            value = value with { End = end + 1 };
        }

        return true;
    }

    private Period? Current(DateOnly today, bool future)
    {
        const int Ahead = 10, Behind = 7;
        if (today < DateOnly.MinValue.AddDays(Ahead) || today > DateOnly.MaxValue.AddDays(-Ahead))
        {
            return null;
        }

        Period? latest = null;
        foreach (((string, int Year) key, (TableRow, Period Period) holiday) in tables.Holidays)
        {
            if (key.Year - today.Year is >= -1 and <= 1 && holiday.Period is { Start: { } start, End: { } end } && start <= today.AddDays(future ? Ahead : 0) && end.AddDays(Behind) > today
                && !(latest?.Start > start))
            {
                latest = holiday.Period;
            }
        }

        return latest;
    }

    // 首日, 第二天, 最后一天, 前三天
    private void TakePart(ref TimeValue value)
    {
        int at = value.End;
        if (at < _text.Length && _text[at] is '的' or '中')
        {
            at++;
        }

        if (tables.HolidayParts.TryLongest(_text, at, out int length, out TimeLink part))
        {
            Period? day = value.Period is not { } all ? null : part.Code == "first" ? Period.Day(all.Start!.Value) : Period.Day(all.End!.Value.AddDays(-1));
            value = value with { End = at + length, Grain = TimeGrain.Day, Period = day };
            return;
        }

        bool first = tables.Words.TryLongest(_text, at, out length, out TimeWord word) && word.Kind == TimeWordKind.Count;
        if (!first && !(at < _text.Length && _text[at] == '第'))
        {
            return;
        }

        if (DateNumeral.TryRead(_text, at + (first ? length : 1), out int count, out int end) && end < _text.Length && _text[end] is '天' or '日' && count > 0)
        {
            DateOnly? begin = value.First?.AddDays(first ? 0 : count - 1), stop = value.First?.AddDays(count);
            value = value with { End = end + 1, Grain = first ? TimeGrain.Span : TimeGrain.Day, Period = stop <= value.Stop ? new Period(begin, stop) : null };
        }
    }

    private (TableRow? Row, Period? Days) Find(string name, TimeValue? year)
    {
        int? named = year is { } known ? known.First?.Year : context.Year is { } before && before != context.Published?.Year ? before : null;
        if (named is null && year is null && context.Published is { } today)
        {
            bool begun = Find(name, today.Year).Days is { } here && (here.Start <= today || context.Future);
            named = begun ? today.Year : today.Year - 1;

            // New Year's days off may begin in December.
            if (Find(name, today.Year + 1).Days is { } next && next.Start <= today)
            {
                named = today.Year + 1;
            }
        }

        return named is { } of ? Find(name, of) : (null, null);
    }

    private (TableRow? Row, Period? Days) Find(string name, int year) =>
        tables.Holidays.TryGetValue((name, year), out (TableRow Row, Period Period) holiday) ? holiday : (null, HolidayRule.Days(name, year, tables.Lunar));
}
