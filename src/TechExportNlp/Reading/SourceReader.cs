namespace TechExportNlp;

/// <summary>Reads a source into an article, whatever its format; every failure is a value.</summary>
internal sealed class SourceReader(IPageReader pages, InputOptions limits)
{
    public ReadResult<Article> Read(PageSource source)
    {
        ReadResult<Stream> opened = source.Open();
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        try
        {
            ReadOnlyMemory<byte> bytes = PageBytes.ReadAll(opened.Value, limits.MaxPageBytes);
            ReadResult<Article> read = source.Format switch
            {
                PageFormat.Html => pages.ReadPage(bytes, source.Info, source.Where),
                PageFormat.Text => pages.ReadText(bytes, source.Info, source.Where),
                _ => JsonArticleReader.Read(bytes, source.Where, pages),
            };
            if (!read.IsOk)
            {
                return read;
            }

            // In an archive the address that was fetched is the one to find the page by, whatever the page calls itself.
            Article article = read.Value;
            return article with { Id = article.Id.Length == 0 ? source.Id : article.Id, Url = source.Info.Url ?? article.Url };
        }
        catch (Exception e) when (InputErrors.IsExpected(e))
        {
            return InputErrors.Of(e, source.Where);
        }
    }
}
