namespace TechExportNlp;

/// <summary>The embedded lexicon, jieba's: words, how frequent they are, and what parts of speech; with its model of unknown words.</summary>
/// <remarks>Immutable and thread-safe. Loads in some milliseconds: the trie is used as it lies in the resource, no word becomes an object.</remarks>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(Load);

    private readonly ulong[] _units;
    private readonly ushort[] _classes;
    private readonly int[] _frequencies;
    private readonly double[] _logs;
    private readonly PartOfSpeech[] _tags;

    /// <summary>A lexicon over arrays that <see cref="LexiconReader"/> has checked.</summary>
    public Lexicon(ulong[] units, ushort[] classes, int[] frequencies, PartOfSpeech[] tags, long total, HiddenMarkovModel model)
    {
        (_units, _classes, _frequencies, _tags) = (units, classes, frequencies, tags);
        _logs = Array.ConvertAll(frequencies, frequency => Math.Log(Math.Max(frequency, 1)));
        TotalFrequency = total;
        Model = model;
    }

    /// <summary>The lexicon that ships with the library; read at first use and shared.</summary>
    public static Lexicon Default => Shared.Value;

    /// <summary>The frequencies of all lines of the source added up; a word that has two lines counts with both, as in jieba.</summary>
    public long TotalFrequency { get; }

    /// <summary>The model that finds words which the lexicon lacks.</summary>
    public HiddenMarkovModel Model { get; }

    /// <summary>The node of no characters, where walks begin.</summary>
    public ulong Root => _units[0];

    /// <summary>The node that a character leads to; false if no word goes on so.</summary>
    public bool TryStep(ref ulong node, char c)
    {
        int start = LexiconUnit.Base(node);
        ushort label = _classes[c];
        ulong next = _units[start + label];
        if (start == 0 || label == 0 || LexiconUnit.Label(next) != label)
        {
            return false;
        }

        node = next;
        return true;
    }

    /// <summary>The entry of a word; 0 if the lexicon lacks it.</summary>
    public int Find(ReadOnlySpan<char> word) => TryWalk(word, out ulong node) ? LexiconUnit.Entry(node) : 0;

    /// <summary>Whether some word begins so.</summary>
    public bool IsPrefix(ReadOnlySpan<char> beginning) => TryWalk(beginning, out _);

    /// <summary>What part of speech the lexicon holds the word for; <see cref="PartOfSpeech.Unknown"/> for one that it lacks.</summary>
    public PartOfSpeech TagOf(ReadOnlySpan<char> word) => _tags[Find(word)];

    /// <summary>How often the word was counted; 0 for one that the lexicon lacks.</summary>
    public int FrequencyOf(ReadOnlySpan<char> word) => _frequencies[Find(word)];

    /// <summary>The natural logarithm of an entry's frequency; 0 for entry 0.</summary>
    public double LogFrequency(int entry) => _logs[entry];

    /// <summary>The part of speech of an entry; unknown for entry 0.</summary>
    public PartOfSpeech Tag(int entry) => _tags[entry];

    private bool TryWalk(ReadOnlySpan<char> characters, out ulong node)
    {
        node = Root;
        foreach (char c in characters)
        {
            if (!TryStep(ref node, c))
            {
                return false;
            }
        }

        return true;
    }

    private static Lexicon Load()
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.bin") ?? throw LexiconFormatException.Missing();
        return LexiconReader.Read(stream);
    }
}
