// Reads a page or a text from standard input and prints how many claims it makes.
using TechExportNlp;
using TechExportNlp.Html;

using Stream input = Console.OpenStandardInput();
ReadResult<Article> article = ArticleReader.Default.Read(input, PageInfo.None);
if (!article.IsOk)
{
    await Console.Error.WriteLineAsync(article.Error.ToString());
    return 1;
}

Console.WriteLine(ClaimExtractor.Default.Extract(article.Value).Claims.Count);
return 0;
