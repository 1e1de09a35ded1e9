namespace TechExportNlp.Periods;

/// <summary>A word of time-links.tsv or time-units.tsv that counts only unless certain characters follow.</summary>
/// <param name="Row">The row.</param>
/// <param name="Code">What it means.</param>
/// <param name="NotAfter">The characters that must not stand before it.</param>
/// <param name="NotBefore">The characters that must not follow; behind a bar words, with another bar between them.</param>
internal sealed record TimeLink(TableRow Row, string Code, string NotAfter, string NotBefore)
{
    private readonly string _notBefore = NotBefore.Split('|')[0];
    private readonly string[] _words = NotBefore.Split('|')[1..];

    /// <summary>Whether the character before it leaves it a word of its own.</summary>
    public bool MayStand(ReadOnlySpan<char> text, int at) => at == 0 || !NotAfter.Contains(text[at - 1], StringComparison.Ordinal);

    /// <summary>Whether the characters behind it leave it a word of its own.</summary>
    public bool Fits(ReadOnlySpan<char> text, int end) => end >= text.Length || !_notBefore.Contains(text[end], StringComparison.Ordinal) && (_words.Length == 0 || !Follows(text[end..]));

    private bool Follows(ReadOnlySpan<char> text)
    {
        foreach (string word in _words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
