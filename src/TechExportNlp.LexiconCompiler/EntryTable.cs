namespace TechExportNlp.LexiconCompiler;

/// <summary>The pairs of frequency and tag that occur, numbered from 1; words that agree in both share one.</summary>
internal sealed class EntryTable
{
    private readonly Dictionary<(int Frequency, string Tag), ushort> _numbers;

    private EntryTable(IReadOnlyList<(int Frequency, string Tag)> entries, IReadOnlyList<string> tags)
    {
        Entries = entries;
        Tags = tags;
        _numbers = entries.Select((entry, i) => (entry, i)).Skip(1).ToDictionary(pair => pair.entry, pair => checked((ushort)pair.i));
    }

    /// <summary>The entries in order; the first one stands for “no word”.</summary>
    public IReadOnlyList<(int Frequency, string Tag)> Entries { get; }

    /// <summary>The tags that occur, sorted; the first one is “x”, that of no word.</summary>
    public IReadOnlyList<string> Tags { get; }

    public static EntryTable Of(WordList words)
    {
        const string NoWord = "x";
        var entries = words.Words.Select(line => (line.Frequency, line.Tag)).Distinct().OrderBy(entry => entry.Frequency).ThenBy(entry => entry.Tag, StringComparer.Ordinal);
        var tags = words.Words.Select(line => line.Tag).Distinct().Where(tag => tag != NoWord).Order(StringComparer.Ordinal);
        return new EntryTable([(0, NoWord), .. entries], [NoWord, .. tags]);
    }

    public ushort NumberOf(WordList.Line line) => _numbers[(line.Frequency, line.Tag)];
}
