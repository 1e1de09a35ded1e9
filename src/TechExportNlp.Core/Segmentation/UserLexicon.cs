using System.Globalization;
using System.Text;

namespace TechExportNlp;

/// <summary>Words of one's own, which a <see cref="Segmenter"/> knows beside those of the embedded lexicon.</summary>
/// <remarks>
/// Immutable and thread-safe. It belongs to the segmenters that are made with it and changes no other. As in jieba, only runs of Han
/// characters, ASCII letters, digits and <c>+ # &amp; . _ % -</c> are looked up: a word with any other character in it (a space, a middle dot) is
/// accepted and never found. Segmenting slows down with the length of the longest word.
/// </remarks>
public sealed class UserLexicon
{
    private UserLexicon(IReadOnlyList<UserWord> words) => Words = words;

    /// <summary>No words.</summary>
    public static UserLexicon Empty { get; } = new([]);

    /// <summary>How many entries there are; a word given twice counts twice, and the later one holds.</summary>
    public int Count => Words.Count;

    internal IReadOnlyList<UserWord> Words { get; }

    /// <summary>Reads jieba's user dictionaries: UTF-8, a line a word, <c>word frequency tag</c>, of which frequency and tag may be missing.</summary>
    /// <param name="dictionary">The dictionary. It is read to its end and left open.</param>
    /// <exception cref="TableFormatException">A line is malformed; the message says which and why.</exception>
    public static UserLexicon Read(Stream dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        using var reader = new StreamReader(dictionary, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var words = new List<UserWord>();
        try
        {
            for (int number = 1; reader.ReadLine() is { } line; number++)
            {
                line = line.Trim().TrimStart('\uFEFF');
                if (line.Length > 0)
                {
                    words.Add(ReadLine(line, number));
                }
            }
        }
        catch (DecoderFallbackException)
        {
            throw new TableFormatException("user lexicon", words.Count + 1, "the bytes here or somewhat later are not UTF-8; save the dictionary as UTF-8.");
        }

        return new UserLexicon(words);
    }

    /// <summary>The same words and one more.</summary>
    /// <param name="word">The word.</param>
    /// <param name="frequency">
    /// How often to hold it for, on the scale of jieba's dictionary (60 million words counted). Default: null, which chooses the least
    /// frequency that keeps the word whole where it stands alone, as jieba's <c>suggest_freq</c> does. 0 makes the segmenter forget the word.
    /// </param>
    /// <param name="tag">Its part of speech as jieba writes it (<c>n</c>, <c>nz</c>, <c>v</c>). Default: null, what the embedded lexicon has.</param>
    public UserLexicon With(string word, int? frequency = null, string? tag = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        if (frequency is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(frequency));
        }

        return new UserLexicon([.. Words, new UserWord(word, frequency, tag)]);
    }

    /// <summary>The shortest word whose rest reads as a frequency and a tag, as jieba's expression <c>^(.+?)( [0-9]+)?( [a-z]+)?$</c> has it.</summary>
    private static UserWord ReadLine(string line, int number)
    {
        string? tag = CutLast(ref line, char.IsAsciiLetterLower);
        string? digits = CutLast(ref line, char.IsAsciiDigit);
        int frequency = 0;
        if (digits is not null && !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out frequency))
        {
            throw new TableFormatException("user lexicon", number, $"the frequency {digits} is above {int.MaxValue}; write a smaller one or none.");
        }

        return new UserWord(line, digits is null ? null : frequency, tag);
    }

    private static string? CutLast(ref string line, Predicate<char> kind)
    {
        int space = line.LastIndexOf(' ');
        string last = line[(space + 1)..];
        if (space < 1 || last.Length == 0 || !Array.TrueForAll(last.ToCharArray(), kind))
        {
            return null;
        }

        line = line[..space];
        return last;
    }
}
