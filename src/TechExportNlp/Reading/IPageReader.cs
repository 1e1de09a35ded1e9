using TechExportNlp.Html;

namespace TechExportNlp;

/// <summary>What the pipeline asks of the reading of pages.</summary>
internal interface IPageReader
{
    /// <summary>Reads a whole web page.</summary>
    ReadResult<Article> ReadPage(ReadOnlyMemory<byte> page, PageInfo info, string where);

    /// <summary>Reads a whole web page that is decoded already.</summary>
    ReadResult<Article> ReadPage(string page, string where);

    /// <summary>Reads plain text, or a page saved as text.</summary>
    ReadResult<Article> ReadText(ReadOnlyMemory<byte> text, PageInfo info, string where);

    /// <summary>Reads an article's body, which holds no furniture.</summary>
    ReadResult<Article> ReadBody(string html, string where);
}
