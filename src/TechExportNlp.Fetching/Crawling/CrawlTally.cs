namespace TechExportNlp.Fetching.Crawling;

/// <summary>Counts what a run does. Used under the crawl's lock.</summary>
internal sealed class CrawlTally
{
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly long[] _outcomes = new long[Enum.GetValues<FetchOutcome>().Length];
    private long _lists;
    private long _retries;
    private long _bytes;

    public long Known { get; set; }

    public void Count(FetchResult result)
    {
        _retries += result.Retries;
        _bytes += result.Page?.Body.Length ?? 0;
        if (result.Reason is { } reason)
        {
            _reasons[reason.Code] = _reasons.GetValueOrDefault(reason.Code) + 1;
        }

        if (result.Request.Kind != FetchKind.Page && result.Reason is null)
        {
            _lists++;
        }
        else
        {
            _outcomes[(int)result.Outcome]++;
        }
    }

    public CrawlReport Report() => new(
        _outcomes[(int)FetchOutcome.Fetched],
        _outcomes[(int)FetchOutcome.NotModified],
        _outcomes[(int)FetchOutcome.Skipped],
        _outcomes[(int)FetchOutcome.Failed],
        Known,
        _lists,
        _retries,
        _bytes,
        _reasons);
}
