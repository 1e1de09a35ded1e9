using System.Numerics;

namespace TechExportNlp.LexiconCompiler;

/// <summary>A growing row of bits, 64 of which are skipped at a time.</summary>
internal sealed class BitRow
{
    private ulong[] _words = new ulong[1024];

    /// <summary>One more than the highest bit that is set.</summary>
    public int Length { get; private set; }

    public bool this[int bit] => bit >> 6 < _words.Length && ((_words[bit >> 6] >> (bit & 63)) & 1) != 0;

    public void Set(int bit)
    {
        if (bit >> 6 >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(_words.Length * 2, (bit >> 6) + 1));
        }

        _words[bit >> 6] |= 1UL << (bit & 63);
        Length = Math.Max(Length, bit + 1);
    }

    /// <summary>The first clear bit from a place on.</summary>
    public int NextClear(int bit)
    {
        for (int word = bit >> 6; word < _words.Length; word++)
        {
            ulong clear = ~_words[word] & (word == bit >> 6 ? ulong.MaxValue << (bit & 63) : ulong.MaxValue);
            if (clear != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(clear);
            }
        }

        return Math.Max(bit, _words.Length << 6);
    }
}
