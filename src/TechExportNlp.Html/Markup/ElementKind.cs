namespace TechExportNlp.Html.Markup;

/// <summary>How the guard treats an element.</summary>
internal enum ElementKind
{
    /// <summary>Nests, counted against the depth; its closing tag counts only where no block is open inside. The kind of every element that the table does not name.</summary>
    Inline,

    /// <summary>Nests; its closing tag closes all that is open inside.</summary>
    Nesting,

    /// <summary>Nests, and closing tags inside do not reach what is outside.</summary>
    Boundary,

    /// <summary>Never nests by itself: void, or closed by the next of its kind.</summary>
    Flat,

    /// <summary>A formatting element, which the tree builder reopens in every block while it is open.</summary>
    Formatting,

    /// <summary>Content that is no text of the page: left out whole.</summary>
    Raw,

    /// <summary>Content that is text and no markup.</summary>
    Text,

    /// <summary>Void, and only the first of its kind counts: the tree builder looks at the whole page for each.</summary>
    Once,

    /// <summary>A tag that changes how the rest is read, or tells nothing; the tag is left out, all text is kept.</summary>
    Dropped,
}

/// <summary>The codes of <see cref="ElementKind"/> and <see cref="LineRole"/> in the table of elements.</summary>
internal static class ElementKinds
{
    public static ElementKind Parse(string code) => code switch
    {
        "" => ElementKind.Nesting,
        "inline" => ElementKind.Inline,
        "boundary" => ElementKind.Boundary,
        "flat" => ElementKind.Flat,
        "formatting" => ElementKind.Formatting,
        "raw" => ElementKind.Raw,
        "text" => ElementKind.Text,
        "once" => ElementKind.Once,
        "dropped" => ElementKind.Dropped,
        _ => throw new FormatException($"'{code}' is no kind of element; there are: inline, boundary, flat, formatting, raw, text, once, dropped."),
    };

    public static LineRole ParseRole(string code) => code switch
    {
        "" => LineRole.Inline,
        "block" => LineRole.Block,
        "break" => LineRole.Break,
        "skip" => LineRole.Skip,
        "heading" => LineRole.Heading,
        "caption" => LineRole.Caption,
        "furniture" => LineRole.Furniture,
        "row" => LineRole.Row,
        "cell" => LineRole.Cell,
        _ => throw new FormatException($"'{code}' is no role in lines; there are: block, break, skip, heading, caption, furniture, row, cell."),
    };
}

/// <summary>What an element means for the lines of a page.</summary>
internal enum LineRole
{
    /// <summary>Its text runs on in the line around it.</summary>
    Inline,

    /// <summary>Begins and ends a line.</summary>
    Block,

    /// <summary>Ends a line and holds nothing.</summary>
    Break,

    /// <summary>Holds no text of the page.</summary>
    Skip,

    /// <summary>A block that is a heading.</summary>
    Heading,

    /// <summary>A block about a picture.</summary>
    Caption,

    /// <summary>A block for the site, not for the article.</summary>
    Furniture,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a table.</summary>
    Cell,
}
