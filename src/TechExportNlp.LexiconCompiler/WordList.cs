using System.Globalization;

namespace TechExportNlp.LexiconCompiler;

/// <summary>The dictionary: its words with frequency and tag, sorted, and the total of all its lines.</summary>
internal sealed class WordList
{
    private WordList(IReadOnlyList<Line> words, long total)
    {
        Words = words;
        TotalFrequency = total;
    }

    public IReadOnlyList<Line> Words { get; }

    /// <summary>As jieba counts it: of a word with two lines the later one holds, and both are in the total.</summary>
    public long TotalFrequency { get; }

    public static WordList Read(string path)
    {
        var words = new SortedDictionary<string, Line>(StringComparer.Ordinal);
        long total = 0;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] columns = line.Split(' ');
            if (columns.Length != 3 || columns[0].Length == 0 || !int.TryParse(columns[1], NumberStyles.None, CultureInfo.InvariantCulture, out int frequency))
            {
                throw new FormatException($"{path}, line {number}: wanted is 'word frequency tag', separated by one space each.");
            }

            words[columns[0]] = new Line(columns[0], frequency, columns[2]);
            total += frequency;
        }

        return new WordList([.. words.Values], total);
    }

    /// <summary>The same words with the tags of a file of corrections: <c>word tag</c>, separated by a tab; lines that begin with # are comments.</summary>
    /// <exception cref="FormatException">A line is malformed, or names a word that the dictionary lacks.</exception>
    public WordList WithTags(string path)
    {
        Dictionary<string, Line> words = Words.ToDictionary(static line => line.Word, StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line.Split('\t') is not [{ Length: > 0 } word, { Length: > 0 } tag] || !words.TryGetValue(word, out Line known))
            {
                throw new FormatException($"{path}, line {number}: wanted is 'word tag', separated by a tab, of a word that the dictionary has.");
            }

            words[word] = known with { Tag = tag };
        }

        return new WordList([.. Words.Select(line => words[line.Word])], TotalFrequency);
    }

    public readonly record struct Line(string Word, int Frequency, string Tag);
}
