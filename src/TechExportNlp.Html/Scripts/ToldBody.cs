using System.Net;
using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Scripts;

/// <summary>Takes the article that a page tells to programs (JSON-LD, the data of its scripts) where what it shows is none, or but the beginning.</summary>
internal static class ToldBody
{
    /// <summary>A page that shows less prose shows perhaps no article: an application's frame, a summary, a wall.</summary>
    public const double Scarce = 300;

    /// <summary>How much more must be told than a page shows: where it shows hardly any, and where both begin alike.</summary>
    private const double More = 3, Longer = 1.5;

    private const double None = 60;
    private const int Beginning = 12;

    /// <summary>The draft with the told article in place of the shown one, or the draft as it is.</summary>
    /// <param name="shown">What the page shows.</param>
    /// <param name="data">Its linked data.</param>
    /// <param name="html">The page.</param>
    /// <param name="scripts">Where its scripts are.</param>
    /// <param name="options">The limits.</param>
    public static PageDraft Complete(PageDraft shown, LinkedData data, string html, IReadOnlyList<Range> scripts, ArticleReaderOptions options)
    {
        double prose = shown.Prose;
        return (data.Body is { } body ? Take(shown, prose, Linked(data, body), options) : null)
            ?? (StateReader.Read(html, scripts) is { } told ? Take(shown, prose, told, options) : null)
            ?? shown;
    }

    private static ToldArticle Linked(LinkedData data, string body) => new(body) { Title = data.Headline };

    private static PageDraft? Take(PageDraft shown, double prose, ToldArticle told, ArticleReaderOptions options)
    {
        Page page = Lines(told.Text, options);
        if (page.Lines.Count == 0)
        {
            return null;
        }

        LineNature[] natures = [.. page.Lines.Select(line => FurnitureWords.Of(line.Normal))];
        var body = new PageBody(0, page.Lines.Count, -1, natures, new bool[page.Lines.Count]);
        PageMetadata inner = MetadataReader.Read(page, body, new LinkedData());
        PageMetadata outer = shown.Metadata;
        PageMetadata metadata = outer with
        {
            Title = (shown.ShowsTitle ? outer.Title : null) ?? Plain(told.Title) ?? outer.Title,
            Published = told.Published ?? outer.Published ?? inner.Published,
            Source = Source(told.Source) ?? inner.Source ?? outer.Source,
            Author = Person(told.Author) ?? inner.Author ?? outer.Author,
            Editor = Person(told.Editor) ?? inner.Editor ?? outer.Editor,
            Summary = outer.Summary ?? Plain(told.Summary),
            Keywords = outer.Keywords.Count > 0 ? outer.Keywords : KeywordReader.Read([told.Keywords]),
            HeadLines = inner.HeadLines,
            TailLines = inner.TailLines,
        };
        List<string> paragraphs = BodyCleaner.Clean(page, body, metadata, options.KeepCaptions);
        string? author = Signature.Take(paragraphs, metadata.Author);
        var draft = new PageDraft(paragraphs, metadata with { Author = author }, shown.ShowsTitle);
        return draft.Prose > ((prose < None ? More : Longer) * prose) + None && (prose < None || GoesOn(shown.Paragraphs, told.Text)) ? draft : null;
    }

    /// <summary>Whether the told text holds the beginning of what is shown: the same article, and no other on the page.</summary>
    private static bool GoesOn(IReadOnlyList<string> shown, string told)
    {
        string first = Letters.Of(shown.FirstOrDefault(paragraph => BodyFinder.Prose(paragraph) > 0) ?? string.Empty);
        return first.Length >= Beginning && Letters.Of(told).Contains(first[..Beginning], StringComparison.Ordinal);
    }

    /// <summary>The lines of a text that is markup, escaped markup or plain.</summary>
    private static Page Lines(string text, ArticleReaderOptions options)
    {
        string markup = IsMarkup(text) || !text.Contains("&lt;", StringComparison.Ordinal) ? text : WebUtility.HtmlDecode(text);
        if (IsMarkup(markup))
        {
            return PageParser.Parse(markup, options);
        }

        var builder = new PageBuilder();
        foreach (string line in WebUtility.HtmlDecode(text).ReplaceLineEndings("\n").Split('\n'))
        {
            builder.Enter("p", LineRole.Block, ClassRole.None, dataRow: false);
            builder.Text(line);
            builder.Leave(LineRole.Block, "p");
        }

        return builder.Build();
    }

    private static bool IsMarkup(string text)
    {
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Plain(string? text)
    {
        string plain = string.Join(' ', WebUtility.HtmlDecode(text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain;
    }

    private static string? Source(string? text)
    {
        string plain = Plain(text) ?? string.Empty;
        var line = new PageLine(plain, 0, 0, [], LineFlags.None);
        List<LabelReader.Labelled> labels = LabelReader.Read(line.Normal);
        return plain.Contains("://", StringComparison.Ordinal) ? null : LabelReader.Source(line, labels is [{ Start: 0 } label, ..] ? label.ValueStart : 0, plain.Length);
    }

    private static string? Person(string? text) => text is null ? null : PersonNames.Read(text, strict: true);
}
