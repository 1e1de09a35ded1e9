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
                PageFormat.Html => pages.ReadPage(bytes, source.Where),
                PageFormat.Text => pages.ReadText(bytes, source.Where),
                _ => JsonArticleReader.Read(bytes, source.Where, pages),
            };
            return read.IsOk && read.Value.Id.Length == 0 ? read.Value with { Id = source.Id } : read;
        }
        catch (Exception e) when (InputErrors.IsExpected(e))
        {
            return InputErrors.Of(e, source.Where);
        }
    }
}
