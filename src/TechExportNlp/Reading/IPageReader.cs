namespace TechExportNlp;

/// <summary>What the pipeline asks of the reading of pages.</summary>
internal interface IPageReader
{
    /// <summary>Reads a whole web page.</summary>
    ReadResult<Article> ReadPage(Stream page, string where);

    /// <summary>Reads plain text, or a page saved as text.</summary>
    ReadResult<Article> ReadText(Stream text, string where);

    /// <summary>The paragraphs of an article's body, which holds no furniture.</summary>
    IReadOnlyList<string> ReadBody(string html);
}
