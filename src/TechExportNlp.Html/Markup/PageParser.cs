using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TechExportNlp.Html.Sites;

namespace TechExportNlp.Html.Markup;

/// <summary>Parses markup and reads the tree into a <see cref="Page"/>. The only place that knows the parser.</summary>
/// <remarks>The walk keeps its own stack: a page nests as deep as it likes, a thread's stack does not.</remarks>
internal static class PageParser
{
    private static readonly WordTrie<LineRole> Roles = HtmlTables.Trie("elements", row => row.Code("role", ElementKinds.ParseRole));

    /// <summary>The attributes that are read; rules of sites may ask for any.</summary>
    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal, "class", "id", "href", "rel", "name", "property", "itemprop", "content", "colspan", "rowspan", "hidden", "style", "datetime", "lang", "xml:lang");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsRead = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a page.</summary>
    /// <param name="html">The markup, as it came.</param>
    /// <param name="options">The limits.</param>
    /// <param name="scripts">Takes where the scripts are; null where nobody asks.</param>
    /// <param name="rules">What is known of its site.</param>
    public static Page Parse(string html, ArticleReaderOptions options, List<Range>? scripts = null, IReadOnlyList<SiteRule>? rules = null)
    {
        using TameMarkup tame = MarkupGuard.Tame(html, options.MaxDepth, options.MaxTags, scripts);
        var parsing = new HtmlParserOptions { IsScripting = false, DisableElementPositionTracking = true };
        if (rules is null or [])
        {
            parsing.ShouldEmitAttribute = static (ref _, name) => IsRead.Contains(name.Span);
        }

        using IDocument document = new HtmlParser(parsing).ParseDocument(tame.Text);
        SiteFinds site = SiteFinds.Of(document, rules ?? []);
        var builder = new PageBuilder { SiteValues = site.Values };
        var stack = new Stack<(INode Node, int Next)>();
        var tables = new Stack<TableLayout>();
        stack.Push((document, 0));
        while (stack.TryPop(out (INode Node, int Next) top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                if (top.Node is IElement left)
                {
                    builder.Leave(RoleOf(left), left.LocalName);
                    LeaveTable(left, tables);
                }

                continue;
            }

            INode child = top.Node.ChildNodes[top.Next];
            stack.Push((top.Node, top.Next + 1));
            if (child is IText text)
            {
                builder.Text(text.Data);
            }
            else if (child is IElement element && !site.IsRemoved(element) && !Skip(element, builder))
            {
                LineRole role = RoleOf(element);
                int? column = EnterTable(element, role, tables, out bool reachesIn);
                builder.Enter(element.LocalName, role, ClassRoles.Read(element.ClassName, element.Id), role == LineRole.Row && IsDataRow(element, reachesIn), column, tables.TryPeek(out TableLayout? table) && table.HasOneRow);
                stack.Push((child, 0));
                if (site.IsBody(element))
                {
                    builder.NameBody();
                }

            }
        }

        return builder.Build();
    }

    // Gives the column that a cell begins in; null for all else. A row below a cell that spans rows has a filled cell more than its own.
    private static int? EnterTable(IElement element, LineRole role, Stack<TableLayout> tables, out bool reachesIn)
    {
        reachesIn = false;
        if (element.LocalName == "table")
        {
            tables.Push(new TableLayout(HasOneRow(element)));
        }
        else if (role == LineRole.Row && tables.TryPeek(out TableLayout? table))
        {
            table.EnterRow();
            reachesIn = table.ReachesIn;
        }
        else if (role == LineRole.Cell && tables.TryPeek(out table))
        {
            return table.EnterCell(Spanned(element, "colspan"), Spanned(element, "rowspan"));
        }

        return null;
    }

    private static void LeaveTable(IElement element, Stack<TableLayout> tables)
    {
        if (element.LocalName == "table")
        {
            tables.TryPop(out _);
        }
        else if (RoleOf(element) == LineRole.Row && tables.TryPeek(out TableLayout? table))
        {
            table.LeaveRow();
        }
    }

    private static int Spanned(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count) ? count : 1;

    private static LineRole RoleOf(IElement element) =>
        Roles.TryLongest(element.LocalName, 0, out int length, out LineRole role) && length == element.LocalName.Length ? role : LineRole.Inline;

    /// <summary>Elements that show no text; what they tell is taken here.</summary>
    private static bool Skip(IElement element, PageBuilder builder)
    {
        switch (element.LocalName)
        {
            case "meta":
                string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
                if (name is not null && element.GetAttribute("content") is { Length: > 0 } content)
                {
                    builder.Meta.Add(KeyValuePair.Create(name.Trim().ToLowerInvariant(), content.Trim()));
                }

                return true;
            case "title":
                builder.Title ??= element.ParentElement?.LocalName == "svg" ? null : element.TextContent;
                return true;
            case "link":
                string? rel = element.GetAttribute("rel");
                builder.Canonical ??= rel == "canonical" ? element.GetAttribute("href") : null;
                AddLink(builder, string.Empty, element.GetAttribute("href"), rel == "next");
                return true;
            case "a":
                AddLink(builder, ShortText(element), element.GetAttribute("href"), element.GetAttribute("rel") == "next");
                return RoleOf(element) == LineRole.Skip || IsHidden(element);
            case "base":
                builder.Base ??= element.GetAttribute("href");
                return true;
            case "html":
                builder.Language ??= element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                return false;
            case "script":
                builder.LinkedData.Add(element.TextContent);
                return true;
            case "time" when element.GetAttribute("datetime") is { Length: > 0 } time:
                builder.Meta.Add(KeyValuePair.Create("time", time));
                return false;
            default:
                return RoleOf(element) == LineRole.Skip || IsHidden(element);
        }
    }

    private static void AddLink(PageBuilder builder, string? text, string? address, bool isNext)
    {
        if (text is not null && (text.Length > 0 || isNext) && address is { Length: > 0 } && builder.Links.Count < PageLink.MaxLinks)
        {
            builder.Links.Add(new PageLink(text, address, isNext));
        }
    }

    /// <summary>The text of an element of few words; null where there are more, so that it never costs more than them.</summary>
    private static string? ShortText(IElement element)
    {
        const int MaxNodes = 6;
        string text = string.Empty;
        INode? node = element;
        for (int i = 0; i < MaxNodes && node is not null; i++)
        {
            if (node is IText { Data.Length: > 4 * PageLink.MaxText })
            {
                return null;
            }

            text += node is IText inner ? inner.Data.Trim() : string.Empty;
            node = node.FirstChild ?? Behind(node, element);
        }

        return text.Length is > 0 and <= PageLink.MaxText && node is null ? text : null;
    }

    private static INode? Behind(INode node, INode root)
    {
        for (INode? up = node; up is not null && up != root; up = up.Parent)
        {
            if (up.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") ||
        (element.GetAttribute("style") is { Length: < 1000 } style &&
         style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool HasOneRow(IElement table)
    {
        int rows = 0;
        foreach (INode section in table.ChildNodes)
        {
            foreach (INode row in section.ChildNodes)
            {
                rows += row is IElement { LocalName: "tr" } ? 1 : 0;
                if (rows > 1)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a row holds data: short cells, no tables and paragraphs in them. Rows that merely lay out the page are blocks.</summary>
    private static bool IsDataRow(IElement row, bool reachesIn)
    {
        const int MaxNodes = 200, MaxCell = 80;
        int nodes = 0, filled = 0;
        foreach (INode cell in row.ChildNodes)
        {
            int length = 0, blocks = 0;
            var stack = new Stack<INode>();
            stack.Push(cell);
            while (stack.TryPop(out INode? node))
            {
                if (++nodes > MaxNodes || (node is IElement inner && inner.LocalName is "table" or "ul" or "ol" or "h1" or "h2" or "form"))
                {
                    return false;
                }

                if (node is IText text)
                {
                    length += text.Data.AsSpan().Trim().Length;
                }
                else if (node is IElement { LocalName: "p" or "div" })
                {
                    blocks++;
                }

                if (length > MaxCell || blocks > 2 || node.ChildNodes.Length > MaxNodes)
                {
                    return false;
                }

                for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
                {
                    stack.Push(node.ChildNodes[i]);
                }
            }

            filled += length > 0 ? 1 : 0;
        }

        return filled + (reachesIn ? 1 : 0) > 1 && filled > 0;
    }
}
