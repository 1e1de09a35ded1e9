using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TechExportNlp.Comparison;

/// <summary>How the scorer compares texts, names and times.</summary>
internal static partial class PageText
{
    /// <summary>Without white space, in NFKC.</summary>
    public static string Squeeze(string? text) =>
        string.Concat((text ?? string.Empty).Normalize(NormalizationForm.FormKC).Where(static c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF')));

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Letters(string? text) =>
        string.Concat((text ?? string.Empty).Normalize(NormalizationForm.FormKC).Where(static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c))).ToLowerInvariant();

    public static HashSet<string> Names(string? text) => [.. Separators().Split(text ?? string.Empty).Select(Letters).Where(static name => name.Length > 0)];

    public static bool SameSource(string truth, string? given)
    {
        string a = Letters(truth), b = Letters(Label().Replace(given ?? string.Empty, string.Empty));
        return a.Length > 0 && b.Length > 0
            && (a == b || (Math.Min(a.Length, b.Length) > 1 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)) && Math.Abs(a.Length - b.Length) <= 6));
    }

    /// <summary>Day and minute in China's time; null where there is none.</summary>
    public static (string? Day, string? Minute) Moment(string? text)
    {
        Match match = Time().Match(text ?? string.Empty);
        if (!match.Success)
        {
            return default;
        }

        static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        if (Number(match.Groups[2]) is < 1 or > 12 || Number(match.Groups[3]) is < 1 or > 31 || Number(match.Groups[4]) > 23 || Number(match.Groups[5]) > 59)
        {
            return default;
        }

        DateTime at = new DateTime(Number(match.Groups[1]), Number(match.Groups[2]), 1, Number(match.Groups[4]), Number(match.Groups[5]), 0, DateTimeKind.Unspecified)
            .AddDays(Number(match.Groups[3]) - 1);
        string zone = match.Groups[6].Value;
        if (match.Groups[4].Success && zone.Length > 0)
        {
            int offset = zone == "Z" ? 0
                : (zone[0] == '-' ? -1 : 1) * ((int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(zone.AsSpan(zone.Length - 2), CultureInfo.InvariantCulture));
            at = at.AddMinutes(480 - offset);
        }

        return (at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), match.Groups[4].Success ? at.ToString("HH:mm", CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[T\s,　]*(\d{1,2})[:：](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"[\s、,，;；&/]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(来源|來源|稿源|出处)\s*[:：]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
