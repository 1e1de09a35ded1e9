using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Body;

/// <summary>Finds the line of the page that shows the article's title.</summary>
internal static class TitleLine
{
    /// <summary>Every line is compared with every name; pages have one or two of them.</summary>
    private const int MaxNames = 4;

    /// <summary>The line, or -1 where the page shows none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="prose">Running sums of prose: the title stands before most of it.</param>
    public static int Find(Page page, double[] prose)
    {
        string[] names = [.. Names(page).Take(MaxNames).Select(Letters.Of).Where(name => name.Length > 0)];
        int best = -1;
        double worth = 0;
        for (int i = 0; i < page.Lines.Count; i++)
        {
            PageLine line = page.Lines[i];
            string letters = line.Text.Length > 120 ? string.Empty : Letters.Of(line.Text);
            if (letters.Length < 4 || prose[i] * 2 > prose[^1])
            {
                continue;
            }

            double likeness = names.Length == 0 ? 0 : names.Max(name => Likeness(letters, name));
            bool heading = line.Has(LineFlags.Heading) || page.Elements[line.Element].Role == ClassRole.Title;
            double value = likeness + (heading ? 0.3 : 0) + (page.Elements[line.Element].Name == "h1" ? 0.2 : 0)
                - (line.IsLink ? 0.35 : 0) - (0.3 * prose[i] / Math.Max(1, prose[^1]));
            if (value > worth && likeness > 0.5)
            {
                (best, worth) = (i, value);
            }
        }

        return best;
    }

    public static IEnumerable<string> Names(Page page)
    {
        if (page.Title is not null)
        {
            yield return page.Title;
        }

        foreach ((string name, string content) in page.Meta)
        {
            if (name is "og:title")
            {
                yield return content;
            }
        }
    }

    /// <summary>1 where the line is the whole name; less, by its share, where the name holds more (the site's name), 0 where it is no part.</summary>
    private static double Likeness(string line, string name) =>
        name.StartsWith(line, StringComparison.Ordinal) ? 0.7 + (0.3 * line.Length / name.Length)
        : name.Contains(line, StringComparison.Ordinal) ? 0.4 + (0.4 * line.Length / name.Length)
        : line.StartsWith(name, StringComparison.Ordinal) && name.Length * 2 > line.Length ? 0.6
        : CommonStart(line, name) * 2 > line.Length ? 0.55
        : 0;

    private static int CommonStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
