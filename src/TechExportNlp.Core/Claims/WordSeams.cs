namespace TechExportNlp.Claims;

/// <summary>Where the cuts of the segmenter are mended: words of the lexicon that are two here, and words that it does not know.</summary>
internal sealed class WordSeams(LanguageTables tables)
{
    private const int ShortestGlued = 4;

    private readonly WordTrie<bool> _glued = new(tables.Find("glued-movements").Rows.Select(static row => KeyValuePair.Create(row.Word, true)), backwards: true);
    private readonly WordTrie<bool> _movements = new(tables.Find("directions").Rows.Where(static row => row["use"] == "than").Select(static row => KeyValuePair.Create(row.Word, true)));
    private readonly WordTrie<bool> _shares = new(tables.Find("share-words").Rows.Select(static row => KeyValuePair.Create(row.Word, true)));
    private readonly WordStarts _starts = new(tables.Find("joined-words").Rows.Select(static row => row.Word));
    private readonly WordTrie<PartOfSpeech> _joined = new(tables.Find("joined-words").Rows.Select(static row => KeyValuePair.Create(row.Word, JiebaTags.ToPartOfSpeech(row["tag"]))));

    /// <summary>价格上涨 is one word of the lexicon, and two here, what moved and which way: how long the second is.</summary>
    public bool TryCut(ReadOnlySpan<char> word, out int tail) =>
        (word.Length >= ShortestGlued && _glued.TryLongest(word, word.Length, out tail, out _) && word.Length - tail >= ShortestGlued - 2) || None(out tail);

    /// <summary>太 and 古城 are two words of the lexicon, and the name of one thing: the last of the tokens that make it up.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens that the segmenter cut it into.</param>
    /// <param name="first">The token that the word begins with.</param>
    /// <param name="last">The token that it ends with.</param>
    /// <param name="tag">What it is.</param>
    /// <param name="rest">How much of that token stands behind it: a word that tells how one thing differs from another (呎/价高 are 呎价 and 高).</param>
    public bool TryJoin(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, out int last, out PartOfSpeech tag, out int rest)
    {
        last = first;
        rest = 0;
        int start = tokens[first].Start;
        if (!_starts.May(text, start) || !_joined.TryLongest(text, start, out int length, out tag))
        {
            tag = default;
            return false;
        }

        int end = start + length;
        while (last + 1 < tokens.Length && tokens[last].Start + tokens[last].Length < end)
        {
            last++;
        }

        rest = tokens[last].Start + tokens[last].Length - end;
        return rest == 0 || rest > 0 && last > first && _movements.TryLongest(text, end, out int movement, out _) && movement == rest;
    }

    /// <summary>Whether a token that the lexicon takes for a name ends a word of share with its first character and begins a verb with the other (占/比达).</summary>
    public bool IsAcross(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int token) =>
        token > 0 && tokens[token] is { Tag: PartOfSpeech.PersonName, Length: 2 } && tokens[token - 1] is { Length: 1 } before && before.Start + 1 == tokens[token].Start
        && _shares.TryLongest(text, before.Start, out int length, out _) && length == 2;

    private static bool None(out int tail)
    {
        tail = 0;
        return false;
    }
}
