using TechExportNlp.Html.Body;
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
        ArgumentNullException.ThrowIfNull(info);
        return Decode(page, info, out string text) is { } error ? error : ReadHtml(text, info);
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

        Page page;
        try
        {
            page = PageParser.Parse(MarkupGuard.Tame(html, _options.MaxDepth, _options.MaxTags));
        }
        catch (Exception e) when (e is AngleSharp.Dom.DomException or InvalidOperationException or ArgumentException)
        {
            return ReadErrors.Broken(info, e.Message);
        }

        if (page.Lines.Count == 0)
        {
            return ReadErrors.WithoutBody(info);
        }

        PageBody body = BodyFinder.Find(page);
        PageMetadata metadata = MetadataReader.Read(page, body);
        List<string> paragraphs = BodyCleaner.Clean(page, body, metadata, _options.KeepCaptions);
        string? author = Signature.Take(paragraphs, metadata.Author);
        if (paragraphs.Sum(paragraph => paragraph.Length) < _options.MinBodyLength)
        {
            return ReadErrors.WithoutBody(info);
        }

        return Article.FromParagraphs(paragraphs) with
        {
            Id = info.Id,
            Title = metadata.Title,
            Published = metadata.Published,
            Source = metadata.Source,
            Author = author,
            Editor = metadata.Editor,
            Url = metadata.Url ?? info.Url,
        };
    }

    /// <summary>Reads a text from bytes: a plain article, or a page saved as text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="info">What is known about it.</param>
    public ReadResult<Article> ReadText(ReadOnlyMemory<byte> text, PageInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return Decode(text, info, out string decoded) is { } error ? error : ReadText(decoded, info);
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

        return CaptureReader.TryRead(text, info, _options) ?? Article.FromText(text) with { Id = info.Id, Url = info.Url };
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
            Page page = PageParser.Parse(MarkupGuard.Tame(html, _options.MaxDepth, _options.MaxTags));
            return Article.FromParagraphs(page.Lines.Select(line => line.Lead + line.Text)) with { Id = info.Id, Url = info.Url };
        }
        catch (Exception e) when (e is AngleSharp.Dom.DomException or InvalidOperationException or ArgumentException)
        {
            return ReadErrors.Broken(info, e.Message);
        }
    }

    private ReadError? Decode(ReadOnlyMemory<byte> bytes, PageInfo info, out string text)
    {
        text = string.Empty;
        if (bytes.Length > _options.MaxBytes)
        {
            return ReadErrors.PageTooLong(info, _options.MaxBytes);
        }

        if (bytes.IsEmpty)
        {
            return ReadErrors.PageEmpty(info);
        }

        return CharsetReader.TryDecode(bytes.Span, info.ContentType, out text) ? null : ReadErrors.NotText(info);
    }
}
