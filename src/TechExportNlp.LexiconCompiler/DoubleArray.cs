namespace TechExportNlp.LexiconCompiler;

/// <summary>Packs a trie into the slots of a double array (see <see cref="LexiconUnit"/>): first fit, the nodes with most children first.</summary>
internal sealed class DoubleArray
{
    /// <summary>So many places a node of several children tries in vain before later nodes of that size stop trying them again.</summary>
    private const int Patience = 64;

    private readonly BitRow _slots = new();
    private readonly BitRow _bases = new();
    private readonly Dictionary<TrieNode, int> _baseOf = [];
    private readonly Dictionary<int, int> _searchFrom = [];

    public static ulong[] Build(TrieNode root, int classCount)
    {
        var array = new DoubleArray();
        array._slots.Set(0);
        // A stable sort of a fixed order: the result is the same on every run.
        foreach (TrieNode node in root.Walk().Where(node => node.Children.Count > 0).OrderByDescending(node => node.Children.Count))
        {
            array.Place(node);
        }

        // Every base may be added to every class without a look at the bounds.
        var units = new ulong[Math.Max(array._slots.Length, array._bases.Length - 1 + classCount)];
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
        ushort[] labels = [.. node.Children.Keys];
        int first = labels[0], tries = 0;
        // What was in vain for an only child of some label stays in vain for all others of that label: slots and bases are never given back.
        int kind = labels.Length == 1 ? first : -labels.Length;
        int from = Math.Max(_searchFrom.GetValueOrDefault(kind), 1 + first);
        int slot = _slots.NextClear(from);
        while (!Fits(slot - first, labels))
        {
            slot = _slots.NextClear(slot + 1);
            tries++;
        }

        if (kind > 0 || tries > Patience)
        {
            _searchFrom[kind] = slot;
        }

        _bases.Set(slot - first);
        _baseOf.Add(node, slot - first);
        foreach (ushort label in labels)
        {
            _slots.Set(slot - first + label);
        }
    }

    private bool Fits(int start, ushort[] labels)
    {
        if (_bases[start])
        {
            return false;
        }

        foreach (ushort label in labels)
        {
            if (_slots[start + label])
            {
                return false;
            }
        }

        return true;
    }
}
