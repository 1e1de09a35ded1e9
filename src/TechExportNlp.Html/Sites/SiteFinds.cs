using AngleSharp.Dom;

namespace TechExportNlp.Html.Sites;

/// <summary>What the selectors of a site's rules find in the tree of a page.</summary>
internal sealed class SiteFinds
{
    private const int MaxValue = 4000;

    private readonly HashSet<INode> _removed = [];
    private IElement? _body;

    /// <summary>No site is known.</summary>
    public static SiteFinds None { get; } = new();

    /// <summary>The values found, in the order of the rules.</summary>
    public List<KeyValuePair<SiteField, string>> Values { get; } = [];

    public static SiteFinds Of(IDocument document, IReadOnlyList<SiteRule> rules)
    {
        if (rules.Count == 0)
        {
            return None;
        }

        var finds = new SiteFinds();
        IElement[] all = [.. document.All];
        foreach (SiteRule rule in rules)
        {
            foreach (IElement element in rule.Selector is { } selector ? all.Where(element => selector.Match(element, null)) : [])
            {
                finds.Add(rule.Field, element);
            }
        }

        return finds;
    }

    public bool IsRemoved(IElement element) => _removed.Count > 0 && _removed.Contains(element);

    public bool IsBody(IElement element) => element == _body;

    private void Add(SiteField field, IElement element)
    {
        switch (field)
        {
            case SiteField.Remove:
                _removed.Add(element);
                break;
            case SiteField.Body:
                _body ??= element;
                break;
            default:
                string? value = field == SiteField.Next ? element.GetAttribute("href") : element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent;
                if (value?.Trim() is { Length: > 0 and <= MaxValue } text)
                {
                    Values.Add(KeyValuePair.Create(field, text));
                }

                break;
        }
    }
}
