using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;
using TechExportNlp.Html.Sites;

namespace TechExportNlp.Html.Body;

/// <summary>What was read of a page before it is an article.</summary>
internal sealed record PageDraft(IReadOnlyList<string> Paragraphs, PageMetadata Metadata, bool ShowsTitle)
{
    /// <summary>How much prose there is.</summary>
    public double Prose => Paragraphs.Sum(static paragraph => paragraph.AsSpan().Trim().IsEmpty ? 0 : BodyFinder.Prose(paragraph.AsSpan().TrimEnd()));

    public static PageDraft Read(Page page, LinkedData data, string? address, bool keepCaptions, IReadOnlyList<SiteRule> rules)
    {
        PageBody body = BodyFinder.Find(page);
        PageMetadata metadata = SiteReader.Apply(MetadataReader.Read(page, body, data, address), page, rules);
        List<string> paragraphs = BodyCleaner.Clean(page, body, metadata, keepCaptions);
        string? author = Signature.Take(paragraphs, metadata.Author);
        return new PageDraft(paragraphs, metadata with { Author = author }, body.Title >= 0);
    }
}
