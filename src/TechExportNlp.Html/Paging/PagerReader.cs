using System.Globalization;
using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Paging;

/// <summary>Finds the page on which an article goes on: where the pager says 下一页 or the next number, and the address agrees.</summary>
/// <remarks>Words alone prove nothing: 下一页 leads through picture galleries and to other articles too.</remarks>
internal static class PagerReader
{
    private static readonly WordTrie<bool> Words = HtmlTables.Trie("pager-words", _ => true);

    /// <summary>The address of the next page, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it was fetched from; null where nobody knows.</param>
    public static string? Next(Page page, string? address)
    {
        if (page.Links.Count == 0 || !Uri.TryCreate(address, UriKind.Absolute, out Uri? current) || !IsWeb(current))
        {
            return null;
        }

        Uri from = page.Base is { Length: > 0 } written && Uri.TryCreate(current, written, out Uri? other) && IsWeb(other) ? other : current;
        string? byNumber = null;
        foreach (PageLink link in page.Links)
        {
            bool named = link.IsNext || IsNamed(link.Text);
            int? number = named ? null : Number(link.Text);
            if ((named || number is not null) && Uri.TryCreate(from, link.Address, out Uri? next) && IsWeb(next) && PageAddress.IsNext(current, next, number))
            {
                if (named)
                {
                    return next.GetLeftPart(UriPartial.Query);
                }

                byNumber ??= next.GetLeftPart(UriPartial.Query);
            }
        }

        return byNumber;
    }

    public static bool IsWeb(Uri address) => address.Scheme is "http" or "https";

    private static bool IsNamed(string text)
    {
        string bare = new SourceText(text).Normal.ToLowerInvariant().Trim(" []()<>»›>→…·|&.\u00A0".ToCharArray());
        return bare.Length == 0 ? text.AsSpan().IndexOfAny("»›") >= 0 || text == ">" : Words.TryLongest(bare, 0, out int length, out _) && length == bare.Length;
    }

    private static int? Number(string text)
    {
        ReadOnlySpan<char> bare = text.AsSpan().Trim("[]()第页頁 ");
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 2 and < 1000 ? number : null;
    }
}
