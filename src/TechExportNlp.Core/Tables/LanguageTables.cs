using System.Collections.Frozen;
using System.Reflection;

namespace TechExportNlp;

/// <summary>The language knowledge of the extractor: plain tables of words, which a linguist can read and a user can overlay.</summary>
/// <remarks>
/// A table is UTF-8 text of tab-separated columns. Lines that begin with <c>#</c> are comments, one of them names the columns:
/// <c># columns: word	code	example</c>. Rows are sorted by their first column (ordinal), words are in simplified script and half-width;
/// the last column is an example phrase that uses the row. Immutable and thread-safe.
/// </remarks>
public sealed class LanguageTables
{
    private static readonly Lazy<LanguageTables> Shipped = new(LoadChinese);

    private readonly FrozenDictionary<string, TableFile> _tables;

    private LanguageTables(IEnumerable<KeyValuePair<string, TableFile>> tables) => _tables = tables.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tables that ship with the library.</summary>
    public static LanguageTables Chinese => Shipped.Value;

    /// <summary>The names of the tables, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _tables.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The names that claims have for indicators (<see cref="Claim.Indicator"/>), each with what it means in English: 出口额 is <c>exports</c>.</summary>
    /// <remarks>An indicator that has no synonyms may stand in the table <c>indicators</c> alone; it is its own name, and not listed here.</remarks>
    public IReadOnlyDictionary<string, string> Indicators => field ??= Find("indicator-names").Rows
        .Where(static row => row["english"].Length > 0)
        .ToFrozenDictionary(static row => row.Word, static row => row["english"], StringComparer.Ordinal);

    /// <summary>The same tables with more rows in one of them; a row whose first column is there already replaces the shipped one.</summary>
    /// <param name="table">The name of the table, without ending: <c>units</c>.</param>
    /// <param name="rows">UTF-8 text in the table's own format. The stream is read to its end and left open.</param>
    /// <exception cref="ArgumentException">There is no such table; the message lists those that exist.</exception>
    /// <exception cref="TableFormatException">A row is malformed; the message says in which line and why.</exception>
    public LanguageTables With(string table, Stream rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TableFile shipped = Find(table);
        TableFile overlay = TableFile.Read(table, rows, shipped.Columns);
        return new LanguageTables(_tables.Select(pair => pair.Key == table ? KeyValuePair.Create(table, shipped.Overlay(overlay)) : pair));
    }

    /// <summary>One table.</summary>
    internal TableFile Find(string table) =>
        _tables.TryGetValue(table, out TableFile? found)
            ? found
            : throw new ArgumentException($"There is no table '{table}'; there are: {string.Join(", ", Names)}.", nameof(table));

    private static LanguageTables LoadChinese()
    {
        const string Folder = "Chinese/", Ending = ".tsv";
        Assembly assembly = typeof(LanguageTables).Assembly;
        var tables = new List<KeyValuePair<string, TableFile>>();
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(Ending, StringComparison.Ordinal))
            {
                string name = resource[Folder.Length..^Ending.Length];
                using Stream stream = assembly.GetManifestResourceStream(resource)!;
                tables.Add(KeyValuePair.Create(name, TableFile.Read(name, stream, columns: null)));
            }
        }

        return new LanguageTables(tables);
    }
}
