namespace TechExportNlp.LexiconCompiler;

/// <summary>The characters of the dictionary, numbered from 1 by how many words have them, so that the children of a node lie close together.</summary>
internal sealed class CharacterClasses
{
    private readonly Dictionary<char, ushort> _numbers;

    private CharacterClasses(IReadOnlyList<char> characters)
    {
        Characters = characters;
        _numbers = characters.Select((c, i) => (c, i)).ToDictionary(pair => pair.c, pair => checked((ushort)(pair.i + 1)));
    }

    /// <summary>The characters of the classes 1, 2, ….</summary>
    public IReadOnlyList<char> Characters { get; }

    /// <summary>The number of classes, class 0 (all other characters) included.</summary>
    public int Count => Characters.Count + 1;

    public ushort this[char c] => _numbers[c];

    public static CharacterClasses Of(WordList words) =>
        new([.. words.Words.SelectMany(line => line.Word).CountBy(c => c).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)]);
}
