using TechExportNlp.Fetching.Http;
using TechExportNlp.Fetching.Links;

namespace TechExportNlp.Fetching.Crawling;

/// <summary>One run of a crawl.</summary>
internal sealed class CrawlRun : IDisposable
{
    private readonly NewsFetcher _fetcher;
    private readonly CrawlOptions _options;
    private readonly CrawlSeeds _seeds;
    private readonly Journal _journal;
    private readonly CrawlArchive _archive;
    private readonly IProgress<FetchResult>? _progress;
    private readonly PageFollower _follower;
    private readonly HostLanes _lanes;
    private readonly CrawlTally _tally = new();

    // Guards journal, archive, tally and the sets below: requests end on many threads.
    private readonly SemaphoreSlim _books = new(1, 1);
    private readonly HashSet<Uri> _asked = [];
    private readonly Dictionary<Uri, int> _depths = [];
    private int _pages;

    public CrawlRun(
        NewsFetcher fetcher, CrawlOptions options, CrawlSeeds seeds, Journal journal, CrawlArchive archive, IProgress<FetchResult>? progress, CancellationToken cancellation)
    {
        _fetcher = fetcher;
        _options = options;
        _seeds = seeds;
        _journal = journal;
        _archive = archive;
        _progress = progress;
        _follower = new PageFollower(fetcher);
        _lanes = new HostLanes(FetchAsync, cancellation);
    }

    public async Task<CrawlReport> CompleteAsync()
    {
        await _books.WaitAsync().ConfigureAwait(false);
        try
        {
            foreach (FetchRequest seed in _seeds.Requests())
            {
                Ask(seed with { Url = Addresses.IsWeb(seed.Url) ? Addresses.Canonical(seed.Url) : seed.Url }, isNamed: true);
            }

            foreach (JournalEntry open in _journal.Entries.Where(static entry => !entry.IsDone).ToList())
            {
                Ask(new FetchRequest(open.Url) { Kind = open.Kind }, isNamed: false);
            }
        }
        finally
        {
            _books.Release();
        }

        await _lanes.CompleteAsync().ConfigureAwait(false);
        return _tally.Report();
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _books.Dispose();
    }

    /// <summary>Puts a request into its lane, unless it was asked before, in this run or for good.</summary>
    private void Ask(FetchRequest request, bool isNamed)
    {
        JournalEntry? known = _journal.Find(request.Url);
        bool isList = request.Kind != FetchKind.Page;
        if (_asked.Contains(request.Url))
        {
            return;
        }

        if (known is { IsDone: true } && !isList && !_options.Refresh)
        {
            _tally.Known += isNamed ? 1 : 0;
            return;
        }

        if (!isList && ++_pages > _options.MaxPages)
        {
            _pages = _options.MaxPages;
            Note(request);
            return;
        }

        _asked.Add(request.Url);
        _lanes.Add(request with { ETag = known?.ETag, LastModified = known?.LastModified });
    }

    // What is left to the next run has to be known to it.
    private void Note(FetchRequest request)
    {
        if (_journal.Find(request.Url) is null)
        {
            _journal.Add(new JournalEntry { Url = request.Url, Kind = request.Kind });
        }
    }

    private async Task FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        FetchResult first = await _fetcher.FetchAsync(request, cancellation).ConfigureAwait(false);
        IReadOnlyList<FetchResult> results = first.Page is not null && request.Kind == FetchKind.Page && _options.FollowPages
            ? await _follower.FollowAsync(first, url => IsWantedAsync(url, cancellation), cancellation).ConfigureAwait(false)
            : [first];
        await _books.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Side by side in the archive, the pages of an article are read as one.
            foreach (FetchResult result in results)
            {
                await BookAsync(result).ConfigureAwait(false);
            }
        }
        finally
        {
            _books.Release();
        }
    }

    private async Task BookAsync(FetchResult result)
    {
        JournalEntry entry = EntryOf(result);
        if (result.Page is { } page)
        {
            entry = result.Request.Kind == FetchKind.Page ? await KeepAsync(entry, page).ConfigureAwait(false) : ReadList(result.Request, page, entry);
        }
        else if (result.Outcome == FetchOutcome.NotModified && result.Request.Kind != FetchKind.Page)
        {
            AskListedIn(result.Request.Url);
        }

        // The list's own line comes behind those of what it lists: a kill between them has it read again.
        _journal.Add(entry);
        _tally.Count(result);
        _progress?.Report(result);
    }

    private async Task<bool> IsWantedAsync(Uri url, CancellationToken cancellation)
    {
        await _books.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _journal.Find(url) is not { IsDone: true } && _asked.Add(url);
        }
        finally
        {
            _books.Release();
        }
    }

    private JournalEntry EntryOf(FetchResult result)
    {
        JournalEntry? known = _journal.Find(result.Request.Url);
        FetchedPage? page = result.Page;
        return new JournalEntry
        {
            Url = result.Request.Url,
            Kind = result.Request.Kind,
            ListedIn = known?.ListedIn,
            Outcome = result.Outcome,
            Status = result.Status,
            Code = result.Reason?.Code,
            FinalUrl = result.FinalUrl == result.Request.Url ? null : result.FinalUrl,
            At = page?.FetchedAt ?? _fetcher.Options.Clock.GetUtcNow(),
            // A page that is as it was keeps its marks.
            ETag = page is null ? known?.ETag : page.Headers["ETag"],
            LastModified = page is null ? known?.LastModified : page.Headers["Last-Modified"],
            MediaType = page?.Headers["Content-Type"]?.Split(';')[0].Trim(),
        };
    }

    private async Task<JournalEntry> KeepAsync(JournalEntry entry, FetchedPage page)
    {
        (ArchivePlace place, string? digest) = await _archive.WriteAsync(page).ConfigureAwait(false);
        return entry with { Place = place, Digest = digest };
    }

    private JournalEntry ReadList(FetchRequest list, FetchedPage page, JournalEntry entry)
    {
        ReadOnlyMemory<byte> content;
        try
        {
            content = BodyDecoder.Unzip(page.Content, _fetcher.Options.MaxListBytes);
        }
        catch (FetchException)
        {
            // A list that cannot be opened lists nothing; without marks it is asked for in full the next time.
            return entry with { Outcome = FetchOutcome.Failed, Code = "bad-encoding", ETag = null, LastModified = null };
        }

        int depth = _depths.GetValueOrDefault(list.Url);
        foreach (FoundLink link in LinkListReader.Read(content, page.Url, page.Headers["Content-Type"]))
        {
            bool isList = link.Kind != FetchKind.Page;
            if ((isList && depth >= _options.MaxSitemapDepth) || (!isList && link.Dated < _seeds.Since))
            {
                continue;
            }

            if (_journal.Find(link.Url) is null)
            {
                _journal.Add(new JournalEntry { Url = link.Url, Kind = link.Kind, ListedIn = list.Url });
            }

            _depths.TryAdd(link.Url, depth + 1);
            Ask(new FetchRequest(link.Url) { Kind = link.Kind }, isNamed: true);
        }

        return entry;
    }

    // An index that is as it was may list sitemaps that are not.
    private void AskListedIn(Uri index)
    {
        foreach (JournalEntry listed in _journal.Entries.Where(entry => entry.Kind == FetchKind.Sitemap && entry.ListedIn == index).ToList())
        {
            Ask(new FetchRequest(listed.Url) { Kind = FetchKind.Sitemap }, isNamed: false);
        }
    }
}
