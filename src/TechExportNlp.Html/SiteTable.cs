using AngleSharp.Css.Parser;
using TechExportNlp.Html.Sites;

namespace TechExportNlp.Html;

/// <summary>What a user knows of single sites: selectors and labels by host, which go before what the reader finds by itself. Empty by default.</summary>
/// <remarks>
/// UTF-8 text of tab-separated columns, as the tables of <see cref="LanguageTables"/>: <c>host field by value example</c>. A row holds for its host and
/// the hosts below it; of several rows for a field the first that finds something counts.
/// <list type="bullet">
/// <item><c>field</c>: <c>body</c>, <c>title</c>, <c>published</c>, <c>source</c>, <c>author</c>, <c>editor</c>, <c>keywords</c>, <c>summary</c>, <c>next</c> (the link to the
/// article's next page) or <c>remove</c> (what is no part of the text);</item>
/// <item><c>by</c>: <c>selector</c>, a CSS selector, or <c>label</c>, the words before the value in its line;</item>
/// <item><c>example</c>: what the row finds, or <c>-</c>.</item>
/// </list>
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>news.example	body	selector	#zoom > div.text	-</code></example>
public sealed class SiteTable
{
    private static readonly string[] Columns = ["host", "field", "by", "value", "example"];

    private readonly IReadOnlyList<SiteRule> _rules;

    private SiteTable(IReadOnlyList<SiteRule> rules) => _rules = rules;

    /// <summary>The table without rows.</summary>
    public static SiteTable Empty { get; } = new([]);

    /// <summary>How many rows it has.</summary>
    public int Count => _rules.Count;

    /// <summary>The same table with more rows, which go before those that are there.</summary>
    /// <param name="rows">UTF-8 text; read to its end and left open.</param>
    /// <exception cref="TableFormatException">A row is malformed; the message says in which line and why.</exception>
    public SiteTable With(Stream rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var selectors = new CssSelectorParser();
        return new SiteTable([.. TableFile.Read("sites", rows, Columns).Rows.Select(row => SiteRule.Of(row, selectors)), .. _rules]);
    }

    /// <summary>The rows for the host of an address.</summary>
    internal IReadOnlyList<SiteRule> For(string? address) =>
        _rules.Count > 0 && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Host is { Length: > 0 } host ? [.. _rules.Where(rule => rule.IsFor(host))] : [];
}
