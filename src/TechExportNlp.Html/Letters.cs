namespace TechExportNlp.Html;

/// <summary>The letters and digits of a text alone, in half-width and lower case: what two spellings of one title share.</summary>
internal static class Letters
{
    public static string Of(string text)
    {
        string normal = new SourceText(text).Normal;
        return string.Create(Count(normal), normal, static (target, source) =>
        {
            int at = 0;
            foreach (char c in source)
            {
                if (char.IsLetterOrDigit(c))
                {
                    target[at++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    private static int Count(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return count;
    }
}
