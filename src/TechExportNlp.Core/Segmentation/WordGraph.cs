namespace TechExportNlp;

/// <summary>The words that may stand in a block of text, and the most probable way through them.</summary>
/// <remarks>
/// jieba's word graph and route in one pass from right to left: no edge is stored, each is weighed as the walk through the trie meets it. Sums
/// in jieba's order and ties to the longer word, so that the tokens are equal. Linear in the block times the longest word (16 in the lexicon).
/// </remarks>
internal readonly ref struct WordGraph
{
    private readonly ReadOnlySpan<char> _block;
    private readonly Lexicon _lexicon;
    private readonly UserTrie? _words;
    private readonly double _logTotal;
    private readonly Span<Step> _route;

    private WordGraph(ReadOnlySpan<char> block, Lexicon lexicon, UserTrie? words, double logTotal, Span<Step> route)
    {
        _block = block;
        _lexicon = lexicon;
        _words = words;
        _logTotal = logTotal;
        _route = route;
    }

    /// <summary>Finds the best route.</summary>
    /// <param name="block">The text.</param>
    /// <param name="lexicon">The embedded words.</param>
    /// <param name="words">The user's words, if any.</param>
    /// <param name="logTotal">The logarithm of all frequencies added up.</param>
    /// <param name="route">Takes the best step from each offset; one longer than the block.</param>
    public static void FindRoute(ReadOnlySpan<char> block, Lexicon lexicon, UserTrie? words, double logTotal, Span<Step> route)
    {
        var graph = new WordGraph(block, lexicon, words, logTotal, route);
        route[block.Length] = default;
        for (int start = block.Length - 1; start >= 0; start--)
        {
            route[start] = words is null ? graph.Best(start) : graph.BestWithUserWords(start);
        }
    }

    private Step Best(int start)
    {
        Step best = Alone(start);
        bool any = false;
        ulong node = _lexicon.Root;
        for (int i = start; i < _block.Length && _lexicon.TryStep(ref node, _block[i]); i++)
        {
            int entry = LexiconUnit.Entry(node);
            if (entry != 0)
            {
                Weigh(_lexicon.LogFrequency(entry), _lexicon.Tag(entry), i + 1, ref best, ref any);
            }
        }

        return best;
    }

    private Step BestWithUserWords(int start)
    {
        Step best = Alone(start);
        bool any = false, inLexicon = true;
        ulong node = _lexicon.Root;
        int user = 0;
        for (int i = start; i < _block.Length; i++)
        {
            inLexicon = inLexicon && _lexicon.TryStep(ref node, _block[i]);
            user = user < 0 ? user : _words!.Step(user, _block[i]);
            if (user >= 0 && _words![user] is { IsWord: true } word)
            {
                if (word.Frequency > 0)
                {
                    Weigh(word.LogFrequency, word.Tag, i + 1, ref best, ref any);
                }
            }
            else if (inLexicon && LexiconUnit.Entry(node) is var entry and not 0)
            {
                Weigh(_lexicon.LogFrequency(entry), _lexicon.Tag(entry), i + 1, ref best, ref any);
            }
            else if (!inLexicon && user < 0)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>A character with which no word begins stands alone, counted as seen once; where a word begins, only words count.</summary>
    private Step Alone(int start) => new(-_logTotal + _route[start + 1].Score, start + 1, PartOfSpeech.Unknown, IsWord: false);

    private void Weigh(double logFrequency, PartOfSpeech tag, int end, ref Step best, ref bool any)
    {
        double score = logFrequency - _logTotal + _route[end].Score;
        if (!any || score >= best.Score)
        {
            best = new Step(score, end, tag, IsWord: true);
            any = true;
        }
    }

    /// <summary>The best word from an offset: the probability of the way from here to the end (logarithm), where the word ends, and what it is.</summary>
    public readonly record struct Step(double Score, int End, PartOfSpeech Tag, bool IsWord);
}
