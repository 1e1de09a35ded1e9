using TechExportNlp.Html.Captures;
using TechExportNlp.Html.Charsets;
using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html;

/// <summary>Reads a news page, whatever its charset and layout, into an <see cref="Article"/>.</summary>
/// <remarks>
/// A page that cannot be read is a value (<see cref="ReadError"/>), never an exception; only misuse throws. Time and memory are bounded by
/// <see cref="ArticleReaderOptions"/>. Immutable and thread-safe: one reader serves all threads.
/// </remarks>
public sealed class ArticleReader
{
    private readonly ArticleReaderOptions _options;

    /// <summary>A reader with the given limits.</summary>
    /// <param name="options">The limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public ArticleReader(ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
    }

    /// <summary>The reader with all defaults.</summary>
    public static ArticleReader Default { get; } = new(ArticleReaderOptions.Default);

    /// <summary>Reads a page from a stream of bytes.</summary>
    /// <param name="page">The page; read to its end, or to the limit, and left open.</param>
    /// <param name="info">What is known about it.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public ReadResult<Article> Read(Stream page, PageInfo info)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(info);
        return ByteSource.TryRead(page, _options.MaxBytes, out byte[] bytes) ? Read(bytes, info) : ReadErrors.PageTooLong(info, _options.MaxBytes);
    }

    /// <summary>Reads a page from bytes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<Article> Read(ReadOnlyMemory<byte> page, PageInfo info)
    {
        ReadResult<string> text = Decode(page, info);
        return text.IsOk ? ReadHtml(text.Value, info) : text.Error;
    }

    /// <summary>Decodes a page or any other text of the web, whatever charset it is in and whichever it declares.</summary>
    /// <param name="page">The bytes.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<string> Decode(ReadOnlyMemory<byte> page, PageInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return page.Length > _options.MaxBytes ? ReadErrors.PageTooLong(info, _options.MaxBytes)
            : page.IsEmpty ? ReadErrors.PageEmpty(info)
            : CharsetReader.TryDecode(page.Span, info.ContentType, out string text) ? text
            : ReadErrors.NotText(info);
    }

    /// <summary>Reads a page that is decoded already.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<Article> ReadHtml(string html, PageInfo info)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(info);
        if (html.Length > _options.MaxBytes)
        {
            return ReadErrors.PageTooLong(info, _options.MaxBytes);
        }

        try
        {
            return HtmlArticleReader.Read(html, info, _options);
        }
        catch (Exception e) when (e is AngleSharp.Dom.DomException or InvalidOperationException or ArgumentException)
        {
            return ReadErrors.Broken(info, e.Message);
        }
    }

    /// <summary>Reads a text from bytes: a plain article, or a page saved as text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<Article> ReadText(ReadOnlyMemory<byte> text, PageInfo info)
    {
        ReadResult<string> decoded = Decode(text, info);
        return decoded.IsOk ? ReadText(decoded.Value, info) : decoded.Error;
    }

    /// <summary>Reads a text: a plain article, kept as it is, or a page saved as text, whose furniture is taken away.</summary>
    /// <param name="text">The text.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<Article> ReadText(string text, PageInfo info)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(info);
        if (text.Length > _options.MaxBytes)
        {
            return ReadErrors.PageTooLong(info, _options.MaxBytes);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return ReadErrors.PageEmpty(info);
        }

        return CaptureReader.TryRead(text, info, _options) ?? Article.FromText(text) with { Id = info.Id, Url = info.Url, Language = TextLanguage.Of(text, declared: null) };
    }

    /// <summary>Reads the markup of an article's body alone, which holds no furniture: every line of text is a paragraph.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<Article> ReadBody(string html, PageInfo info)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(info);
        if (html.Length > _options.MaxBytes)
        {
            return ReadErrors.PageTooLong(info, _options.MaxBytes);
        }

        try
        {
            Page page = PageParser.Parse(html, _options);
            return Article.FromParagraphs(page.Lines.Select(line => line.Lead + line.Text)) with { Id = info.Id, Url = info.Url };
        }
        catch (Exception e) when (e is AngleSharp.Dom.DomException or InvalidOperationException or ArgumentException)
        {
            return ReadErrors.Broken(info, e.Message);
        }
    }
}
