using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>The address that a page gives for itself.</summary>
internal static class Addresses
{
    /// <summary>The canonical address, in full; null where the page names none, or the home page of its site, as careless templates do.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fetched">Where it was fetched from.</param>
    public static string? Canonical(Page page, string? fetched)
    {
        Uri? from = Uri.TryCreate(fetched, UriKind.Absolute, out Uri? known) ? known : null;
        foreach (string? written in MetaTags.Of(page, "url").Prepend(page.Canonical))
        {
            if (string.IsNullOrWhiteSpace(written))
            {
                continue;
            }

            Uri? full = null;
            bool isFull = from is null ? Uri.TryCreate(written.Trim(), UriKind.Absolute, out full) : Uri.TryCreate(from, written.Trim(), out full);
            if (isFull && full is { Scheme: "http" or "https", Host.Length: > 0 } && !(full is { AbsolutePath: "/", Query.Length: 0 } && from is { AbsolutePath: not "/" }))
            {
                // As written where it is whole: escapes and case are the site's.
                return Uri.TryCreate(written.Trim(), UriKind.Absolute, out Uri? whole) && whole.Scheme == full.Scheme ? written.Trim() : full.AbsoluteUri;
            }
        }

        return null;
    }
}
