namespace TechExportNlp.Html;

/// <summary>The embedded tables of this package: what words, class names and characters on Chinese pages mean. Read once, then immutable.</summary>
internal static class HtmlTables
{
    public static TableFile Read(string name)
    {
        using Stream stream = typeof(HtmlTables).Assembly.GetManifestResourceStream("Html/" + name + ".tsv")
            ?? throw new InvalidOperationException($"The table '{name}' is not in the package.");
        return TableFile.Read(name, stream, columns: null);
    }

    public static WordTrie<T> Trie<T>(string name, Func<TableRow, T> value) =>
        new(Read(name).Rows.Select(row => KeyValuePair.Create(row.Word, value(row))));
}
