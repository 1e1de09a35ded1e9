namespace TechExportNlp;

/// <summary>Reads a source into an article, whatever its format; every failure is a value.</summary>
internal sealed class SourceReader(IPageReader pages)
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
            using Stream stream = opened.Value;
            ReadResult<Article> read = source.Format switch
            {
                PageFormat.Html => pages.ReadPage(stream, source.Where),
                PageFormat.Text => pages.ReadText(stream, source.Where),
                _ => JsonArticleReader.Read(stream, source.Where, pages),
            };
            return read.IsOk && read.Value.Id.Length == 0 ? read.Value with { Id = source.Id } : read;
        }
        catch (Exception e) when (InputErrors.IsExpected(e))
        {
            return InputErrors.Of(e, source.Where);
        }
    }
}
