using System.Buffers;
using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>Reads the article's title: the line that shows it, or the document's title without the site's name behind it.</summary>
internal static class TitleReader
{
    private const int MinTitle = 4, MaxSite = 14;

    public static string? Read(Page page, PageBody body, LinkedData data)
    {
        if (body.Title >= 0)
        {
            return page.Lines[body.Title].Text;
        }

        string? named = MetaTags.Of(page, "title").FirstOrDefault() ?? data.Headline ?? page.Title;
        return named is null ? null : WithoutSite(string.Join(' ', named.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static readonly SearchValues<char> Separators = SearchValues.Create("_-|｜–—丨");

    /// <summary>The title up to the separators of site and channel names: 标题_频道_网站, 标题 - 网站, 标题|网站.</summary>
    public static string? WithoutSite(string title)
    {
        ReadOnlySpan<char> rest = title.AsSpan().Trim();
        for (bool cut = true; cut;)
        {
            cut = false;
            int at = rest.LastIndexOfAny(Separators);
            // A doubled dash is punctuation of the title itself.
            bool doubled = at > 0 && rest[at] is '—' or '-' && rest[at - 1] == rest[at];
            if (at >= MinTitle && !doubled && (rest.Length - at - 1 <= MaxSite || rest[at] == '_'))
            {
                rest = rest[..at].TrimEnd();
                cut = true;
            }
        }

        return rest.Length == 0 ? null : rest.ToString();
    }
}
