namespace TechExportNlp;

/// <summary>The part of speech of a token, whether the lexicon has it or not.</summary>
internal static class TokenTags
{
    /// <summary>What the lexicon says, or else what the characters say.</summary>
    public static PartOfSpeech Of(Lexicon lexicon, ReadOnlySpan<char> word)
    {
        int entry = lexicon.Find(word);
        return entry == 0 ? OfCharacters(word) : lexicon.Tag(entry);
    }

    /// <summary>What the characters say of a word that the lexicon lacks.</summary>
    public static PartOfSpeech OfCharacters(ReadOnlySpan<char> word)
    {
        PartOfSpeech tag = OfCharacter(word[0]);
        for (int i = 1; i < word.Length; i++)
        {
            PartOfSpeech next = OfCharacter(word[i]);
            tag = (tag, next) switch
            {
                _ when tag == next => tag,
                (PartOfSpeech.Latin or PartOfSpeech.Numeral, PartOfSpeech.Latin) => PartOfSpeech.Latin,
                (PartOfSpeech.Latin, PartOfSpeech.Numeral) => PartOfSpeech.Latin,
                // 1.5 and 3% are one token with HMM.
                (PartOfSpeech.Latin or PartOfSpeech.Numeral, PartOfSpeech.Punctuation) => tag,
                _ => PartOfSpeech.Unknown,
            };
        }

        return tag;
    }

    private static PartOfSpeech OfCharacter(char c) => c switch
    {
        _ when char.IsAsciiLetter(c) => PartOfSpeech.Latin,
        _ when HiddenMarkovModel.IsHan(c) => PartOfSpeech.Unknown,
        _ when char.IsNumber(c) => PartOfSpeech.Numeral,
        _ when char.IsPunctuation(c) || char.IsSymbol(c) || char.IsWhiteSpace(c) || char.IsControl(c) => PartOfSpeech.Punctuation,
        _ => PartOfSpeech.Unknown,
    };
}
