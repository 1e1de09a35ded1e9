using TechExportNlp.Fetching.Crawling;

namespace TechExportNlp.Fetching;

/// <summary>Fetches pages, and the pages that feeds and sitemaps list, into a folder of WARC files that <see cref="NewsInputs"/> reads again.</summary>
/// <remarks>
/// The folder holds <c>pages-00001.warc.gz</c> and so on, <c>index.cdxj</c> (where each address lies, written when a run ends) and
/// <c>crawl.journal</c> (what was found and done, a line of JSON each). A run that is killed is gone on with by running again: what is
/// in the archive is not fetched again, and only what was under way at that moment is asked for twice. Thread-safe; a folder has one run at a time.
/// </remarks>
public sealed class NewsCrawl
{
    private readonly NewsFetcher _fetcher;
    private readonly CrawlOptions _options;

    /// <summary>A crawl.</summary>
    /// <param name="fetcher">Fetches the pages.</param>
    /// <param name="options">How far it goes. Default: <see cref="CrawlOptions.Default"/>.</param>
    public NewsCrawl(NewsFetcher fetcher, CrawlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fetcher);
        _fetcher = fetcher;
        _options = options ?? CrawlOptions.Default;
    }

    /// <summary>Whether a folder holds a crawl that can be gone on with.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Journal.FileName));

    /// <summary>Runs until everything that the seeds lead to is dealt with, and what earlier runs left open.</summary>
    /// <param name="folder">The crawl's folder; made where it is missing.</param>
    /// <param name="seeds">Where it starts. Without any it finishes what earlier runs found.</param>
    /// <param name="progress">Hears of each request's end; called from any thread, one call at a time.</param>
    /// <param name="cancellation">Ends the run; the next one goes on.</param>
    /// <exception cref="IOException">The folder cannot be written, or another run is at work in it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<CrawlReport> RunAsync(string folder, CrawlSeeds seeds, IProgress<FetchResult>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(seeds);
        Directory.CreateDirectory(folder);
        using var journal = new Journal(folder);
        var archive = new CrawlArchive(folder, journal.Kept.Select(static entry => entry.Place!), _options.MaxArchiveBytes, _fetcher.Options);
        await using (archive.ConfigureAwait(false))
        {
            using var run = new CrawlRun(_fetcher, _options, seeds, journal, archive, progress, cancellation);
            try
            {
                return await run.CompleteAsync().ConfigureAwait(false);
            }
            finally
            {
                await CrawlIndex.WriteAsync(folder, journal.Kept).ConfigureAwait(false);
            }
        }
    }
}
