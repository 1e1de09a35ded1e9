namespace TechExportNlp.Periods;

/// <summary>Reads decades: 20世纪90年代, 上世纪八十年代, 90年代, 1990年代. Their 初, 末 and the like are no period that days could bound.</summary>
internal readonly ref struct DecadeReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out TimeValue value)
    {
        value = default;
        if (tables.Words.TryLongest(_text, at, out int length, out TimeWord word) && word.Kind == TimeWordKind.Century)
        {
            int? century = word.First > 0 ? word.First : context.Published?.Year / 100 + 1 + word.First;
            return TryDecade(at + length, out int decade, out int end) && TryUnit(end, 100 * (century - 1) + decade, out value);
        }

        if (!DateNumeral.MayStart(_text[at]))
        {
            return false;
        }

        return DateNumeral.TryYear(_text, at, out int year, out int stop) ? year % 10 == 0 && TryUnit(stop, year, out value)
            : TryDecade(at, out int bare, out stop) && bare >= 20 && TryUnit(stop, 1900 + bare, out value);
    }

    private bool TryDecade(int at, out int decade, out int end) => DateNumeral.TryRead(_text, at, out decade, out end) && decade is >= 10 and <= 90 && decade % 10 == 0;

    private bool TryUnit(int at, int? first, out TimeValue value)
    {
        value = default;
        if (!tables.DateUnits.TryLongest(_text, at, out int length, out TimeLink unit) || unit.Code != "decade" || !unit.Fits(_text, at + length))
        {
            return false;
        }

        int end = at + length;
        bool part = tables.DecadeParts.TryLongest(_text, end, out length, out _);
        Period? years = !part && first is { } year and >= 1000 and < 2990 ? new Period(new DateOnly(year, 1, 1), new DateOnly(year + 10, 1, 1)) : null;
        value = new TimeValue(end + length, TimeGrain.Span, years, unit.Row) { YearNamed = true };
        return true;
    }
}
