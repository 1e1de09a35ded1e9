using TechExportNlp.Fetching.Http;
using TechExportNlp.Html;

namespace TechExportNlp.Fetching.Crawling;

/// <summary>Fetches the further pages of an article that its site cut into several.</summary>
internal sealed class PageFollower(NewsFetcher fetcher)
{
    /// <summary>The given page, and those that follow it on its host, in order; the last may be one that could not be fetched.</summary>
    /// <param name="first">A page that was fetched.</param>
    /// <param name="isWanted">Whether an address is still to be fetched; asked once for each.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<FetchResult>> FollowAsync(FetchResult first, Func<Uri, Task<bool>> isWanted, CancellationToken cancellation)
    {
        var results = new List<FetchResult> { first };
        var pages = new List<Article>();
        while (results[^1].Page is { } page && Read(page) is { IsOk: true } article)
        {
            pages.Add(article.Value);
            if (ArticlePages.Next(pages) is not { } next
                || Addresses.Read(next) is not { } url
                || !url.IdnHost.Equals(first.FinalUrl.IdnHost, StringComparison.OrdinalIgnoreCase)
                || !await isWanted(url).ConfigureAwait(false))
            {
                break;
            }

            results.Add(await fetcher.FetchAsync(new FetchRequest(url), cancellation).ConfigureAwait(false));
        }

        return results;
    }

    private static ReadResult<Article> Read(FetchedPage page) =>
        ArticleReader.Default.Read(page.Content, new PageInfo { Url = page.Url.AbsoluteUri, ContentType = page.Headers["Content-Type"] });
}
