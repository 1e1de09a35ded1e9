using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace TechExportNlp.Html.Sites;

/// <summary>One row of a site table: on the pages of a host, a selector or a label that finds a field.</summary>
internal sealed class SiteRule
{
    private SiteRule(string host, SiteField field, string label, ISelector? selector) => (Host, Field, Label, Selector) = (host, field, label, selector);

    public string Host { get; }

    public SiteField Field { get; }

    /// <summary>The words before the value, in simplified script; empty where a selector finds it.</summary>
    public string Label { get; }

    public ISelector? Selector { get; }

    public static SiteRule Of(TableRow row, CssSelectorParser selectors)
    {
        SiteField field = row.Code("field", Parse);
        string value = row["value"];
        string host = row.Word.Trim().TrimStart('.').ToLowerInvariant();
        if (host.Length == 0 || host.AsSpan().IndexOfAny("/: ") >= 0)
        {
            throw row.Bad("host", "the name of a host, such as news.example");
        }

        switch (row["by"])
        {
            case "selector":
                return new SiteRule(host, field, string.Empty, selectors.ParseSelector(value) ?? throw row.Bad("value", "a CSS selector"));
            case "label" when field is not (SiteField.Body or SiteField.Next or SiteField.Remove) && value.Length > 0:
                return new SiteRule(host, field, new SourceText(value).Normal.TrimEnd(':', ' '), null);
            case "label":
                throw row.Bad("field", "found by a label; body, next and remove take a selector");
            default:
                throw row.Bad("by", "'selector' or 'label'");
        }
    }

    /// <summary>Whether the rule is for a host: the one that it names, or one below it.</summary>
    public bool IsFor(string host) =>
        host.Equals(Host, StringComparison.OrdinalIgnoreCase)
        || (host.Length > Host.Length && host[^(Host.Length + 1)] == '.' && host.EndsWith(Host, StringComparison.OrdinalIgnoreCase));

    private static SiteField Parse(string code) => code switch
    {
        "body" => SiteField.Body,
        "title" => SiteField.Title,
        "published" => SiteField.Published,
        "source" => SiteField.Source,
        "author" => SiteField.Author,
        "editor" => SiteField.Editor,
        "keywords" => SiteField.Keywords,
        "summary" => SiteField.Summary,
        "next" => SiteField.Next,
        "remove" => SiteField.Remove,
        _ => throw new FormatException($"'{code}' is no field; there are: body, title, published, source, author, editor, keywords, summary, next, remove."),
    };
}
