using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TechExportNlp;

/// <summary>Collects the places of a text where words of a set may begin, by two characters. Immutable once built.</summary>
/// <remarks>
/// In Chinese one character in four begins some word of a table, but few pairs of characters do. The places are collected without a branch
/// that depends on the text: whether a character matters cannot be predicted, and a scan that asked it of each would spend its time on
/// guesses gone wrong. It may find places where no word begins (pairs share bits), and misses none where one does.
/// </remarks>
internal sealed class WordStarts
{
    /// <summary>How many characters one call looks at, at most.</summary>
    public const int Chunk = 256;

    private const int Bits = 15;
    private const byte Always = 1, WithPair = 2;

    private readonly byte[] _first = new byte[char.MaxValue + 1];
    private readonly byte[] _pairs = new byte[1 << Bits];

    /// <summary>The starts of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="always">The characters that matter whatever follows them; null if none do.</param>
    public WordStarts(IEnumerable<string> words, Func<char, bool>? always = null)
    {
        foreach (string word in words)
        {
            if (word.Length == 1)
            {
                _first[word[0]] |= Always;
                continue;
            }

            _first[word[0]] |= WithPair;
            _pairs[Pair(word[0], word[1])] = WithPair;
        }

        for (int c = 0; c < _first.Length && always is not null; c++)
        {
            _first[c] |= always((char)c) ? Always : (byte)0;
        }
    }

    /// <summary>Whether a word may begin at an offset.</summary>
    public bool May(ReadOnlySpan<char> text, int at) => May(text[at], at + 1 < text.Length ? text[at + 1] : '\0') != 0;

    /// <summary>Collects the places where a word may begin.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="places">Takes the places, as distances from there; of length <see cref="Chunk"/>.</param>
    /// <param name="to">Behind the last character looked at.</param>
    /// <returns>How many there are.</returns>
    public int Collect(ReadOnlySpan<char> text, int from, Span<byte> places, out int to)
    {
        to = Math.Min(text.Length, from + Chunk);
        int count = 0, last = to - 1;
        for (int i = from; i < last; i++)
        {
            places[count] = (byte)(i - from);
            count += May(text[i], text[i + 1]) != 0 ? 1 : 0;
        }

        if (last >= from && May(text, last))
        {
            places[count++] = (byte)(last - from);
        }

        return count;
    }

    // Both tables are as long as their index is wide, so that no access needs a check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int May(char c, char next) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_first), (nint)c)
        & (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), (nint)Pair(c, next)) | Always);

    // Fibonacci hashing of both characters (Knuth, The Art of Computer Programming 3, 6.4).
    private static int Pair(char c, char next) => (int)(((uint)c << 16 | next) * 0x9E3779B1U >> (32 - Bits));
}
