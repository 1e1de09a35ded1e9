using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TechExportNlp.Html;

namespace TechExportNlp;

/// <summary>Pages in, claims out: reads, extracts and hands on, on several threads, in input order, with flat memory.</summary>
/// <remarks>Immutable and thread-safe. A broken page never stops the others: it is skipped, reported and logged.</remarks>
public sealed class NewsPipeline
{
    // Pages taken ahead for each thread: enough to ride over a long one, few enough to keep large pages out of memory.
    private const int AheadPerThread = 4;

    private readonly NewsPipelineOptions _options;
    private readonly ILogger _logger;
    private readonly SourceReader _reader;

    /// <summary>A pipeline.</summary>
    /// <param name="options">How it works. Default: <see cref="NewsPipelineOptions.Default"/>.</param>
    /// <param name="logger">Takes a warning for each skipped page. Default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one thread.</exception>
    public NewsPipeline(NewsPipelineOptions? options = null, ILogger<NewsPipeline>? logger = null)
    {
        _options = options ?? NewsPipelineOptions.Default;
        _logger = logger ?? NullLogger<NewsPipeline>.Instance;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Threads, 1, "options.Threads");
        _reader = new SourceReader(new PageReader(_options.PageReader ?? ArticleReader.Default), _options.Limits);
    }

    /// <summary>Reads pages into articles, without extracting; briefs follow their page, and pages of one article that follow each other become one.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>For each page, in order, its articles or the reason why there is none.</returns>
    public async IAsyncEnumerable<ReadResult<Article>> ReadAsync(
        IAsyncEnumerable<PageSource> pages, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        IAsyncEnumerable<ReadPage> read = OrderedWork.SelectAsync(pages, page => new ReadPage(page, Read(page), null), InFlight, cancellation);
        await foreach (ReadPage page in ReadPage.JoinAsync(read).ConfigureAwait(false))
        {
            foreach (ReadResult<Article> article in Split(page.Read))
            {
                yield return article;
            }
        }
    }

    /// <summary>Reads pages, extracts their claims and writes them to a sink, which is not disposed.</summary>
    /// <param name="pages">The pages, such as <see cref="NewsInputs.Open"/> gives them.</param>
    /// <param name="sink">Where articles with their claims go, in input order.</param>
    /// <param name="cancellation">Ends the work; what reached the sink before stays.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<BatchReport> RunAsync(IAsyncEnumerable<PageSource> pages, IClaimSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(sink);
        ClaimExtractor extractor = _options.Extractor ?? ClaimExtractor.Default;
        long articles = 0, claims = 0, skippedCount = 0;
        var skipped = new List<SkippedPage>();
        IAsyncEnumerable<ReadPage> work = OrderedWork.SelectAsync(pages, ReadAndExtract, InFlight, cancellation);
        await foreach (ReadResult<ArticleClaims> result in Flatten(ReadPage.JoinAsync(work)).ConfigureAwait(false))
        {
            if (result.IsOk)
            {
                await sink.WriteAsync(result.Value, cancellation).ConfigureAwait(false);
                articles++;
                claims += result.Value.Claims.Count;
            }
            else
            {
                var page = new SkippedPage(result.Error);
                Report(page);
                skippedCount++;
                if (skipped.Count < _options.MaxReported)
                {
                    skipped.Add(page);
                }
            }
        }

        return new BatchReport(articles, claims, skippedCount, skipped);

        ReadPage ReadAndExtract(PageSource page)
        {
            ReadResult<Article> read = Read(page);
            return new ReadPage(page, read, Extract(read, page));
        }

        List<ReadResult<ArticleClaims>> Extract(ReadResult<Article> read, PageSource page) =>
            Split(read).ConvertAll(article => this.Extract(extractor, article, page, cancellation));

        // Joined pages are extracted here, as the article that they make; all others were on the way.
        async IAsyncEnumerable<ReadResult<ArticleClaims>> Flatten(IAsyncEnumerable<ReadPage> joined)
        {
            await foreach (ReadPage page in joined.ConfigureAwait(false))
            {
                foreach (ReadResult<ArticleClaims> result in page.Claims ?? Extract(page.Read, page.Source))
                {
                    yield return result;
                }
            }
        }
    }

    private int InFlight => _options.Threads * AheadPerThread;

    private ReadResult<ArticleClaims> Extract(ClaimExtractor extractor, ReadResult<Article> read, PageSource page, CancellationToken cancellation) =>
        read.IsOk ? Guarded<ArticleClaims>(() => Extract(extractor, read.Value, cancellation), page) : read.Error;

    private ArticleClaims Extract(ClaimExtractor extractor, Article article, CancellationToken cancellation)
    {
        ArticleClaims claims = extractor.Extract(article, cancellation);
        return _options.Distinct ? claims.Distinct() : claims;
    }

    private ReadResult<Article> Read(PageSource page) => Guarded(() => _reader.Read(page), page);

    /// <summary>The article and, where they are wanted, its briefs behind it.</summary>
    private List<ReadResult<Article>> Split(ReadResult<Article> read)
    {
        if (!read.IsOk || read.Value.Briefs.Count == 0)
        {
            return [read];
        }

        Article article = read.Value;
        List<ReadResult<Article>> all = [article with { Briefs = [] }];
        if (_options.IncludeBriefs)
        {
            all.AddRange(article.Briefs.Select((brief, i) => (ReadResult<Article>)(brief with { Id = FormattableString.Invariant($"{article.Id}#b{i + 1}") })));
        }

        return all;
    }

    private static ReadResult<T> Guarded<T>(Func<ReadResult<T>> work, PageSource page)
        where T : class
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // In a batch of millions one page that hits a defect must not cost the others; it is reported as such.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return InputErrors.Defect(page.Where, $"{e.GetType().Name}: {InputErrors.OneLine(e.Message)}");
        }
    }

    private void Report(SkippedPage page)
    {
        _options.OnSkipped?.Invoke(page);
        _logger.LogWarning("Skipped {Where}: {Problem} ({Code}). {Remedy}", page.Where, page.Problem, page.Code, page.Remedy);
    }
}
