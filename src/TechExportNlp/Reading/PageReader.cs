using TechExportNlp.Html;

namespace TechExportNlp;

/// <summary>Reads pages by means of <see cref="ArticleReader"/>; its errors name the place as the inputs do.</summary>
internal sealed class PageReader(ArticleReader reader) : IPageReader
{
    public ReadResult<Article> ReadPage(ReadOnlyMemory<byte> page, PageInfo info, string where) => Placed(reader.Read(page, info), where);

    public ReadResult<Article> ReadPage(string page, string where) => Placed(reader.ReadHtml(page, PageInfo.None), where);

    public ReadResult<Article> ReadText(ReadOnlyMemory<byte> text, PageInfo info, string where) => Placed(reader.ReadText(text, info), where);

    public ReadResult<Article> ReadBody(string html, string where) => Placed(reader.ReadBody(html, PageInfo.None), where);

    // What a record's reader holds is a file, in whatever charset, with whatever furniture: the record has to bring the text.
    private static ReadResult<Article> Placed(ReadResult<Article> read, string where) =>
        read.IsOk ? read.Value with { IsTextGiven = false } : read.Error with { Where = where, Problem = read.Error.Problem.TrimEnd('.') };
}
