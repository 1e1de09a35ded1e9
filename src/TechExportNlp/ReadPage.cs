using TechExportNlp.Html;

namespace TechExportNlp;

/// <summary>What became of one page.</summary>
/// <param name="Source">The page.</param>
/// <param name="Read">Its article, or the reason why there is none.</param>
/// <param name="Claims">What was extracted of the article and its briefs; null where nothing was yet.</param>
internal sealed record ReadPage(PageSource Source, ReadResult<Article> Read, List<ReadResult<ArticleClaims>>? Claims)
{
    /// <summary>Puts pages together that follow each other and of which each names the next one: articles that their sites cut up.</summary>
    /// <remarks>Holds back one article at most, of <see cref="ArticlePages.MaxPages"/> pages at most.</remarks>
    public static async IAsyncEnumerable<ReadPage> JoinAsync(IAsyncEnumerable<ReadPage> pages)
    {
        var held = new List<Article>();
        ReadPage? first = null;
        await foreach (ReadPage page in pages.ConfigureAwait(false))
        {
            if (first is not null && page.Read.IsOk && page.Read.Value.Url is { } url && url == ArticlePages.Next(held))
            {
                held.Add(page.Read.Value);
                continue;
            }

            if (first is not null)
            {
                yield return first.With(held);
                held.Clear();
                first = null;
            }

            if (page.Read.IsOk && page.Read.Value.NextPage is not null)
            {
                held.Add(page.Read.Value);
                first = page;
            }
            else
            {
                yield return page;
            }
        }

        if (first is not null)
        {
            yield return first.With(held);
        }
    }

    private ReadPage With(List<Article> pages) => pages.Count == 1 ? this : this with { Read = ArticlePages.Join(pages), Claims = null };
}
