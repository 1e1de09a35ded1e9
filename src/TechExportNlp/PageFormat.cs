namespace TechExportNlp;

/// <summary>What the bytes of an input are.</summary>
public enum PageFormat
{
    /// <summary>A web page, in whatever charset.</summary>
    Html,

    /// <summary>Plain text, or a web page that somebody saved as text, furniture included.</summary>
    Text,

    /// <summary>
    /// One article as a JSON object in UTF-8: <c>id</c>, <c>published</c>, <c>title</c>, <c>source</c>, <c>author</c>, <c>editor</c>,
    /// <c>url</c>, and one of <c>text</c>, <c>paragraphs</c> (an array), <c>html</c> (the body alone) or <c>page</c> (a whole web page).
    /// </summary>
    Json,
}
