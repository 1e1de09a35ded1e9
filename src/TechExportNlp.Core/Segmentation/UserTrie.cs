namespace TechExportNlp;

/// <summary>The words of a <see cref="UserLexicon"/>, laid over the embedded lexicon. Never changed once the segmenter is built.</summary>
internal sealed class UserTrie
{
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly List<Node> _nodes = [default];

    public UserTrie(Lexicon lexicon, UserLexicon words)
    {
        TotalFrequency = lexicon.TotalFrequency;
        foreach (UserWord word in words.Words)
        {
            // One after the other, as jieba does: the frequency that keeps a word whole depends on the words before.
            int frequency = word.Frequency ?? FrequencySuggestion.For(word.Text, lexicon, this);
            Add(word.Text, frequency, word.Tag is null ? TokenTags.Of(lexicon, word.Text) : JiebaTags.ToPartOfSpeech(word.Tag));
            TotalFrequency += frequency;
        }
    }

    /// <summary>That of the lexicon and of all words here.</summary>
    public long TotalFrequency { get; private set; }

    /// <summary>The child of a node (0: the root) for a character, or -1.</summary>
    public int Step(int node, char c) => _edges.GetValueOrDefault(Edge(node, c), -1);

    public Node this[int node] => _nodes[node];

    /// <summary>The node of the word, also where it is but the beginning of words; -1 if there is none.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int node = 0;
        for (int i = 0; i < word.Length && node >= 0; i++)
        {
            node = Step(node, word[i]);
        }

        return node;
    }

    private static ulong Edge(int node, char c) => ((ulong)(uint)node << 16) | c;

    private void Add(string word, int frequency, PartOfSpeech tag)
    {
        int node = 0;
        foreach (char c in word)
        {
            int next = Step(node, c);
            if (next < 0)
            {
                next = _nodes.Count;
                _nodes.Add(default);
                _edges.Add(Edge(node, c), next);
            }

            node = next;
        }

        _nodes[node] = new Node(true, frequency, Math.Log(Math.Max(frequency, 1)), tag);
    }

    /// <summary>What a node says: whether a word ends there, how often it is held for (0: the word is to be forgotten), and its part of speech.</summary>
    public readonly record struct Node(bool IsWord, int Frequency, double LogFrequency, PartOfSpeech Tag);
}
