using System.Globalization;

namespace TechExportNlp.Html.Paging;

/// <summary>Tells by two addresses whether one is the page behind the other in the same article: they differ in a page's number alone.</summary>
/// <remarks>
/// <c>/a/123.html</c> goes on at <c>/a/123_2.html</c> and this at <c>/a/123_3.html</c>; so do <c>-2</c>, <c>/2</c> and <c>?page=2</c>. Two articles differ in longer
/// numbers, or in numbers that nothing before them marks as a page's.
/// </remarks>
internal static class PageAddress
{
    private const int MaxAddress = 2000;

    private const string Separators = "/?&=_-";

    /// <summary>Names of parameters and folders that count pages.</summary>
    private static readonly string[] Names = ["p", "pn", "pg", "page", "paged", "pageno", "pagenum", "pageindex", "index", "index_p"];

    /// <summary>Whether the address is that of the page behind the one that is read.</summary>
    /// <param name="current">The address of the page that is read.</param>
    /// <param name="next">The address that may be that of the next one.</param>
    /// <param name="number">The number that the link shows; null where it shows words.</param>
    public static bool IsNext(Uri current, Uri next, int? number)
    {
        ReadOnlySpan<char> a = current.PathAndQuery, b = next.PathAndQuery;
        if (!string.Equals(current.Host, next.Host, StringComparison.OrdinalIgnoreCase) || current.Port != next.Port
            || a.Length > MaxAddress || b.Length > MaxAddress || a.SequenceEqual(b))
        {
            return false;
        }

        int start = Start(a, b), end = End(a[start..], b[start..]);
        ReadOnlySpan<char> here = a[start..^end], there = b[start..^end];
        if (Page(here) is { } page)
        {
            // Where the second page is called 1, links show one more than addresses say.
            return Page(there) == page + 1 && (number is null || number - page is 1 or 2) && IsMark(a[..start]);
        }

        if (here.Length > 0 && here is not "index")
        {
            return false;
        }

        there = end == 0 ? WithoutEnding(there) : there;
        int digits = there.Length;
        while (digits > 0 && char.IsAsciiDigit(there[digits - 1]))
        {
            digits--;
        }

        ReadOnlySpan<char> mark = there[..digits];
        return Page(there[digits..]) is 1 or 2 && number is null or 2
            && (mark.Length == 0 ? here.Length > 0 && IsMark(b[..start]) : IsMark(mark) && IsName(mark.Trim(Separators)));
    }

    /// <summary>Whether what stands before a number says that it is a page's.</summary>
    private static bool IsMark(ReadOnlySpan<char> before)
    {
        if (before.Length > 0 && before[^1] is '_' or '-' or '/')
        {
            return true;
        }

        ReadOnlySpan<char> name = before.TrimEnd('=');
        int letters = 0;
        while (letters < name.Length && char.IsAsciiLetter(name[^(letters + 1)]))
        {
            letters++;
        }

        return letters > 0 && IsName(name[^letters..]);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (string known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return name.Length == 0;
    }

    private static int? Page(ReadOnlySpan<char> digits) =>
        digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page <= ArticlePages.MaxPages ? page : null;

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> path)
    {
        int dot = path.LastIndexOf('.');
        return dot > 0 && path.Length - dot <= 6 ? path[..dot] : path;
    }

    /// <summary>How much two addresses share at their beginning, whole numbers only.</summary>
    private static int Start(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int start = a.CommonPrefixLength(b);
        bool cut = (start < a.Length && char.IsAsciiDigit(a[start])) || (start < b.Length && char.IsAsciiDigit(b[start]));
        while (cut && start > 0 && char.IsAsciiDigit(a[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>How much they share at their end, whole numbers only.</summary>
    private static int End(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        while (end > 0 && char.IsAsciiDigit(a[^end]) && (end < a.Length || end < b.Length))
        {
            end--;
        }

        return end;
    }
}
