using TechExportNlp.Html.Sites;

namespace TechExportNlp.Html.Markup;

/// <summary>What a reader of the page sees: its lines in order and the elements around them. No trace of the parser is left in it.</summary>
internal sealed class Page(IReadOnlyList<PageLine> lines, IReadOnlyList<PageElement> elements)
{
    public IReadOnlyList<PageLine> Lines { get; } = lines;

    /// <summary>The block elements in document order; a parent stands before its children.</summary>
    public IReadOnlyList<PageElement> Elements { get; } = elements;

    /// <summary>Names (in lower case) and contents of the <c>meta</c> elements.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Meta { get; init; } = [];

    /// <summary>The JSON-LD of the page.</summary>
    public IReadOnlyList<string> LinkedData { get; init; } = [];

    /// <summary>The links of few words, in document order.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>The content of the <c>title</c> element.</summary>
    public string? Title { get; init; }

    public string? Canonical { get; init; }

    /// <summary>What the addresses in the page are relative to, where it says so.</summary>
    public string? Base { get; init; }

    /// <summary>The language that the page declares.</summary>
    public string? Language { get; init; }

    /// <summary>The element that a site's rule names as the article; -1 where none does.</summary>
    public int NamedBody { get; init; } = -1;

    /// <summary>What a site's rules find by their selectors.</summary>
    public IReadOnlyList<KeyValuePair<SiteField, string>> SiteValues { get; init; } = [];
}

/// <summary>A block element: the lines that it holds are a range.</summary>
internal sealed class PageElement(int parent, string name, ClassRole role)
{
    public int Parent { get; } = parent;

    public string Name { get; } = name;

    public ClassRole Role { get; } = role;

    public int FirstLine { get; set; }

    /// <summary>The line behind the last one.</summary>
    public int EndLine { get; set; }
}

/// <summary>One line of the page: the text of a block, or of a part of it between breaks.</summary>
internal sealed class PageLine(string text, int element, int linkLength, IReadOnlyList<LinePiece> pieces, LineFlags flags)
{
    /// <summary>The text, white space collapsed and trimmed.</summary>
    public string Text { get; } = text;

    /// <summary>What stands before the text in a row of a table: a tab for each empty cell, or how far its first cell is set in; else nothing.</summary>
    public string Lead { get; init; } = string.Empty;

    /// <summary>The text in simplified script and half-width, as long as <see cref="Text"/>: what words are looked up in.</summary>
    public string Normal { get; } = new SourceText(text).Normal;

    /// <summary>The index of the innermost block element around the line.</summary>
    public int Element { get; } = element;

    /// <summary>How many characters are links.</summary>
    public int LinkLength { get; } = linkLength;

    /// <summary>The inline elements in it, in order of their ends.</summary>
    public IReadOnlyList<LinePiece> Pieces { get; } = pieces;

    public LineFlags Flags { get; } = flags;

    public bool Has(LineFlags flag) => (Flags & flag) != 0;

    public bool IsLink => LinkLength * 2 > Text.Length;
}

/// <summary>The text of an inline element, and what its class says of it.</summary>
internal readonly record struct LinePiece(int Start, int End, ClassRole Role, bool IsLink);

[Flags]
internal enum LineFlags
{
    None = 0,
    Heading = 1,
    Caption = 2,
    ListItem = 4,
    Row = 8,
}
