using System.Buffers;
using System.Text;
using TechExportNlp.Html.Sites;

namespace TechExportNlp.Html.Markup;

/// <summary>Makes the lines of a page out of the tree's elements and texts, which it is told in document order.</summary>
internal sealed class PageBuilder
{
    private const int MaxPieces = 40;
    private const char Indent = '\u3000';

    /// <summary>White space, and what shows as none.</summary>
    private static readonly SearchValues<char> Spaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(static c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0')]);

    private readonly List<PageLine> _lines = [];
    private readonly List<PageElement> _elements = [new(-1, "#page", ClassRole.None)];
    private readonly Stack<int> _blocks = new([0]);
    private readonly Stack<(int Start, int Line, ClassRole Role, bool Link)> _inline = new();
    private readonly StringBuilder _text = new();
    private readonly List<LinePiece> _pieces = [];
    private bool _joins;
    private int _linkLength, _links, _rows, _column, _captions, _headings, _items, _preformatted;

    public List<KeyValuePair<string, string>> Meta { get; } = [];

    public List<string> LinkedData { get; } = [];

    public string? Title { get; set; }

    public string? Canonical { get; set; }

    public string? Base { get; set; }

    public string? Language { get; set; }

    public List<PageLink> Links { get; } = [];

    public int NamedBody { get; private set; } = -1;

    public IReadOnlyList<KeyValuePair<SiteField, string>> SiteValues { get; set; } = [];

    /// <summary>The element that was entered last is the article.</summary>
    public void NameBody() => NamedBody = _blocks.Peek();

    /// <param name="name">The element's name.</param>
    /// <param name="role">What it means for the lines.</param>
    /// <param name="classRole">What its class says.</param>
    /// <param name="dataRow">Whether it is a row of data.</param>
    /// <param name="column">The column of a cell; the next one where nobody counts them.</param>
    /// <param name="isAlone">Whether it is the only row of its table, whose cells then are no figures but boxes: a break in them ends the line.</param>
    public void Enter(string name, LineRole role, ClassRole classRole, bool dataRow, int? column = null, bool isAlone = false)
    {
        bool inRow = _rows > 0;
        if (role == LineRole.Break && !(inRow && _joins))
        {
            EndLine();
            return;
        }

        if (role == LineRole.Inline || inRow)
        {
            if (inRow && role == LineRole.Cell)
            {
                EnterCell(column ?? (_text.Length > 0 ? _column + 1 : 0));
            }
            else if (inRow && role != LineRole.Inline && _text.Length > 0 && _text[^1] is not ('\t' or ' '))
            {
                _text.Append(' ');
            }

            if (role == LineRole.Break)
            {
                return;
            }

            _rows += inRow && role == LineRole.Row ? 1 : 0;
            _inline.Push((_text.Length, _lines.Count, classRole, name == "a"));
            _links += name == "a" ? 1 : 0;
            return;
        }

        EndLine();
        _elements.Add(new PageElement(_blocks.Peek(), name, role switch
        {
            LineRole.Furniture => ClassRole.Furniture,
            LineRole.Caption => ClassRole.Caption,
            _ => classRole,
        }) { FirstLine = _lines.Count });
        _blocks.Push(_elements.Count - 1);
        _rows += dataRow ? 1 : 0;
        (_column, _joins) = (0, dataRow && !isAlone);
        _captions += _elements[^1].Role == ClassRole.Caption ? 1 : 0;
        _headings += role == LineRole.Heading ? 1 : 0;
        _items += name == "li" ? 1 : 0;
        _preformatted += name == "pre" ? 1 : 0;
    }

    public void Leave(LineRole role, string name)
    {
        if (role == LineRole.Break)
        {
            return;
        }

        bool ofRow = _rows > 0 && !(role == LineRole.Row && _rows == 1 && _elements[_blocks.Peek()].Name == name);
        if (role == LineRole.Inline || ofRow)
        {
            _rows -= ofRow && role == LineRole.Row ? 1 : 0;
            (int start, int line, ClassRole classRole, bool link) = _inline.Pop();
            _links -= link ? 1 : 0;
            start = line == _lines.Count ? start : 0;
            if (_text.Length > start && _pieces.Count < MaxPieces)
            {
                _pieces.Add(new LinePiece(start, _text.Length, classRole, link));
            }

            return;
        }

        EndLine();
        PageElement element = _elements[_blocks.Pop()];
        element.EndLine = _lines.Count;
        _rows = role == LineRole.Row && _rows > 0 ? _rows - 1 : _rows;
        _captions -= element.Role == ClassRole.Caption ? 1 : 0;
        _headings -= role == LineRole.Heading ? 1 : 0;
        _items -= name == "li" ? 1 : 0;
        _preformatted -= name == "pre" ? 1 : 0;
    }

    public void Text(string data)
    {
        int indent = 0;
        for (int i = 0; i < data.Length;)
        {
            char c = data[i];
            if (c == '\n' && _preformatted > 0 && _rows == 0)
            {
                EndLine();
                i++;
            }
            else if (Spaces.Contains(c))
            {
                indent += c == '\u3000' ? 2 : c is '\u00A0' or '\u2003' or '\u2002' ? 1 : 0;
                if (_text.Length > 0 && _text[^1] is not (' ' or '\t'))
                {
                    _text.Append(' ');
                    _linkLength += _links > 0 ? 1 : 0;
                }

                i++;
            }
            else
            {
                // Pages of one block mark their paragraphs by an indent of two full-width spaces alone.
                if (indent >= 4 && _rows == 0 && _text.Length > 1 && "。！？”：…）!?:)".Contains(_text[^2], StringComparison.Ordinal))
                {
                    EndLine();
                }

                // How far the name of a row is set in tells what it is a part of.
                _text.Append(Indent, _rows > 0 && _text.Length == 0 ? indent / 2 : 0);
                indent = 0;
                int length = data.AsSpan(i).IndexOfAny(Spaces);
                length = length < 0 ? data.Length - i : length;
                _text.Append(data, i, length);
                _linkLength += _links > 0 ? length : 0;
                i += length;
            }
        }
    }

    public Page Build()
    {
        EndLine();
        while (_blocks.TryPop(out int open))
        {
            _elements[open].EndLine = _lines.Count;
        }

        return new Page(_lines, _elements)
        {
            Meta = Meta, LinkedData = LinkedData, Links = Links, Title = Title, Canonical = Canonical, Base = Base, Language = Language,
            NamedBody = NamedBody, SiteValues = SiteValues,
        };
    }

    // One tab a column: a cell without text stays as the nothing between two of them.
    private void EnterCell(int column)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        int next = column > _column || _text.Length == 0 ? column : _column + 1;
        _text.Append('\t', Math.Max(0, next - _column));
        _column = Math.Max(_column, next);
    }

    private void EndLine()
    {
        if (_text.Length == 0)
        {
            _pieces.Clear();
            return;
        }

        string text = _text.ToString().TrimEnd();
        int lead = text.Length - text.TrimStart('\t', Indent).Length;
        if (text.Length > lead)
        {
            string before = text[..lead];
            text = text[lead..];
            LineFlags flags = (_headings > 0 ? LineFlags.Heading : 0) | (_captions > 0 ? LineFlags.Caption : 0) | (_items > 0 ? LineFlags.ListItem : 0) | (_rows > 0 ? LineFlags.Row : 0);
            foreach ((int start, int line, ClassRole role, bool link) in _inline)
            {
                if (_pieces.Count < MaxPieces)
                {
                    _pieces.Add(new LinePiece(line == _lines.Count ? Math.Min(start, text.Length + lead) : lead, text.Length + lead, role, link));
                }
            }

            _lines.Add(new PageLine(
                text,
                _blocks.Peek(),
                Math.Min(_linkLength, text.Length),
                [.. _pieces.Select(piece => piece with { Start = Math.Max(0, piece.Start - lead), End = Math.Min(piece.End - lead, text.Length) }).Where(piece => piece.Start < text.Length && piece.End >= piece.Start)],
                flags) { Lead = before });
        }

        _text.Clear();
        _pieces.Clear();
        _linkLength = 0;
    }
}
