namespace TechExportNlp.Html.Sites;

/// <summary>What a row of a site table finds.</summary>
internal enum SiteField
{
    Body,
    Title,
    Published,
    Source,
    Author,
    Editor,
    Keywords,
    Summary,
    Next,
    Remove,
}
