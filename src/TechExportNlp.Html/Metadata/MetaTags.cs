using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>Reads meta elements by the table of their names.</summary>
internal static class MetaTags
{
    private static readonly Dictionary<string, TableRow> Names = HtmlTables.Read("meta-names").Rows.ToDictionary(row => row.Word, StringComparer.Ordinal);

    /// <summary>The contents for a role, the most believed name first.</summary>
    public static IEnumerable<string> Of(Page page, string role) =>
        page.Meta.Where(meta => Names.TryGetValue(meta.Key, out TableRow? row) && row["role"] == role)
            .OrderBy(meta => Names[meta.Key].Number("rank"))
            .Select(meta => meta.Value);

    /// <summary>All contents of the most believed name for a role: a page may give several of one.</summary>
    public static IEnumerable<string> AllOf(Page page, string role)
    {
        IEnumerable<IGrouping<decimal, string>> ranked = page.Meta.Where(meta => Names.TryGetValue(meta.Key, out TableRow? row) && row["role"] == role)
            .GroupBy(meta => Names[meta.Key].Number("rank"), meta => meta.Value);
        return ranked.OrderBy(rank => rank.Key).FirstOrDefault() ?? Enumerable.Empty<string>();
    }
}
