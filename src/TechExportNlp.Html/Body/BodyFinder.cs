using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Body;

/// <summary>Finds the element that holds the article: the one whose lines are worth most in sum.</summary>
/// <remarks>
/// Lines of prose count their length, lines of links, menus and furniture count against; the best element is a maximum over sums of ranges
/// (Pasternack and Roth, Extracting article text from the web with maximum subsequence segmentation, 2009), held to the borders of elements.
/// Prose in Chinese is known by its 。 and ，, which menus, titles and captions lack. Linear in lines and elements.
/// </remarks>
internal static class BodyFinder
{
    private const double Furniture = -20, Short = -3, MaxProse = 400;

    /// <summary>What prose before the title, and behind a line that closes the article, is worth: leads, comments and teasers stand there.</summary>
    private const double Outside = 0.15;

    public static PageBody Find(Page page)
    {
        IReadOnlyList<PageLine> lines = page.Lines;
        var natures = new LineNature[lines.Count];
        double[] prose = new double[lines.Count + 1];
        for (int i = 0; i < lines.Count; i++)
        {
            natures[i] = FurnitureWords.Of(lines[i].Normal);
            prose[i + 1] = prose[i] + (natures[i] == LineNature.Text && Prose(lines[i]) is > 0 and double value ? value : 0);
        }

        bool[] furniture = InFurniture(page, prose);
        int title = TitleLine.Find(page, prose);
        double[] sums = Sums(lines, natures, furniture, title);
        int best = page.NamedBody >= 0 ? page.NamedBody : Best(page, sums);
        PageElement element = page.Elements[best];
        return new PageBody(element.FirstLine, element.EndLine, title, natures, furniture);
    }

    /// <summary>What a line is worth as prose; 0 where it is none.</summary>
    internal static double Prose(PageLine line) => line.IsLink ? 0 : Prose(line.Text, line.LinkLength);

    /// <summary>What a text is worth as prose; 0 where it is none.</summary>
    internal static double Prose(ReadOnlySpan<char> text, int linkLength = 0)
    {
        int marks = text.Count('。') + text.Count('，') + text.Count('；') + text.Count('、');
        int free = text.Length - linkLength;
        bool ends = text[^1] is '。' or '！' or '？' or '：' or '”' or '…' or '!' or '?' or ':' or '」';
        return free < 8 || !(marks > 0 || ends || free > 60) ? 0 : Math.Min(MaxProse, free) + (10 * Math.Min(marks, 10));
    }

    private static double[] Sums(IReadOnlyList<PageLine> lines, LineNature[] natures, bool[] furniture, int title)
    {
        double[] sums = new double[lines.Count + 1];
        double weight = title >= 0 ? Outside : 1;
        double read = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            weight = i == title ? 1 : weight;
            weight = i > title && natures[i] == LineNature.End && read > 60 ? Outside : weight;
            double prose = Prose(lines[i]);
            double value = furniture[i] || natures[i] != LineNature.Text ? Furniture
                : lines[i].Has(LineFlags.Row) ? 1
                : prose > 0 ? prose * weight
                : lines[i].IsLink ? -8 - Math.Min(40, lines[i].LinkLength)
                : lines[i].Has(LineFlags.Caption | LineFlags.Heading) || IsOfTable(lines, i) ? 0
                : Short;
            read += value > 0 ? value * (weight < 1 ? 0 : 1) : 0;
            sums[i + 1] = sums[i] + value;
        }

        return sums;
    }

    /// <summary>Whether rows of data stand right behind or before a line: it is their title, their unit, a group of them, or a note on them.</summary>
    private static bool IsOfTable(IReadOnlyList<PageLine> lines, int line)
    {
        const int Behind = 3, Before = 2;
        for (int i = Math.Max(0, line - Before); i <= line + Behind && i < lines.Count; i++)
        {
            if (lines[i].Has(LineFlags.Row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lines inside elements whose class or name says that they are for the site. One that holds half of the page's prose is named badly and does not count.</summary>
    private static bool[] InFurniture(Page page, double[] prose)
    {
        bool[] inside = new bool[page.Lines.Count];
        int marked = 0;
        for (int e = 1; e < page.Elements.Count; e++)
        {
            PageElement element = page.Elements[e];
            bool badly = (prose[element.EndLine] - prose[element.FirstLine]) * 2 > prose[^1];
            if (element.Role == ClassRole.Furniture && !badly && !IsHeading(element.Name) && !HoldsNamed(page, element))
            {
                // Elements come in document order, so that each line is marked once.
                for (int i = Math.Max(marked, element.FirstLine); i < element.EndLine; i++)
                {
                    inside[i] = true;
                }

                marked = Math.Max(marked, element.EndLine);
            }
        }

        return inside;
    }

    /// <summary>Whether the element is, or holds, what a site's rule names as the article.</summary>
    private static bool HoldsNamed(Page page, PageElement element) =>
        page.NamedBody >= 0 && element.FirstLine <= page.Elements[page.NamedBody].FirstLine && element.EndLine >= page.Elements[page.NamedBody].EndLine;

    /// <summary>A heading is told by its words: pages style sub-headings by all sorts of class names.</summary>
    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static int Best(Page page, double[] sums)
    {
        int best = 0;
        double worth = double.NegativeInfinity;
        for (int e = 0; e < page.Elements.Count; e++)
        {
            PageElement element = page.Elements[e];
            double sum = sums[element.EndLine] - sums[element.FirstLine];
            // Children stand behind their parents: of equals the innermost is taken.
            if (sum >= worth)
            {
                (best, worth) = (e, sum);
            }
        }

        return best;
    }
}
