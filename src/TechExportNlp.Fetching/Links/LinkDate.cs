using System.Globalization;

namespace TechExportNlp.Fetching.Links;

/// <summary>Reads the dates of feeds and sitemaps: ISO 8601, and the older form of mail.</summary>
internal static class LinkDate
{
    // Without a zone a Chinese site means China's time.
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly string[] Zoneless =
        ["yyyy-MM-dd", "yyyy-MM", "yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/M/d", "yyyy/M/d H:mm:ss"];

    /// <summary>The time; null where the text is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        text = text.Trim();
        if (DateTime.TryParseExact(text, Zoneless, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local) && local.Year > 1)
        {
            return new DateTimeOffset(local, China);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }
}
