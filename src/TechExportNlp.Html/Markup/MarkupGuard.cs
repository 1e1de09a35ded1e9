using System.Buffers;

namespace TechExportNlp.Html.Markup;

/// <summary>
/// Tames markup before it is parsed: leaves out scripts, styles and comments, and bounds what would cost the tree builder more than linear time
/// (nesting, unclosed formatting elements, endless attribute lists, tags beyond all measure). All text is kept.
/// </summary>
/// <remarks>
/// The tree builder of HTML looks through all open elements at every paragraph, compares every attribute with those before it, and reopens
/// formatting elements in every block: a hostile page of a few megabytes would keep it busy for hours. One pass, linear.
/// </remarks>
internal sealed class MarkupGuard
{
    /// <summary>Tags longer than this lose their attributes; the longest useful ones are inline pictures, whose text nobody reads.</summary>
    private const int MaxTagLength = 32 * 1024;

    /// <summary>Tags of more attributes lose them: each is compared with all before it.</summary>
    private const int MaxAttributes = 128;

    /// <summary>More scripts than any page has.</summary>
    private const int MaxScripts = 1000;

    /// <summary>A tag of this length has no more than <see cref="MaxAttributes"/>: the shortest is a letter and a space.</summary>
    private const int ShortTag = 2 * MaxAttributes;

    private const int MaxName = 32;

    private static readonly SearchValues<char> TagMarks = SearchValues.Create(">=");
    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly WordTrie<ElementKind> Kinds = HtmlTables.Trie("elements", row => row.Code("guard", ElementKinds.Parse));

    private readonly string _html;
    private readonly int _maxTags;
    private readonly List<Range>? _scripts;
    private char[] _tame;
    private int _length;
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);
    private readonly OpenElements _elements;
    private int _tags, _closings;

    private MarkupGuard(string html, int maxDepth, int maxTags, List<Range>? scripts)
    {
        _scripts = scripts;
        _html = html;
        _elements = new OpenElements(maxDepth);
        _maxTags = maxTags;
        _tame = ArrayPool<char>.Shared.Rent(html.Length + 16);
    }

    /// <summary>Tames markup.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="maxDepth">How deep elements may nest.</param>
    /// <param name="maxTags">How many tags are kept.</param>
    /// <param name="scripts">Takes where the scripts are that were left out; null where nobody asks.</param>
    public static TameMarkup Tame(string html, int maxDepth, int maxTags, List<Range>? scripts = null) => new MarkupGuard(html, maxDepth, maxTags, scripts).Run();

    private TameMarkup Run()
    {
        for (int at = 0; at < _html.Length;)
        {
            int open = _html.IndexOf('<', at);
            if (open < 0)
            {
                Append(at, _html.Length);
                break;
            }

            Append(at, open);
            at = Markup(open);
        }

        return new TameMarkup(_tame, _length);
    }

    private void Append(int from, int to) => Append(_html.AsSpan(from, to - from));

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _tame.Length)
        {
            char[] longer = ArrayPool<char>.Shared.Rent(Math.Max(_tame.Length * 2, _length + text.Length));
            _tame.AsSpan(0, _length).CopyTo(longer);
            ArrayPool<char>.Shared.Return(_tame);
            _tame = longer;
        }

        text.CopyTo(_tame.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Handles what begins with <c>&lt;</c>; returns where the text goes on.</summary>
    private int Markup(int open)
    {
        char next = open + 1 < _html.Length ? _html[open + 1] : '\0';
        if (next is '!' or '?')
        {
            bool comment = _html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal);
            int end = _html.IndexOf(comment ? "-->" : ">", open + 2, StringComparison.Ordinal);
            return end < 0 ? _html.Length : end + (comment ? 3 : 1);
        }

        bool closing = next == '/';
        int from = closing ? open + 2 : open + 1;
        if (from >= _html.Length || !char.IsAsciiLetter(_html[from]))
        {
            Append("&lt;");
            return open + 1;
        }

        int nameLength = _html.AsSpan(from).IndexOfAny(TagNameEnds);
        nameLength = nameLength < 0 ? _html.Length - from : nameLength;
        int tagEnd = TagEnd(from + nameLength);
        Span<char> name = stackalloc char[MaxName];
        name = name[..(nameLength > MaxName ? 0 : _html.AsSpan(from, nameLength).ToLowerInvariant(name))];
        ElementKind kind = Kinds.TryLongest(name, 0, out int length, out ElementKind found) && length == name.Length ? found : ElementKind.Inline;
        return kind switch
        {
            ElementKind.Dropped => tagEnd,
            ElementKind.Raw or ElementKind.Text when !closing => Raw(open, name.ToString(), kind, tagEnd),
            _ => Tag(open, from, nameLength, tagEnd, closing, kind, OpenElements.Id(name)),
        };
    }

    private int Tag(int open, int from, int nameLength, int tagEnd, bool closing, ElementKind kind, ulong id)
    {
        if (nameLength > MaxName || (closing ? !Closes(id, kind) : !_elements.TryOpen(id, kind) || ++_tags > _maxTags))
        {
            // What an element stood between stays apart; a tag that closes nothing stands between nothing.
            Append(closing ? string.Empty : " ");
        }
        else if (IsLong(open, tagEnd))
        {
            Append(closing ? "</" : "<");
            Append(from, from + nameLength);
            Append(">");
        }
        else
        {
            Append(open, tagEnd);
        }

        return tagEnd;
    }

    // A closing tag of a paragraph that is not open makes one.
    private bool Closes(ulong id, ElementKind kind) => _elements.TryClose(id, kind) && (kind != ElementKind.Flat || ++_closings <= _maxTags);

    /// <summary>Whether a tag has more attributes, or longer ones, than it may keep.</summary>
    private bool IsLong(int open, int tagEnd)
    {
        if (tagEnd - open <= ShortTag)
        {
            return false;
        }

        int attributes = 0;
        char quote = '\0';
        for (int i = open + 1; i < tagEnd; i++)
        {
            char c = _html[i];
            bool wasQuoted = quote != '\0';
            quote = wasQuoted ? (c == quote ? '\0' : quote) : c is '"' or '\'' && _html[i - 1] == '=' ? c : '\0';
            // An attribute begins behind white space, a slash or the end of a quoted value.
            attributes += quote == '\0' && (wasQuoted || c == '/' || char.IsWhiteSpace(c)) ? 1 : 0;
        }

        return tagEnd - open > MaxTagLength || attributes > MaxAttributes;
    }

    /// <summary>An element whose content is no markup. Scripts and styles go, except linked data; a title or text area stays as it is.</summary>
    private int Raw(int open, string name, ElementKind kind, int tagEnd)
    {
        int close = _unclosed.Contains(name) ? -1 : _html.IndexOf("</" + name, tagEnd, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            // Looked for once: another search to the end for each such tag would be quadratic.
            _unclosed.Add(name);
            // Never closed: a browser would lose the rest of the page. Code is no text; of all else it is better to lose the tag alone.
            return name is "script" or "style" ? _html.Length : tagEnd;
        }

        int end = TagEnd(Math.Min(_html.Length, close + 2 + name.Length));
        bool keep = kind == ElementKind.Text || (name == "script" && _html.AsSpan(open, tagEnd - open).Contains("ld+json", StringComparison.OrdinalIgnoreCase));
        if (keep && ++_tags <= _maxTags)
        {
            bool isLong = IsLong(open, tagEnd);
            Append(open, isLong ? open + 1 + name.Length : tagEnd);
            Append(isLong ? ">" : string.Empty);
            Append(tagEnd, close);
            Append("</");
            Append(name);
            Append(">");
        }
        else if (name == "script" && _scripts is { Count: < MaxScripts })
        {
            _scripts.Add(tagEnd..close);
        }

        return end;
    }

    /// <summary>The offset behind the tag's <c>&gt;</c>; one inside a quoted value does not end it.</summary>
    private int TagEnd(int at)
    {
        while (true)
        {
            int mark = _html.AsSpan(at).IndexOfAny(TagMarks);
            if (mark < 0)
            {
                return _html.Length;
            }

            at += mark;
            if (_html[at] == '>')
            {
                return at + 1;
            }

            int value = at + 1;
            while (value < _html.Length && char.IsWhiteSpace(_html[value]))
            {
                value++;
            }

            if (value < _html.Length && _html[value] is '"' or '\'')
            {
                int quote = _html.IndexOf(_html[value], value + 1);
                if (quote < 0)
                {
                    // An open quotation mark that nothing closes is a typing error: the tag ends at its first '>'.
                    int close = _html.IndexOf('>', at);
                    return close < 0 ? _html.Length : close + 1;
                }

                value = quote + 1;
            }

            at = value;
        }
    }
}
