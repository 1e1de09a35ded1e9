namespace TechExportNlp.Claims;

/// <summary>Finds the indicator that a subject ends with, and gives it one name (出口总值 and 出口额 are 出口额).</summary>
/// <remarks>
/// The names stand in <c>indicator-names.tsv</c>; a word of <c>indicators.tsv</c> that has none there is its own name. Immutable and thread-safe.
/// </remarks>
internal sealed class IndicatorNames
{
    // A single character (率, 量) ends too many words to be an indicator by itself.
    private const int Shortest = 2;

    private readonly WordTrie<IndicatorName> _words;

    public IndicatorNames(LanguageTables tables)
    {
        IEnumerable<KeyValuePair<string, IndicatorName>> others = tables.Find("indicators").Rows
            .Where(static row => row.Word.Length >= Shortest)
            .Select(static row => KeyValuePair.Create(row.Word, new IndicatorName(row.Word, row.Word, IndicatorUse.Alone, row)));
        _words = new(others.Concat(tables.Find("indicator-names").Rows.Select(static row => KeyValuePair.Create(row.Word, IndicatorName.Read(row)))), backwards: true);
    }

    /// <summary>The name of the indicator at the end of a normalised subject; null if it ends with none.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="kind">The kind of the number: of things counted or measured 出口 is 出口量, and the growth of 出口增速 is that of 出口.</param>
    /// <param name="start">Where the indicator begins; the subject's length if there is none.</param>
    /// <param name="row">The row that names it; null if there is none.</param>
    public string? Find(ReadOnlySpan<char> subject, ClaimKind kind, out int start, out TableRow? row)
    {
        bool counts = kind is ClaimKind.Count or ClaimKind.Measure;
        start = subject.Length;
        row = null;
        if (!_words.TryLongest(subject, start, out int length, out IndicatorName found) || found.Use == IndicatorUse.Modifier || found.Called(counts) is not { } name)
        {
            return null;
        }

        start -= length;
        row = found.Row;
        for (bool isRate = found.Use == IndicatorUse.Rate; _words.TryLongest(subject[..start], start, out length, out IndicatorName before); start -= length)
        {
            if (before.Use == IndicatorUse.Modifier)
            {
                // 新增病例: another thing than the cases.
                name = before.Name + name;
            }
            else if (isRate && before.Use == IndicatorUse.Alone && before.Name is { } moving)
            {
                // 出口增速: how fast the exports grow is another thing than the exports.
                name = kind == ClaimKind.Growth ? moving : moving + name;
                isRate = false;
            }
            else if (before.Called(counts) != name)
            {
                // Not the same once more (居民消费价格指数CPI).
                break;
            }
        }

        return name;
    }
}
