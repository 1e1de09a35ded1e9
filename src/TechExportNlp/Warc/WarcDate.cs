using System.Globalization;

namespace TechExportNlp.Warc;

/// <summary><c>WARC-Date</c>: ISO 8601 in UTC, with a fraction of the second where there is one.</summary>
internal static class WarcDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd", "yyyy-MM", "yyyy", "yyyyMMddHHmmss",
    ];

    public static string Format(DateTimeOffset date) => date.UtcDateTime.ToString(Formats[1], CultureInfo.InvariantCulture);

    /// <summary>The time, or null: a date beyond what the standard has is nobody's reason to lose the record.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date)
            ? date
            : null;
}
