namespace TechExportNlp.Claims;

/// <summary>Tells headings from other paragraphs.</summary>
internal static class HeadingReader
{
    private const int Longest = 50;
    private const string Closers = "。！？；：…”’」』.!?;:";

    /// <summary>Whether a paragraph is a heading: short, and without the sign that ends a sentence. What it heads is another matter than what stands before it.</summary>
    public static bool IsHeading(SourceText text, TextSpan paragraph)
    {
        ReadOnlySpan<char> words = text[paragraph].TrimEnd();
        return words.Length <= Longest && (words.IsEmpty || !Closers.Contains(words[^1], StringComparison.Ordinal));
    }
}
