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
            return Longer(page, body) ?? page.Lines[body.Title].Text;
        }

        if (Heading(page, body) is { } heading)
        {
            return heading;
        }

        string? named = MetaTags.Of(page, "title").FirstOrDefault() ?? data.Headline ?? page.Title;
        return named is null ? null : WithoutSite(string.Join(' ', named.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static readonly SearchValues<char> Separators = SearchValues.Create("_-|｜–—丨");

    /// <summary>The document's title where the line shows but its beginning: a title set in several lines.</summary>
    private static string? Longer(Page page, PageBody body)
    {
        string shown = Letters.Of(page.Lines[body.Title].Text);
        foreach (string name in TitleLine.Names(page))
        {
            if (WithoutSite(name) is { } title && Letters.Of(title) is { } letters && letters.StartsWith(shown, StringComparison.Ordinal)
                && shown.Length * 2 < letters.Length && shown.Length > MinTitle * 2)
            {
                return string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return null;
    }

    /// <summary>The nearest heading before the text, where the document's title names the site alone.</summary>
    private static string? Heading(Page page, PageBody body)
    {
        int first = body.First;
        while (first < body.End && BodyFinder.Prose(page.Lines[first]) < MinTitle * 10)
        {
            first++;
        }

        for (int i = Math.Min(first, page.Lines.Count) - 1; i >= Math.Max(0, first - MaxSite); i--)
        {
            PageLine line = page.Lines[i];
            if ((line.Has(LineFlags.Heading) || page.Elements[line.Element].Role == ClassRole.Title) && !line.IsLink && body.Natures[i] == LineNature.Text
                && Letters.Of(line.Text).Length >= MinTitle * 2 && DateScanner.First(line.Normal) is null)
            {
                return line.Text;
            }
        }

        return null;
    }

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
