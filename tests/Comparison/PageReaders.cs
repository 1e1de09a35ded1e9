using System.Globalization;
using TechExportNlp.Html;

namespace TechExportNlp.Comparison;

/// <summary>The readers of pages that are compared.</summary>
internal static class PageReaders
{
    private const string Address = "https://news.example/2024/0506/1.html";

    /// <summary>What any page has, so that SmartReader does not pass over short ones: Readability's default of 500 letters is for languages that take more of them.</summary>
    private const int CharThreshold = 100;

    /// <summary>Ours, from the bytes, without any rule for a site.</summary>
    public static Article? Ours(byte[] page) => ArticleReader.Default.Read(page, PageInfo.None).Value;

    /// <summary>SmartReader, from the text decoded already.</summary>
    public static SmartReader.Article SmartReaders(string page)
    {
        using var reader = new SmartReader.Reader(Address, page) { CharThreshold = CharThreshold };
        return reader.GetArticle();
    }

    public static PageReading Reading(Article? article) => article is null
        ? PageReading.None
        : new PageReading(article.Title, article.Published?.ToString(), article.Source, article.Author, article.Editor, Paragraphs(article));

    public static PageReading Reading(SmartReader.Article article) => new(
        article.Title,
        article.PublicationDate?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        article.SiteName,
        string.IsNullOrEmpty(article.Author) ? article.Byline : article.Author,
        null,
        // Its content is markup; a block is a paragraph, as for ours.
        string.IsNullOrEmpty(article.Content) || ArticleReader.Default.ReadBody(article.Content, PageInfo.None).Value is not { } body ? [] : Paragraphs(body));

    private static IReadOnlyList<string> Paragraphs(Article article) => [.. article.Paragraphs.Select(paragraph => article.Text.Substring(paragraph.Span.Start, paragraph.Span.Length))];
}
