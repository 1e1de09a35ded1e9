namespace TechExportNlp.Periods;

/// <summary>Reads times that have a name: five-year plans (“十四五”期间) and statutory holidays (国庆假期).</summary>
internal readonly ref struct NameReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private const string Quotes = "“”\"「」『』‘’";

    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, TimeValue? year, out TimeValue value) => TryHoliday(at, year, out value) || year is null && TryPlan(at, out value);

    // A plan dates something only with 期间, 以来 or 末 behind it; without, it is the name of a document.
    private bool TryPlan(int at, out TimeValue value)
    {
        value = default;
        int word = IsQuote(at) ? at + 1 : at;
        if (!tables.Plans.TryLongest(_text, word, out int length, out (TableRow Row, Period Period) plan))
        {
            return false;
        }

        int end = word + length;
        if (word > at)
        {
            if (!IsQuote(end))
            {
                return false;
            }

            end++;
        }

        if (tables.Edges.TryLongest(_text, end, out int edge, out TimeLink link) && link.Code == "end")
        {
            value = new TimeValue(end + edge, TimeGrain.Span, Period.Day(plan.Period.End!.Value.AddDays(-1)), plan.Row) { IsEnd = true, YearNamed = true };
            return true;
        }

        if (!tables.After.TryLongest(_text, end, out _, out link) || link.Code is not ("during" or "since"))
        {
            return false;
        }

        value = new TimeValue(end, TimeGrain.Span, plan.Period, plan.Row) { YearNamed = true };
        return true;
    }

    private bool TryHoliday(int at, TimeValue? year, out TimeValue value)
    {
        value = default;
        if (!tables.HolidayNames.TryLongest(_text, at, out int length, out TableRow name))
        {
            return false;
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
        return true;
    }

    private (TableRow? Row, Period? Days) Find(string name, TimeValue? year)
    {
        int? named = year is { } known ? known.First?.Year : context.Year is { } before && before != context.Published?.Year ? before : null;
        if (named is null && year is null && context.Published is { } today)
        {
            bool begun = tables.Holidays.TryGetValue((name, today.Year), out (TableRow Row, Period Period) here) && (here.Period.Start <= today || context.Future);
            named = begun ? today.Year : today.Year - 1;

            // New Year's days off may begin in December.
            if (tables.Holidays.TryGetValue((name, today.Year + 1), out (TableRow Row, Period Period) next) && next.Period.Start <= today)
            {
                named = today.Year + 1;
            }
        }

        return named is { } of && tables.Holidays.TryGetValue((name, of), out (TableRow Row, Period Period) holiday) ? holiday : (null, null);
    }

    private bool IsQuote(int at) => at < _text.Length && Quotes.Contains(_text[at], StringComparison.Ordinal);
}
