using System.Text;

namespace TechExportNlp;

/// <summary>Reads pages by means of <c>TechExportNlp.Html</c>.</summary>
internal sealed class PageReader : IPageReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ReadResult<Article> ReadPage(Stream page, string where) => InputErrors.UnknownFormat(where);

    public ReadResult<Article> ReadText(Stream text, string where)
    {
        try
        {
            using var reader = new StreamReader(text, Strict);
            return Article.FromText(reader.ReadToEnd()) with { IsTextGiven = false };
        }
        catch (DecoderFallbackException)
        {
            return InputErrors.NotUtf8(where);
        }
    }

    public IReadOnlyList<string> ReadBody(string html) => [];
}
