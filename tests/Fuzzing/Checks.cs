using TechExportNlp.Html;

namespace TechExportNlp.Fuzzing;

/// <summary>What must hold of every input: no exception leaves the API, and what comes out is whole.</summary>
internal static class Checks
{
    private static readonly PageInfo Info = new() { Id = "fuzz", Url = "https://news.example/2024/0506/1.html", ContentType = "text/html; charset=gbk" };

    /// <summary>Reads an input in all ways; returns what is wrong, or null.</summary>
    public static string? Run(byte[] input)
    {
        try
        {
            ReadResult<Article> page = ArticleReader.Default.Read(input, Info);
            ReadResult<string> text = ArticleReader.Default.Decode(input, PageInfo.None);
            return Wrong(page, "page") ?? Wrong(ArticleReader.Default.ReadText(input, PageInfo.None), "text")
                ?? (text.IsOk ? Wrong(ArticleReader.Default.ReadBody(text.Value, PageInfo.None), "body") : null);
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static string? Wrong(ReadResult<Article> read, string way)
    {
        if (!read.IsOk)
        {
            return read.Error is { Code.Length: > 0, Problem.Length: > 0, Remedy.Length: > 0 } ? null : way + ": an error that says nothing";
        }

        Article article = read.Value;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            if (paragraph.Span.Start < 0 || paragraph.Span.Start + paragraph.Span.Length > article.Text.Length || paragraph.Span.Length == 0)
            {
                return way + ": a paragraph outside of the text";
            }
        }

        if (article.NextPage is { } next && (!Uri.TryCreate(next, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https")))
        {
            return way + ": a next page that is no address: " + next;
        }

        foreach (Claim claim in ClaimExtractor.Default.Extract(article).Claims)
        {
            if (string.CompareOrdinal(article.Text, claim.Start, claim.Quote, 0, claim.Quote.Length) != 0)
            {
                return way + ": a claim that quotes what is not there: " + claim.Quote;
            }
        }

        return ArticlePages.Join([article, article]).Text.Length > 0 || article.Paragraphs.Count == 0 ? null : way + ": pages joined to nothing";
    }
}
