using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Captures;

/// <summary>Reads a page that was saved as text: the article between its title and the first line that closes it, and the dated teasers behind.</summary>
/// <remarks>A text counts as such a page only where several lines are furniture; one label does not make a page of an article.</remarks>
internal static class CaptureReader
{
    /// <summary>How many lines of furniture make a page: an article's own text may well hold 来源 and 责编 lines, three kinds of them it does not.</summary>
    private const int MinFurniture = 4;

    private const int MaxFurniture = 40, MaxTitle = 80;

    /// <summary>The article, or null where the text is no page.</summary>
    public static Article? TryRead(string text, PageInfo info, ArticleReaderOptions options)
    {
        Page page = Lines(text);
        LineNature[] natures = [.. page.Lines.Select(line => FurnitureWords.Of(line.Normal))];
        if (page.Lines.Where((line, i) => natures[i] != LineNature.Text && line.Text.Length <= MaxFurniture).Count() < MinFurniture)
        {
            return null;
        }

        int title = Title(page, natures);
        int end = End(page, natures, title);
        if (end < 0)
        {
            return null;
        }

        var body = new PageBody(title + 1, end, title, natures, new bool[page.Lines.Count]);
        PageMetadata metadata = MetadataReader.Read(page, body, new LinkedData());
        List<string> paragraphs = BodyCleaner.Clean(page, body, metadata, keepCaptions: true);
        string? signature = Signature.Take(paragraphs, metadata.Author);
        if (paragraphs.Sum(paragraph => paragraph.Length) < options.MinBodyLength)
        {
            return null;
        }

        Article article = Article.FromParagraphs(paragraphs);
        return article with
        {
            Id = info.Id,
            Title = metadata.Title,
            Published = metadata.Published,
            Source = metadata.Source,
            Author = signature,
            Editor = metadata.Editor,
            Url = info.Url,
            Keywords = metadata.Keywords,
            Language = TextLanguage.Of(article.Text, declared: null),
            Briefs = options.ReadBriefs ? BriefReader.Read(page, natures, end, info.Id) : [],
        };
    }

    private static Page Lines(string text)
    {
        var builder = new PageBuilder();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            // Tabs keep the cells of a table apart where more than one line has them; a single one may be a byline.
            if (HasCells(lines[i]) && ((i > 0 && HasCells(lines[i - 1])) || (i + 1 < lines.Length && HasCells(lines[i + 1]))))
            {
                AddRow(builder, lines[i]);
                continue;
            }

            builder.Enter("p", LineRole.Block, ClassRole.None, dataRow: false);
            builder.Text(lines[i]);
            builder.Leave(LineRole.Block, "p");
        }

        return builder.Build();
    }

    private static bool HasCells(string line) => line.AsSpan().Trim().Contains('\t');

    private static void AddRow(PageBuilder builder, string line)
    {
        builder.Enter("tr", LineRole.Row, ClassRole.None, dataRow: true);
        foreach ((int column, string cell) in line.Split('\t').Index())
        {
            builder.Enter("td", LineRole.Cell, ClassRole.None, dataRow: false, column);
            builder.Text(cell);
            builder.Leave(LineRole.Cell, "td");
        }

        builder.Leave(LineRole.Row, "tr");
    }

    /// <summary>The line of the title: the one that a label (正在阅读：) names, else the one before the first line with date or source; -1 where there is none.</summary>
    private static int Title(Page page, LineNature[] natures)
    {
        string? named = null;
        for (int i = 0; i < page.Lines.Count && BodyFinder.Prose(page.Lines[i]) < MaxTitle; i++)
        {
            PageLine line = page.Lines[i];
            List<LabelReader.Labelled> labels = LabelReader.Read(line.Normal);
            if (labels is [{ Role: LabelRole.Title } label, ..])
            {
                named = Letters.Of(line.Text[label.ValueStart..]);
            }
            else if (named is { Length: > 0 } && Letters.Of(line.Text) == named)
            {
                return i;
            }
            else if (i > 0 && (DateScanner.First(line.Normal) is not null || labels.Exists(found => found.Role is LabelRole.Source or LabelRole.Date)))
            {
                int before = i - 1;
                while (before >= 0 && natures[before] != LineNature.Text)
                {
                    before--;
                }

                return before >= 0 && page.Lines[before].Text.Length <= MaxTitle ? before : -1;
            }
        }

        return -1;
    }

    /// <summary>The first line behind the text that closes it: a heading of the part behind; -1 where no prose stands before one.</summary>
    private static int End(Page page, LineNature[] natures, int title)
    {
        double read = 0;
        for (int i = title + 1; i < page.Lines.Count; i++)
        {
            if (natures[i] == LineNature.End && read > 0)
            {
                return i;
            }

            read += natures[i] == LineNature.Text ? BodyFinder.Prose(page.Lines[i]) : 0;
        }

        return read > 0 ? page.Lines.Count : -1;
    }
}
