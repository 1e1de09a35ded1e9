namespace TechExportNlp;

/// <summary>A news article: its text, its paragraphs, and what is known about it.</summary>
/// <remarks>Immutable and thread-safe. Make one with <see cref="FromText"/> or <see cref="FromParagraphs"/>, and change it with <c>with</c>.</remarks>
public sealed record Article
{
    private Article(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        Text = text;
        Paragraphs = paragraphs;
    }

    /// <summary>The name by which results refer to the article; empty where nobody gave one.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>The text as given, byte for byte, or the paragraphs joined by one <c>\n</c>. Offsets of claims count in it, in UTF-16 code units.</summary>
    public string Text { get; }

    /// <summary>
    /// Whether whoever handed the article over holds <see cref="Text"/> already, character for character, so that a record need not repeat
    /// it. <see cref="FromText"/> says true, <see cref="FromParagraphs"/> false.
    /// </summary>
    public bool IsTextGiven { get; init; }

    /// <summary>The paragraphs, in reading order: non-blank lines of <see cref="Text"/>.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The title, without the site's suffix.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published. Without it relative periods (去年, 今年以来) stay unresolved.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The publisher (来源). It decides what a bare 元 is: HKD for a Hong Kong publisher, TWD for a Taiwanese one, else CNY.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; several names are separated by a space.</summary>
    public string? Author { get; init; }

    /// <summary>Who edited it (责编); several names are separated by a space.</summary>
    public string? Editor { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>The keywords that the page names, in its order; empty where it names none.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The summary that the page gives beside the text.</summary>
    public string? Summary { get; init; }

    /// <summary>Language and script as a BCP 47 tag: <c>zh-Hans</c> or <c>zh-Hant</c> by the characters of the text, else what the page declares.</summary>
    public string? Language { get; init; }

    /// <summary>The address of the page on which the article goes on; null where this is its last or only one.</summary>
    public string? NextPage { get; init; }

    /// <summary>Dated teasers of other articles that stood on the same page, each an article of its own.</summary>
    public IReadOnlyList<Article> Briefs { get; init; } = [];

    /// <summary>An article of a running text; each non-blank line is a paragraph.</summary>
    /// <param name="text">The text; kept as it is.</param>
    public static Article FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<Paragraph>();
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            int from = start, to = end;
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                paragraphs.Add(new Paragraph(TextSpan.FromBounds(from, to)));
            }

            start = end + 1;
        }

        return new Article(text, paragraphs) { IsTextGiven = true };
    }

    /// <summary>An article of paragraphs; its text is the paragraphs joined by one <c>\n</c>.</summary>
    /// <param name="paragraphs">The paragraphs. A line break inside one is replaced by a space, so that a paragraph stays one.</param>
    public static Article FromParagraphs(IEnumerable<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        string text = string.Join('\n', paragraphs.Select(paragraph => paragraph.Replace('\n', ' ').Replace('\r', ' ')));
        return FromText(text) with { IsTextGiven = false };
    }
}
