namespace TechExportNlp.Cli.Diff;

/// <summary>Compares article by article, and hands the differences that are asked for to a writer.</summary>
/// <param name="writer">Takes them.</param>
/// <param name="texts">The articles' texts, where the lines hold none.</param>
/// <param name="fields">Which differences count.</param>
/// <param name="limit">How many are written; null for all.</param>
internal sealed class DiffRun(IDiffWriter writer, TextLookup texts, DiffFields fields, int? limit)
{
    private readonly DiffSummary _summary = new();
    private long _written;

    /// <summary>Compares, writes, and sums up.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="sample">Of how many differences a random sample is written; null to write them as they come.</param>
    /// <param name="seed">Which sample.</param>
    public async Task<DiffSummary> CompareAsync(IAsyncEnumerable<ArticlePair> articles, int? sample, int seed)
    {
        DiffSample? drawn = sample is { } size ? new DiffSample(size, seed) : null;
        await foreach (ArticlePair article in articles.ConfigureAwait(false))
        {
            foreach (ClaimDifference difference in await CompareAsync(article).ConfigureAwait(false))
            {
                if (drawn is not null)
                {
                    drawn.Add(difference);
                }
                else
                {
                    Write(difference);
                }
            }
        }

        foreach (ClaimDifference difference in drawn?.Drawn ?? [])
        {
            Write(difference);
        }

        writer.Write(_summary);
        return _summary;
    }

    private async ValueTask<IReadOnlyList<ClaimDifference>> CompareAsync(ArticlePair article)
    {
        // An article that one side alone has is counted, its claims are not listed.
        IReadOnlyList<ClaimDifference> differences = article is { Old: not null, New: not null }
            ? ArticleDiff.Compare(article with { Text = await texts.TakeAsync(article.Line.Id).ConfigureAwait(false) }, fields)
            : [];
        _summary.Add(article, differences);
        return differences;
    }

    private void Write(ClaimDifference difference)
    {
        if (limit is null || _written < limit)
        {
            writer.Write(difference);
            _written++;
        }
    }
}
