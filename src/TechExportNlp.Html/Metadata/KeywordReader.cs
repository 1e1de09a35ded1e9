namespace TechExportNlp.Html.Metadata;

/// <summary>Reads a list of keywords: parted by signs, or by spaces where there are none.</summary>
internal static class KeywordReader
{
    private const int MaxKeywords = 50, MaxLength = 30;

    private static readonly char[] Signs = [',', '，', '、', ';', '；', '|', '｜', '\n', '\t'];

    public static IReadOnlyList<string> Read(IEnumerable<string?> lists)
    {
        var found = new List<string>();
        foreach (string? list in lists)
        {
            string[] parts = list is null ? [] : list.Split(Signs) is { Length: > 1 } parted ? parted : list.Split([' ', '\u3000']);
            foreach (string part in parts)
            {
                string word = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (word.Length is > 0 and <= MaxLength && word.Any(char.IsLetterOrDigit) && word.AsSpan().IndexOfAny('<', '>', '=') < 0 && found.Count < MaxKeywords && !found.Contains(word))
                {
                    found.Add(word);
                }
            }
        }

        return found;
    }
}
