namespace TechExportNlp.Periods;

/// <summary>A text scanned with the shipped tables.</summary>
internal sealed record Scanned(string Text, IReadOnlyList<PeriodMention> Periods, IReadOnlyList<BasisMention> Bases)
{
    public static PeriodScanner Scanner { get; } = new(LanguageTables.Chinese);

    public static Scanned From(string text, DateOnly? published, Period? anchor = null)
    {
        var periods = new List<PeriodMention>();
        var bases = new List<BasisMention>();
        Scanner.Scan(new SourceText(text), new TextSpan(0, text.Length), published, anchor, periods, bases);
        return new Scanned(text, periods, bases);
    }

    /// <summary>The mentions as <c>words=relation period</c>.</summary>
    public string Print() => string.Join(" | ", Periods.Select(mention => $"{mention.Span.Quote(Text)}={mention.Relation} {mention.Period}".Trim()));
}
