namespace TechExportNlp.Periods;

/// <summary>Reads years: 2023年, 二〇二三年, 2015/16年度, 去年, 当年; and the bare 2023 of 2023至2025年 and 2023上半年.</summary>
internal readonly ref struct YearReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out TimeValue value)
    {
        if (DateNumeral.TryYear(_text, at, out int year, out int end))
        {
            return TryNumber(year, end, out value);
        }

        value = default;
        if (!tables.Words.TryLongest(_text, at, out int length, out TimeWord word) || word.Grain != TimeGrain.Year
            || word.Kind is not (TimeWordKind.Published or TimeWordKind.Anchor) || word.IsSame || !word.Fits(_text, at, length))
        {
            return false;
        }

        int? from = word.Kind == TimeWordKind.Published
            ? context.Published?.Year
            : context.Anchor is { } anchor && PeriodContext.YearOf(anchor) is { } named ? named : context.Year;
        value = new TimeValue(at + length, TimeGrain.Year, from + word.First is { } known and >= 1000 and < 3000 ? Period.Year(known) : null, word.Row) { YearNamed = true };
        return true;
    }

    private bool TryNumber(int year, int end, out TimeValue value)
    {
        int unitAt = end;
        bool split = end + 2 < _text.Length && _text[end] is '/' or '-' && char.IsAsciiDigit(_text[end + 1]) && char.IsAsciiDigit(_text[end + 2]);
        if (split)
        {
            unitAt = end + 3;
        }

        if (tables.DateUnits.TryLongest(_text, unitAt, out int length, out TimeLink unit) && unit.Fits(_text, unitAt + length))
        {
            bool fiscal = int.TryParse(unit.Code, System.Globalization.CultureInfo.InvariantCulture, out int month);
            if (fiscal || unit.Code == "year")
            {
                if (split && month <= 1 && unit.Row.Word.Length > 1)
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

    // Whether a second year and its 年 follow: 2023至2025年.
    private bool IsRangeBegin(int end) =>
        tables.Between.TryLongest(_text, end, out int length, out _)
        && DateNumeral.TryYear(_text, end + length, out _, out int next)
        && tables.DateUnits.TryLongest(_text, next, out _, out TimeLink unit) && unit.Code == "year";
}
