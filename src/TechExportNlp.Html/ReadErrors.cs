using System.Globalization;

namespace TechExportNlp.Html;

/// <summary>Every reason why a page cannot be read, with its words; programs go by the code.</summary>
internal static class ReadErrors
{
    public const string TooLong = "page-too-long";
    public const string Empty = "page-empty";
    public const string Binary = "page-not-text";
    public const string NoBody = "page-without-body";
    public const string Unreadable = "page-unreadable";

    public static ReadError PageTooLong(PageInfo page, int limit) => new(
        TooLong,
        page.Name,
        string.Create(CultureInfo.InvariantCulture, $"The page is longer than {limit} bytes."),
        "Raise ArticleReaderOptions.MaxBytes if such pages are news.");

    public static ReadError PageEmpty(PageInfo page) => new(Empty, page.Name, "There is nothing in the page.", "Fetch it again.");

    public static ReadError NotText(PageInfo page) => new(
        Binary, page.Name, "The bytes are no text in any charset that Chinese pages use.", "Check that the input is a page and not an image, a PDF or a compressed file.");

    public static ReadError WithoutBody(PageInfo page) => new(
        NoBody, page.Name, "The page shows no article text.", "Check that it is an article and not a list, a login or an error page, or that its text is not put in by scripts only.");

    public static ReadError Broken(PageInfo page, string problem) => new(
        Unreadable, page.Name, "The page's markup cannot be read: " + problem, "Fetch the page again, or pass its text to ReadText.");
}
