namespace TechExportNlp.Html.Markup;

/// <summary>A link of few words, as pagers have them.</summary>
/// <param name="Text">What it shows, white space left out.</param>
/// <param name="Address">Where it leads, as written.</param>
/// <param name="IsNext">Whether the markup says that it leads to the next page of a sequence (<c>rel="next"</c>).</param>
internal readonly record struct PageLink(string Text, string Address, bool IsNext)
{
    /// <summary>The longest text of a pager's link.</summary>
    public const int MaxText = 12;

    /// <summary>More links than any page of news has of so few words; what stands behind them is no pager.</summary>
    public const int MaxLinks = 2000;
}
