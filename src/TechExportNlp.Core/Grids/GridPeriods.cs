using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>A time in a caption, a header or the name of a row.</summary>
/// <param name="Period">What it resolves to; null where that cannot be known.</param>
/// <param name="From">Where it begins in the text that it was read from.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Row">The row that decided; null where none did.</param>
/// <param name="Relative">How it counts from the table's period (本年); null for times that name themselves.</param>
internal sealed record GridPeriod(Period? Period, int From, int To, TableRow? Row, GridTime? Relative = null)
{
    /// <summary>Where it stands in the article.</summary>
    public TextSpan Words { get; init; }

    /// <summary>Whether another time beside it says the same more exactly (1—7月累计).</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it is still to come (到2030年).</summary>
    public bool IsAhead { get; init; }
}

/// <summary>What times in a table are completed from.</summary>
/// <param name="Published">The publication day; null if unknown.</param>
/// <param name="Table">The period of the table; null if unknown.</param>
/// <param name="Near">The period of the header above or before, or of the row above; null if there is none.</param>
/// <param name="TableYear">The year of the table, where its title names several times of one; null if unknown.</param>
internal readonly record struct GridPeriodContext(DateOnly? Published, Period? Table, Period? Near = null, int? TableYear = null)
{
    /// <summary>The year that a time without one belongs to: that of a neighbour that is part of a year, else the table's.</summary>
    public int? Year => Near is { } near && IsPart(near) ? YearOf(near) : YearOf(Table) ?? TableYear ?? YearOf(Near);

    private static bool IsPart(Period period) => period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber < 360;

    private static int? YearOf(Period? period) => period is { } known ? PeriodContext.YearOf(known) : null;
}

/// <summary>Finds the times and comparisons of a caption, a header or the name of a row.</summary>
internal sealed class GridPeriods(GridLanguage language, PeriodScanner scanner)
{
    /// <summary>Finds them; neither list overlaps itself or the other.</summary>
    public void Read(string original, string normal, GridPeriodContext context, List<GridPeriod> periods, List<BasisMention> bases)
    {
        if (TryYear(normal, out GridPeriod? year))
        {
            periods.Add(year!);
            return;
        }

        var text = new SourceText(original);
        var mentions = new List<PeriodMention>();
        scanner.Scan(text, new TextSpan(0, text.Length), context.Published, context.Near ?? context.Table, mentions, bases);
        AddRelative(normal, context, mentions, bases, periods);
        foreach (PeriodMention mention in mentions)
        {
            if (mention.Relation is PeriodRelation.None or PeriodRelation.Indefinite || periods.Exists(period => mention.Span.Start < period.To && period.From < mention.Span.End))
            {
                continue;
            }

            Period? period = InYear(original, mention, context) ?? mention.Period;
            GridTime? word = language.Times.TryLongest(normal, mention.Span.Start, out int length, out GridTime time) && length == mention.Span.Length ? time : null;
            periods.Add(new GridPeriod(period, mention.Span.Start, mention.Span.End, mention.Row, word) { IsAhead = mention.Relation == PeriodRelation.Until });
        }

        if (periods.Exists(static period => period.Relative is null))
        {
            for (int i = 0; i < periods.Count; i++)
            {
                periods[i] = periods[i] with { IsRepeated = periods[i].Relative?.Span == GridTimeSpan.Total };
            }
        }

        periods.Sort(static (a, b) => a.From.CompareTo(b.From));
    }

    // Words inside a comparison (比上年同期) or a longer time (3月末) date nothing themselves. Without a period to count from, those that the scanner counts from the publication are left to it.
    private void AddRelative(string normal, GridPeriodContext context, List<PeriodMention> mentions, List<BasisMention> bases, List<GridPeriod> periods)
    {
        for (int i = 0; i < normal.Length; i++)
        {
            if (!language.Times.TryLongest(normal, i, out int length, out GridTime time))
            {
                continue;
            }

            int from = i, to = i + length;
            bool taken = bases.Exists(basis => basis.Span.Start < to && from < basis.Span.End)
                || mentions.Exists(mention => mention.Period is not null && mention.Span.Start < to && from < mention.Span.End && (context.Table is null || mention.Span.Length > length));
            if (!taken)
            {
                periods.Add(new GridPeriod(context.Table is { } table ? time.Of(table) : null, from, to, time.Row, time));
                i = to - 1;
            }
        }
    }

    // 2023 alone heads a column or a row of that year.
    private static bool TryYear(string normal, out GridPeriod? year)
    {
        bool alone = DateNumeral.TryYear(normal, 0, out int number, out int end) && end == normal.Length && char.IsAsciiDigit(normal[0]) && number is >= 1900 and <= 2100;
        year = alone ? new GridPeriod(TechExportNlp.Period.Year(number), 0, end, null) : null;
        return alone;
    }

    // 7月 below 2024年, or in a table of 2024年, is read as 2024年7月 is.
    private Period? InYear(string original, PeriodMention mention, GridPeriodContext context)
    {
        if (context.Year is not { } year)
        {
            return null;
        }

        string prefix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年");
        var text = new SourceText(prefix + original[mention.Span.Start..mention.Span.End]);
        var periods = new List<PeriodMention>();
        scanner.Scan(text, new TextSpan(0, text.Length), context.Published, null, periods, []);
        return periods is [{ } whole] && whole.Span.Length == text.Length ? whole.Period : null;
    }
}
