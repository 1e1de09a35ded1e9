namespace TechExportNlp.Periods;

/// <summary>A row of basis.tsv, read.</summary>
/// <param name="Row">The row.</param>
/// <param name="Basis">The basis; null where the comparison gives none.</param>
internal sealed record BasisWord(TableRow Row, Basis? Basis);

/// <summary>The tables of comparison, as tries. Immutable and thread-safe.</summary>
internal sealed class BasisTables
{
    public BasisTables(LanguageTables tables)
    {
        IReadOnlyList<TableRow> words = tables.Find("basis").Rows;
        Alone = Words(words, "alone");
        Then = Words(words, "then");
        IReadOnlyList<TableRow> links = tables.Find("basis-links").Rows;
        Before = TimeTables.Links(links, "before");
        StartWords = [.. words.Where(static row => row["use"] == "alone").Concat(links.Where(static row => row["place"].Split('+').Contains("before"))).Select(static row => row.Word)];
        After = TimeTables.Links(links, "after");
    }

    /// <summary>Words that say it by themselves (同比).</summary>
    public WordTrie<BasisWord> Alone { get; }

    /// <summary>Times that follow a word of comparison (上年末).</summary>
    public WordTrie<BasisWord> Then { get; }

    /// <summary>Words of comparison (比, 与).</summary>
    public WordTrie<TimeLink> Before { get; }

    /// <summary>Words that close a comparison (相比).</summary>
    public WordTrie<TimeLink> After { get; }

    /// <summary>All words that a comparison may begin with.</summary>
    public IReadOnlyList<string> StartWords { get; }

    private static WordTrie<BasisWord> Words(IEnumerable<TableRow> rows, string use) =>
        new(rows.Where(row => row["use"] == use).Select(row => KeyValuePair.Create(row.Word, new BasisWord(row, row.Code<Basis?>("kind", Read)))));

    private static Basis? Read(string kind) => kind == "none" ? null : Basis.Parse(kind);
}
