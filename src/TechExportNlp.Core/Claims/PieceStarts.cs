namespace TechExportNlp.Claims;

/// <summary>Which tables may know a word that begins at a place, by its first two characters: a bit for each table.</summary>
/// <remarks>
/// Readers ask some twenty tables of each piece, and nearly always the answer is no. The bits of a sentence's pieces lie side by side, where
/// each table's own set of first characters would be another place in memory. Pairs share buckets, so a bit may be set that means nothing;
/// the table itself decides then. Filled while the tables are read, immutable afterwards.
/// </remarks>
internal sealed class PieceStarts
{
    /// <summary>The bit of tables that are not registered: every word may begin one of theirs.</summary>
    public const ulong Unregistered = 1UL << 63;

    private const int PairBits = 13;

    // Tables that have the character itself as a word, and those that have longer ones that begin with it.
    private readonly (ulong Alone, ulong Longer)[] _first = new (ulong, ulong)[char.MaxValue + 1];
    private readonly ulong[] _pairs = new ulong[1 << PairBits];
    private int _tables;

    /// <summary>Registers a table by its words, which are found forwards.</summary>
    /// <returns>Its bit; that of all unregistered ones where there are too many tables.</returns>
    public ulong Register(IEnumerable<string> words)
    {
        if (_tables == 63)
        {
            return Unregistered;
        }

        ulong bit = 1UL << _tables++;
        foreach (string word in words)
        {
            ref (ulong Alone, ulong Longer) first = ref _first[word[0]];
            if (word.Length == 1)
            {
                first.Alone |= bit;
            }
            else
            {
                first.Longer |= bit;
                _pairs[Pair(word[0], word[1])] |= bit;
            }
        }

        return bit;
    }

    /// <summary>The tables that may know a word that begins with these characters.</summary>
    public ulong Of(ReadOnlySpan<char> text, int at)
    {
        (ulong alone, ulong longer) = _first[text[at]];
        return alone | Unregistered | (at + 1 < text.Length ? longer & _pairs[Pair(text[at], text[at + 1])] : 0);
    }

    private static int Pair(char first, char second) => (int)((first * 0x9E3779B1u + second * 0x85EBCA77u) >> (32 - PairBits));
}
