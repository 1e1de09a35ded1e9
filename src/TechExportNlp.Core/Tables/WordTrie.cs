namespace TechExportNlp;

/// <summary>Finds the longest word of a set at a place in a text, forwards from it or backwards to it. Immutable once built.</summary>
/// <remarks>
/// A trie whose edges live in one open-addressing hash table keyed by (node, character): a look-up costs one probe a character and allocates
/// nothing. A bit set over first characters turns away most places at once, and one in each node most characters that lead nowhere from it.
/// </remarks>
internal sealed class WordTrie<T>
{
    private readonly ulong[] _first = new ulong[(char.MaxValue + 1) / 64];
    private readonly bool _backwards;
    private ulong[] _keys = new ulong[64];
    private int[] _next = new int[64];
    private int _edges;
    private int _count = 1;
    private Node[] _nodes = new Node[16];

    /// <summary>A trie of words; of two equal words the later one counts.</summary>
    /// <param name="words">The words.</param>
    /// <param name="backwards">Whether they are found from their end.</param>
    /// <param name="bit">Which it is among tables that are asked together. Default: none of them.</param>
    public WordTrie(IEnumerable<KeyValuePair<string, T>> words, bool backwards = false, ulong bit = Claims.PieceStarts.Unregistered)
    {
        _backwards = backwards;
        Bit = bit;
        foreach ((string word, T value) in words)
        {
            Add(word, value);
        }
    }

    /// <summary>Which it is among tables that are asked together.</summary>
    public ulong Bit { get; }

    /// <summary>Whether some word begins (backwards: ends) with the character.</summary>
    public bool MayStart(char c) => (_first[c >> 6] >> c & 1) != 0;

    /// <summary>The longest word that begins at <paramref name="at"/>, or, in a backwards trie, that ends just before it.</summary>
    public bool TryLongest(ReadOnlySpan<char> text, int at, out int length, out T value)
    {
        length = 0;
        value = default!;
        int node = 0, step = _backwards ? -1 : 1, i = _backwards ? at - 1 : at;
        if ((uint)i >= (uint)text.Length || !MayStart(text[i]))
        {
            return false;
        }

        for (int read = 1; ; read++)
        {
            node = Follow(node, text[i]);
            if (node < 0)
            {
                break;
            }

            ref readonly Node found = ref _nodes[node];
            if (found.Has)
            {
                length = read;
                value = found.Value;
            }

            i += step;
            if ((uint)i >= (uint)text.Length || (found.Next >> text[i] & 1) == 0)
            {
                break;
            }
        }

        return length > 0;
    }

    private static ulong Key(int node, char c) => ((ulong)(uint)node << 16 | c) + 1;

    private static int Slot(ulong key, int mask) => (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & mask;

    private void Add(string word, T value)
    {
        int node = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = _backwards ? word[^(i + 1)] : word[i];
            if (i == 0)
            {
                _first[c >> 6] |= 1UL << c;
            }

            int next = Follow(node, c);
            if (next < 0)
            {
                next = _count++;
                if (next == _nodes.Length)
                {
                    Array.Resize(ref _nodes, next * 2);
                }

                Insert(Key(node, c), next);
                _nodes[node].Next |= 1UL << c;
            }

            node = next;
        }

        if (node > 0)
        {
            _nodes[node].Has = true;
            _nodes[node].Value = value;
        }
    }

    private int Follow(int node, char c)
    {
        ulong key = Key(node, c);
        ulong[] keys = _keys;
        int mask = keys.Length - 1;
        for (int slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            ulong found = keys[slot];
            if (found == key)
            {
                return _next[slot];
            }

            if (found == 0)
            {
                return -1;
            }
        }
    }

    private void Insert(ulong key, int next)
    {
        if (++_edges * 2 > _keys.Length)
        {
            (ulong[] keys, int[] values) = (_keys, _next);
            _keys = new ulong[keys.Length * 2];
            _next = new int[keys.Length * 2];
            for (int i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0)
                {
                    Put(keys[i], values[i]);
                }
            }
        }

        Put(key, next);
    }

    private void Put(ulong key, int next)
    {
        int mask = _keys.Length - 1, slot = Slot(key, mask);
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _next[slot] = next;
    }

    private struct Node
    {
        public T Value;

        /// <summary>The characters that lead on from here, by their last six bits.</summary>
        public ulong Next;

        public bool Has;
    }
}
