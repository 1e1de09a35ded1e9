namespace TechExportNlp.Periods;

/// <summary>Reads five-year plans: “十四五”期间, “十三五”规划实施以来, “十四五”前两年, “十三五”末, “十四五”开局之年.</summary>
internal readonly ref struct PlanReader(ReadOnlySpan<char> text, TimeTables tables)
{
    private const string Quotes = "“”\"「」『』‘’";

    private readonly ReadOnlySpan<char> _text = text;

    // A plan dates something only with such words behind it; without, it is the name of a document.
    public bool TryRead(int at, out TimeValue value)
    {
        value = default;
        int word = IsQuote(at) ? at + 1 : at;
        if (!tables.Plans.TryLongest(_text, word, out int length, out (TableRow Row, Period Period) plan))
        {
            return false;
        }

        int end = word + length;
        if (word > at && !IsQuote(end++))
        {
            return false;
        }

        return tables.PlanTails.TryLongest(_text, end, out length, out TimeLink tail) && tail.Code == "skip" && TryPart(end + length, plan.Period, plan.Row, out value)
            || TryPart(end, plan.Period, plan.Row, out value);
    }

    private bool TryPart(int at, Period plan, TableRow row, out TimeValue value)
    {
        value = default;
        int first = plan.Start!.Value.Year, last = plan.End!.Value.Year - 1;
        if (tables.Edges.TryLongest(_text, at, out int length, out TimeLink link) && link.Code == "end")
        {
            value = new TimeValue(at + length, TimeGrain.Span, Period.Day(plan.End.Value.AddDays(-1)), row) { IsEnd = true, YearNamed = true };
            return true;
        }

        int year = at < _text.Length && _text[at] == '的' ? at + 1 : at;
        if (tables.PlanTails.TryLongest(_text, year, out length, out link) && link.Code is "first" or "last")
        {
            value = new TimeValue(year + length, TimeGrain.Year, Period.Year(link.Code == "first" ? first : last), row) { YearNamed = true };
            return true;
        }

        // 前两年
        if (tables.Words.TryLongest(_text, at, out length, out TimeWord word) && word.Kind == TimeWordKind.Count
            && DateNumeral.TryRead(_text, at + length, out int count, out int end) && count is > 0 and < 5 && end < _text.Length && _text[end] == '年')
        {
            value = new TimeValue(end + 1, TimeGrain.Span, Period.Months(first, 1, 12 * count), row) { YearNamed = true };
            return true;
        }

        if (!tables.After.TryLongest(_text, at, out _, out link) || link.Code is not ("during" or "since"))
        {
            return false;
        }

        value = new TimeValue(at, TimeGrain.Span, plan, row) { YearNamed = true };
        return true;
    }

    private bool IsQuote(int at) => at < _text.Length && Quotes.Contains(_text[at], StringComparison.Ordinal);
}
