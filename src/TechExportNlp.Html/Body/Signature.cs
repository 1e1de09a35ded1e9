using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Body;

/// <summary>The author's name behind the last sentence, as comments and essays are signed: …更多机会。王小明, or a last line of names alone.</summary>
internal static class Signature
{
    private const int MaxLength = 12;

    /// <summary>Takes the signature out of the paragraphs; returns the author: the one that is known, else the signature.</summary>
    public static string? Take(List<string> paragraphs, string? author)
    {
        if (paragraphs.Count == 0)
        {
            return author;
        }

        string last = paragraphs[^1];
        int end = last.AsSpan().LastIndexOfAny("。！？”");
        ReadOnlySpan<char> behind = last.AsSpan(end + 1).Trim();
        // A line of its own may be anything (a subject, a place): it signs only where text stands before it.
        if (behind.Length is < 2 or > MaxLength || !PersonNames.AllHan(behind.ToString().Replace(" ", string.Empty, StringComparison.Ordinal)) || (end < 0 && paragraphs.Count < 2) || PersonNames.Read(behind, strict: true) is not { } names
            || Letters.Of(names) != Letters.Of(behind.ToString()) || (author is not null && author != names))
        {
            return author;
        }

        paragraphs.RemoveAt(paragraphs.Count - 1);
        if (end >= 0)
        {
            paragraphs.Add(last[..(end + 1)]);
        }

        return names;
    }
}
