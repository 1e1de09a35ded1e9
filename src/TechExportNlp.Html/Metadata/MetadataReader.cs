using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>Reads what a page tells about its article: around the title, around the end, in meta elements and linked data, in this order of belief.</summary>
/// <remarks>What the page shows to its readers goes before what it tells to machines; where nothing is shown, nothing is made up.</remarks>
internal static class MetadataReader
{
    private const int HeadBefore = 8, HeadAfter = 30, TailBefore = 3, TailAfter = 12, MaxSummary = 2000;

    public static PageMetadata Read(Page page, PageBody body, LinkedData data, string? address = null)
    {
        int firstProse = FirstProse(page, body), lastProse = LastProse(page, body);
        int title = body.Title >= 0 && body.Title <= firstProse ? body.Title : -1;
        int headFrom = Math.Max(0, title >= 0 ? title - HeadBefore : firstProse - (2 * HeadBefore));
        int headTo = title >= 0 ? Math.Min(firstProse, title + HeadAfter) : firstProse;
        var byline = new Byline(page, body);
        byline.ReadHead(title, headFrom, headTo, firstProse);
        byline.ReadTail(Math.Max(headTo, lastProse - TailBefore), Math.Min(page.Lines.Count, lastProse + TailAfter), lastProse);
        byline.ReadText(firstProse, lastProse);
        return new PageMetadata
        {
            Title = TitleReader.Read(page, body, data),
            Published = Published(byline.Published, Times(page, data)),
            Source = byline.Source ?? MetaTags.Of(page, "source").FirstOrDefault(IsName) ?? byline.Account ?? data.Publisher,
            Author = byline.Author ?? Person(MetaTags.Of(page, "author").FirstOrDefault()) ?? Person(data.Author),
            Editor = byline.Editor ?? Person(MetaTags.Of(page, "editor").FirstOrDefault()),
            Url = Addresses.Canonical(page, address),
            Keywords = KeywordReader.Read(byline.Keywords is { } shown ? [shown] : MetaTags.AllOf(page, "keywords").DefaultIfEmpty(data.Keywords)),
            Summary = Summary(MetaTags.Of(page, "summary").FirstOrDefault() ?? data.Summary),
            HeadLines = byline.HeadLines,
            TailLines = byline.TailLines,
        };
    }

    /// <summary>The shown time; where it is a day alone, a told time of the same day makes it more precise.</summary>
    private static PublicationTime? Published(PublicationTime? shown, List<PublicationTime> told)
    {
        if (shown is not { } time)
        {
            return told.Count > 0 ? told[0] : null;
        }

        if (time.Precision == TimePrecision.Day)
        {
            foreach (PublicationTime other in told)
            {
                if (other.Day == time.Day && other.Precision != TimePrecision.Day)
                {
                    return other;
                }
            }
        }

        return time;
    }

    private static List<PublicationTime> Times(Page page, LinkedData data)
    {
        var times = new List<PublicationTime>();
        IEnumerable<string?> texts = [.. MetaTags.Of(page, "date"), data.Published, .. page.Meta.Where(meta => meta.Key == "time").Select(meta => meta.Value).Take(1)];
        foreach (string? text in texts)
        {
            if (text is not null && text.Length < 100 && DateScanner.First(text) is { } found)
            {
                times.Add(found.Time);
            }
        }

        return times;
    }

    private static int FirstProse(Page page, PageBody body)
    {
        for (int i = body.First; i < body.End; i++)
        {
            if (i > body.Title && body.Natures[i] == LineNature.Text && !body.InFurniture[i] && BodyFinder.Prose(page.Lines[i]) > 30 && DateScanner.First(page.Lines[i].Normal) is null or { Start: > 25 })
            {
                return i;
            }
        }

        return body.First;
    }

    private static int LastProse(Page page, PageBody body)
    {
        for (int i = body.End - 1; i >= body.First; i--)
        {
            if (body.Natures[i] == LineNature.Text && !body.InFurniture[i] && BodyFinder.Prose(page.Lines[i]) > 30)
            {
                return i;
            }
        }

        return body.First;
    }

    private static string? Summary(string? text)
    {
        string summary = string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return summary.Length is 0 or > MaxSummary ? null : summary;
    }

    private static bool IsName(string text) => text.Length is >= 2 and <= 30 && !text.Contains("://", StringComparison.Ordinal);

    private static string? Person(string? text) => text is null ? null : PersonNames.Read(text, strict: true);
}
