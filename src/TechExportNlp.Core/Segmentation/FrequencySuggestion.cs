using System.Buffers;

namespace TechExportNlp;

/// <summary>The frequency that a user's word needs in order to come out whole: jieba's <c>suggest_freq</c>, rounding included.</summary>
internal static class FrequencySuggestion
{
    public static int For(string word, Lexicon lexicon, UserTrie words)
    {
        var pieces = new ArrayBufferWriter<Token>();
        new Segmenter(lexicon, words, useHmm: false).Segment(word, pieces);
        double total = words.TotalFrequency, together = 1;
        foreach (Token piece in pieces.WrittenSpan)
        {
            together *= Frequency(piece.Span.Of(word), lexicon, words) / total;
        }

        return (int)Math.Min(int.MaxValue, Math.Max((long)(together * total) + 1, Frequency(word, lexicon, words)));
    }

    /// <summary>1 for a word that nobody knows, 0 for one that is but the beginning of known words: jieba keeps both in one table.</summary>
    private static long Frequency(ReadOnlySpan<char> word, Lexicon lexicon, UserTrie words)
    {
        int user = words.Find(word);
        if (user >= 0 && words[user].IsWord)
        {
            return words[user].Frequency;
        }

        bool begins = user >= 0 || lexicon.IsPrefix(word);
        return begins ? lexicon.FrequencyOf(word) : 1;
    }
}
