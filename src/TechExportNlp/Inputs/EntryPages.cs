namespace TechExportNlp;

/// <summary>Turns one entry into its pages: one for a page or a text, one for each article of a file of JSON and for each page of a web archive.</summary>
internal static class EntryPages
{
    /// <summary>The pages, in order; a damaged entry ends with a failed one, and what stood before the damage is kept.</summary>
    public static IEnumerable<PageSource> Read(InputEntry entry, InputOptions options)
    {
        using IEnumerator<PageSource> pages = ReadUnguarded(entry, options).GetEnumerator();
        while (true)
        {
            PageSource page;
            try
            {
                if (!pages.MoveNext())
                {
                    yield break;
                }

                page = pages.Current;
            }
            catch (Exception e) when (InputErrors.IsExpected(e))
            {
                page = PageSource.Failed(InputErrors.Of(e, entry.Where));
            }

            yield return page;
            if (page.Error is not null && page.Error.Where == entry.Where)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<PageSource> ReadUnguarded(InputEntry entry, InputOptions options)
    {
        if (entry.Kind is InputKind.Html or InputKind.Text)
        {
            // Not opened here: the threads that read the pages do it, side by side.
            PageFormat format = entry.Kind is InputKind.Html ? PageFormat.Html : PageFormat.Text;
            yield return PageSource.FromStream(entry.Id, format, entry.Open, entry.Where);
            yield break;
        }

        using Stream stream = entry.Open();
        InputKind kind = entry.Kind ?? (stream is PeekStream peek ? InputKinds.OfContent(peek.Peek()) : InputKind.Text);
        if (kind is InputKind.Json or InputKind.JsonLines)
        {
            foreach (PageSource page in JsonArticleFile.Read(entry, stream, kind, options))
            {
                yield return page;
            }
        }
        else if (kind is InputKind.Warc)
        {
            foreach (PageSource page in WarcPages.Read(entry, stream, options))
            {
                yield return page;
            }
        }
        else
        {
            yield return PageSource.FromBytes(entry.Id, kind is InputKind.Html ? PageFormat.Html : PageFormat.Text, PageBytes.ReadAll(stream, options.MaxPageBytes), entry.Where);
        }
    }
}
