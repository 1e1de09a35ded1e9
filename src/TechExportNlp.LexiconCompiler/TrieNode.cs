namespace TechExportNlp.LexiconCompiler;

/// <summary>A node of the trie before it is packed.</summary>
internal sealed class TrieNode
{
    /// <summary>The classes of the characters that lead on, ascending, and where they lead.</summary>
    public SortedList<ushort, TrieNode> Children { get; } = new(1);

    /// <summary>The entry of the word that ends here; 0 for none.</summary>
    public ushort Entry { get; private set; }

    /// <summary>Builds the trie and gives its root.</summary>
    public static TrieNode Build(WordList words, EntryTable entries, CharacterClasses classes)
    {
        var root = new TrieNode();
        foreach (WordList.Line line in words.Words)
        {
            TrieNode node = root;
            foreach (char c in line.Word)
            {
                if (!node.Children.TryGetValue(classes[c], out TrieNode? next))
                {
                    next = new TrieNode();
                    node.Children.Add(classes[c], next);
                }

                node = next;
            }

            node.Entry = entries.NumberOf(line);
        }

        return root;
    }

    /// <summary>This node and all below it, each before its children.</summary>
    public IEnumerable<TrieNode> Walk()
    {
        var open = new Stack<TrieNode>([this]);
        while (open.TryPop(out TrieNode? node))
        {
            yield return node;
            for (int i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push(node.Children.GetValueAtIndex(i));
            }
        }
    }
}
