namespace TechExportNlp.Periods;

/// <summary>Turns a time and the words around it (codes of time-links.tsv) into a relation and a period.</summary>
/// <param name="published">The publication day.</param>
/// <param name="future">Whether a word near by says that it is still to come.</param>
internal readonly struct PeriodRelater(DateOnly? published, bool future)
{
    private DateOnly? Tomorrow => published?.AddDays(1);

    public (PeriodRelation Relation, Period? Period) Relate(TimeValue time, string? before, string? after)
    {
        switch (after)
        {
            case "since" or "tonow" or "later":
                return Since(time, open: false);
            case "start":
                return Since(time, open: future && !(time.First?.AddYears(1) <= published) || time.First >= published);
            case "during":
                return (PeriodRelation.During, time.Period);
            case "before":
                return Until(time, time.IsEnd || time.Grain is TimeGrain.Year or TimeGrain.Day ? time.Stop : time.First);
            case "upto":
                return AsOf(time);
        }

        return before switch
        {
            "asof" => AsOf(time),
            "since" or "from" => Since(time, open: false),
            "until" => Until(time, time.Stop),

            // 到了2005年一季度: what has come is told of, what is still to come is a target.
            "reached" when time.First > published => Until(time, time.Stop),
            _ => time.IsEnd ? (PeriodRelation.AsOf, UpTo(time.Stop)) : (PeriodRelation.During, time.Period),
        };
    }

    private static Period? UpTo(DateOnly? stop) => stop is { } end ? new Period(null, end) : null;

    private (PeriodRelation Relation, Period? Period) Since(TimeValue time, bool open)
    {
        if (time.First is not { } first)
        {
            return (PeriodRelation.Since, null);
        }

        return (PeriodRelation.Since, new Period(first, open || !(Tomorrow > first) ? null : Tomorrow));
    }

    // What has begun but not ended is counted up to the publication.
    private (PeriodRelation Relation, Period? Period) AsOf(TimeValue time) =>
        (PeriodRelation.AsOf, UpTo(time.First <= published && time.Stop > Tomorrow ? Tomorrow : time.Stop));

    private (PeriodRelation Relation, Period? Period) Until(TimeValue time, DateOnly? stop) =>
        stop <= Tomorrow || (time.First <= published && !future && !time.IsEnd && time.Grain < TimeGrain.Year && stop <= Tomorrow?.AddMonths(1))
            ? AsOf(time with { Period = stop is { } end ? new Period(time.First <= end ? time.First : end, end) : null })
            : (PeriodRelation.Until, UpTo(stop));
}
