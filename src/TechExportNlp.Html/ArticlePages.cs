namespace TechExportNlp.Html;

/// <summary>Articles that their sites cut into several pages: which page comes next, and the article of them all.</summary>
/// <example>
/// <code>
/// var pages = new List&lt;Article&gt; { first };
/// while (ArticlePages.Next(pages) is { } address)
/// {
///     ReadResult&lt;Article&gt; page = ArticleReader.Default.Read(await fetch(address), new PageInfo { Url = address });
///     if (!page.IsOk)
///     {
///         break;
///     }
///
///     pages.Add(page.Value);
/// }
///
/// Article whole = ArticlePages.Join(pages);
/// </code>
/// </example>
public static class ArticlePages
{
    /// <summary>The most pages of one article. 50: the longest seen have under 20; a pager that never ends is a trap.</summary>
    public const int MaxPages = 50;

    /// <summary>The address of the page behind those that were read; null where the last one names none, where the pager leads back, or where there are too many.</summary>
    /// <param name="pages">The pages read so far, in order, each read with its address (<see cref="PageInfo.Url"/>).</param>
    public static string? Next(IReadOnlyList<Article> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages.Count is 0 or >= MaxPages || pages[^1].NextPage is not { } next)
        {
            return null;
        }

        bool isBack = pages.Any(page => page.Url == next) || pages.SkipLast(1).Any(page => page.NextPage == next)
            || pages.SkipLast(1).Any(page => page.Text == pages[^1].Text);
        return isBack ? null : next;
    }

    /// <summary>One article of all pages: the first one with the paragraphs of the others behind its own.</summary>
    /// <remarks>
    /// Paragraphs that a page repeats from the top of the first one (a lead, a dateline) stand once, and so does all that a page repeats whose text begins with
    /// everything read so far. What the first page does not tell (the editor stands on the last one) is taken from the others.
    /// </remarks>
    /// <param name="pages">The pages in order; at least one.</param>
    /// <exception cref="ArgumentException">There is no page.</exception>
    public static Article Join(IReadOnlyList<Article> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages.Count == 0)
        {
            throw new ArgumentException("There is no page to join.", nameof(pages));
        }

        Article first = pages[0];
        if (pages.Count == 1)
        {
            return first;
        }

        List<string> paragraphs = Lines(first);
        string[] top = [.. paragraphs];
        foreach (Article page in pages.Skip(1))
        {
            List<string> lines = Lines(page);
            int repeated = Shared(lines, paragraphs);
            if (repeated < paragraphs.Count)
            {
                repeated = Shared(lines, top);
            }

            paragraphs.AddRange(lines.Skip(repeated));
        }

        return Article.FromParagraphs(paragraphs) with
        {
            Id = first.Id,
            Title = First(pages, page => page.Title),
            Published = pages.Select(page => page.Published).FirstOrDefault(time => time is not null),
            Source = First(pages, page => page.Source),
            Author = First(pages, page => page.Author),
            Editor = First(pages, page => page.Editor),
            Url = first.Url,
            Keywords = pages.Select(page => page.Keywords).FirstOrDefault(words => words.Count > 0) ?? [],
            Summary = First(pages, page => page.Summary),
            Language = First(pages, page => page.Language),
            NextPage = pages[^1].NextPage,
            Briefs = [.. pages.SelectMany(page => page.Briefs)],
        };
    }

    private static string? First(IReadOnlyList<Article> pages, Func<Article, string?> field) => pages.Select(field).FirstOrDefault(value => value is not null);

    private static List<string> Lines(Article article) => [.. article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static int Shared(List<string> lines, IReadOnlyList<string> before)
    {
        int shared = 0;
        while (shared < lines.Count && shared < before.Count && lines[shared] == before[shared])
        {
            shared++;
        }

        return shared;
    }
}
