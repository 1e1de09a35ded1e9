using System.Numerics;

namespace TechExportNlp.LexiconCompiler;

/// <summary>Packs a trie into the slots of a double array (see <see cref="LexiconUnit"/>): first fit, the nodes with most children first.</summary>
internal sealed class DoubleArray
{
    /// <summary>So many places a node of several children tries in vain before later nodes of that size stop trying them again.</summary>
    private const int Patience = 64;

    private readonly List<ulong> _taken = [];
    private readonly HashSet<int> _bases = [];
    private readonly Dictionary<TrieNode, int> _baseOf = [];
    private readonly Dictionary<int, int> _searchFrom = [];
    private int _end;

    public static ulong[] Build(TrieNode root, int classCount)
    {
        var array = new DoubleArray();
        array.Take(0);
        // A stable sort of a fixed order: the result is the same on every run.
        foreach (TrieNode node in root.Walk().Where(node => node.Children.Count > 0).OrderByDescending(node => node.Children.Count))
        {
            array.Place(node);
        }

        // Every base may be added to every class without a look at the bounds.
        int last = array._bases.Max();
        var units = new ulong[Math.Max(array._end, last + classCount)];
        if (units.Length > LexiconUnit.MaxBase)
        {
            throw new FormatException($"The trie takes {units.Length} units; the format has room for {LexiconUnit.MaxBase}.");
        }

        units[0] = LexiconUnit.Pack(array._baseOf[root], 0, 0);
        foreach ((TrieNode node, int start) in array._baseOf)
        {
            foreach ((ushort label, TrieNode child) in node.Children)
            {
                units[start + label] = LexiconUnit.Pack(array._baseOf.GetValueOrDefault(child), label, child.Entry);
            }
        }

        return units;
    }

    private void Place(TrieNode node)
    {
        IList<ushort> labels = node.Children.Keys;
        int first = labels[0], tries = 0;
        int from = Math.Max(_searchFrom.GetValueOrDefault(labels.Count), 1 + first);
        int slot = NextFree(from);
        while (!Fits(slot - first, labels))
        {
            slot = NextFree(slot + 1);
            tries++;
        }

        if (tries > Patience && slot > _searchFrom.GetValueOrDefault(labels.Count))
        {
            _searchFrom[labels.Count] = slot;
        }

        _bases.Add(slot - first);
        _baseOf.Add(node, slot - first);
        foreach (ushort label in labels)
        {
            Take(slot - first + label);
        }
    }

    private bool Fits(int start, IList<ushort> labels)
    {
        if (_bases.Contains(start))
        {
            return false;
        }

        foreach (ushort label in labels)
        {
            if (IsTaken(start + label))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTaken(int slot) => slot >> 6 < _taken.Count && (_taken[slot >> 6] >> (slot & 63) & 1) != 0;

    private void Take(int slot)
    {
        while (_taken.Count <= slot >> 6)
        {
            _taken.Add(0);
        }

        _taken[slot >> 6] |= 1UL << (slot & 63);
        _end = Math.Max(_end, slot + 1);
    }

    private int NextFree(int slot)
    {
        for (int word = slot >> 6; word < _taken.Count; word++)
        {
            ulong free = ~_taken[word] & (word == slot >> 6 ? ulong.MaxValue << (slot & 63) : ulong.MaxValue);
            if (free != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(free);
            }
        }

        return Math.Max(slot, _taken.Count << 6);
    }
}
