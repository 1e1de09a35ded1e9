namespace TechExportNlp;

/// <summary>One word of a segmented text.</summary>
/// <param name="Start">Its offset in the segmented text, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units, 1 or more.</param>
/// <param name="Tag">What part of speech the lexicon holds it for; <see cref="PartOfSpeech.Unknown"/> for a word that it lacks.</param>
public readonly record struct Token(int Start, int Length, PartOfSpeech Tag)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, Length);
}
