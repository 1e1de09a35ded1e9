namespace TechExportNlp.Html.Captures;

internal static class CaptureReader
{
    public static Article? TryRead(string text, PageInfo info, ArticleReaderOptions options) => null;
}
