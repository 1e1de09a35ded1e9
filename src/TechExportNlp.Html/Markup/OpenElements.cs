namespace TechExportNlp.Html.Markup;

/// <summary>Which elements are open while markup is tamed: as many as the tree builder will have open, or more, and never fewer.</summary>
/// <remarks>
/// A closing tag counts only where it surely closes something: <c>&lt;/table&gt;</c> without a table, or <c>&lt;/span&gt;</c> behind a block that was opened in the span,
/// closes nothing, however often a page says so. Such tags are left out; the tree builder would pass over them, after a look at all that is open.
/// </remarks>
internal sealed class OpenElements(int maxDepth)
{
    /// <summary>How many formatting elements may be open: they are reopened in every block, so their number multiplies the tree.</summary>
    private const int MaxFormatting = 8;

    private static readonly ulong Table = Id("table"), Heading = Id("h");

    private readonly (ulong Name, ElementKind Kind)[] _open = new (ulong, ElementKind)[maxDepth];
    private readonly Dictionary<ulong, int> _formatting = [];
    private int _depth, _deeper, _formattings, _moreFormattings;
    private bool _hasOnce;

    /// <summary>What a name in lower case is known by. The six headings close one another.</summary>
    public static ulong Id(ReadOnlySpan<char> name)
    {
        if (name is ['h', >= '1' and <= '6'])
        {
            return Heading;
        }

        ulong id = 14695981039346656037;
        foreach (char c in name)
        {
            id = unchecked((id ^ c) * 1099511628211);
        }

        return id;
    }

    /// <summary>Opens an element; false where no more may be open.</summary>
    public bool TryOpen(ulong name, ElementKind kind)
    {
        switch (kind)
        {
            case ElementKind.Formatting when _formattings >= MaxFormatting:
                _moreFormattings++;
                return false;
            case ElementKind.Formatting:
                _formattings++;
                _formatting[name] = _formatting.GetValueOrDefault(name) + 1;
                return true;
            case ElementKind.Once:
                bool first = !_hasOnce;
                _hasOnce = true;
                return first;
            case ElementKind.Inline or ElementKind.Nesting or ElementKind.Boundary when _depth == maxDepth:
                _deeper++;
                return false;
            case ElementKind.Inline or ElementKind.Nesting or ElementKind.Boundary:
                _open[_depth++] = (name, kind);
                return true;
            default:
                return true;
        }
    }

    /// <summary>Closes an element; false where the tag closes none.</summary>
    public bool TryClose(ulong name, ElementKind kind)
    {
        switch (kind)
        {
            case ElementKind.Formatting when _moreFormattings > 0:
                _moreFormattings--;
                return false;
            case ElementKind.Formatting:
                int open = _formatting.GetValueOrDefault(name);
                _formatting[name] = Math.Max(0, open - 1);
                _formattings -= open > 0 ? 1 : 0;
                return open > 0;
            case ElementKind.Once:
                return false;
            case ElementKind.Inline or ElementKind.Nesting or ElementKind.Boundary when _deeper > 0:
                _deeper--;
                return false;
            case ElementKind.Inline or ElementKind.Nesting or ElementKind.Boundary:
                int at = Find(name, kind);
                _depth = at < 0 ? _depth : at;
                return at >= 0;
            default:
                return true;
        }
    }

    private int Find(ulong name, ElementKind kind)
    {
        for (int i = _depth - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                return i;
            }

            if ((_open[i].Kind == ElementKind.Boundary && name != Table) || (kind == ElementKind.Inline && _open[i].Kind != ElementKind.Inline))
            {
                return -1;
            }
        }

        return -1;
    }
}
