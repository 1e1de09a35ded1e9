using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;
using TechExportNlp.Html.Paging;
using TechExportNlp.Html.Scripts;
using TechExportNlp.Html.Sites;

namespace TechExportNlp.Html;

/// <summary>Reads the article out of a page's markup: what the page shows, completed by what it tells to programs.</summary>
internal static class HtmlArticleReader
{
    public static ReadResult<Article> Read(string html, PageInfo info, ArticleReaderOptions options)
    {
        IReadOnlyList<SiteRule> rules = options.Sites.For(Address(html, info, options));
        var scripts = new List<Range>();
        Page page = PageParser.Parse(html, options, scripts, rules);
        LinkedData data = LinkedData.Read(page.LinkedData);
        PageDraft draft = PageDraft.Read(page, data, info.Url, options.KeepCaptions, rules);
        if (draft.Prose < ToldBody.Scarce && page.NamedBody < 0)
        {
            draft = ToldBody.Complete(draft, data, html, scripts, options);
        }

        if (draft.Paragraphs.Sum(static paragraph => paragraph.Length) < options.MinBodyLength)
        {
            return ReadErrors.WithoutBody(info);
        }

        PageMetadata metadata = draft.Metadata;
        Article article = Article.FromParagraphs(draft.Paragraphs);
        return article with
        {
            Id = info.Id,
            Title = metadata.Title,
            Published = metadata.Published,
            Source = metadata.Source,
            Author = metadata.Author,
            Editor = metadata.Editor,
            Url = metadata.Url ?? info.Url,
            Keywords = metadata.Keywords,
            Summary = metadata.Summary,
            Language = TextLanguage.Of(article.Text, page.Language),
            NextPage = Next(page, info.Url ?? metadata.Url),
        };
    }

    // A saved page tells itself where it is from; that is looked for only where there are sites to know it by.
    private static string? Address(string html, PageInfo info, ArticleReaderOptions options) =>
        info.Url ?? (options.Sites.Count > 0 ? Addresses.Canonical(PageParser.Parse(html, options, [], []), null) : null);

    private static string? Next(Page page, string? address) =>
        SiteReader.Next(page) is { } named
            ? Uri.TryCreate(address, UriKind.Absolute, out Uri? from) && Uri.TryCreate(from, named, out Uri? next) && PagerReader.IsWeb(next) ? next.AbsoluteUri : null
            : PagerReader.Next(page, address);
}
