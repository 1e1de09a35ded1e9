using System.Buffers;

namespace TechExportNlp;

/// <summary>Cuts text into words by jieba's algorithm over jieba's lexicon, which is embedded.</summary>
/// <remarks>
/// The tokens equal those of python-jieba (0.42.1, <c>jieba.cut</c>). Whatever lies outside of Han characters, ASCII letters and digits, and
/// <c>+ # &amp; . _ % -</c> is one token a character, a surrogate pair being one. Immutable and thread-safe. Linear in the text; allocates nothing
/// for a token.
/// </remarks>
public sealed class Segmenter : ISegmenter
{
    /// <summary>Blocks up to this length are cut on the stack (24 bytes a character); a clause between two commas rarely is longer.</summary>
    private const int StackBlock = 128;

    private static readonly Lazy<Segmenter> Shared = new(() => new Segmenter(SegmenterOptions.Default));

    private readonly Lexicon _lexicon;
    private readonly UserTrie? _words;
    private readonly UnknownWords? _unknown;
    private readonly double _logTotal;

    /// <summary>A segmenter of one's own.</summary>
    /// <param name="options">What it works with.</param>
    public Segmenter(SegmenterOptions options)
        : this(Lexicon.Default, UserWordsOf(options), options.UseHmm)
    {
    }

    internal Segmenter(Lexicon lexicon, UserTrie? words, bool useHmm)
    {
        _lexicon = lexicon;
        _words = words;
        _unknown = useHmm ? new UnknownWords(lexicon, words) : null;
        _logTotal = Math.Log(words?.TotalFrequency ?? lexicon.TotalFrequency);
    }

    /// <summary>The segmenter with the default options; made at first use and shared.</summary>
    public static Segmenter Default => Shared.Value;

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var sink = new TokenSink(tokens);
        for (int start = 0; start < text.Length;)
        {
            int end = TextBlocks.EndOfBlock(text, start);
            if (end > start)
            {
                CutBlock(text[start..end], start, ref sink);
            }
            else
            {
                end = TextBlocks.EndOfSymbol(text, start);
                sink.Add(start, end - start, TokenTags.OfCharacters(text[start..end]));
            }

            start = end;
        }

        sink.Flush();
    }

    private static UserTrie? UserWordsOf(SegmenterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.UserLexicon is { Count: > 0 } words ? new UserTrie(Lexicon.Default, words) : null;
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset, ref TokenSink sink)
    {
        WordGraph.Step[]? rented = block.Length < StackBlock ? null : ArrayPool<WordGraph.Step>.Shared.Rent(block.Length + 1);
        Span<WordGraph.Step> route = rented ?? stackalloc WordGraph.Step[block.Length + 1];
        WordGraph.FindRoute(block, _lexicon, _words, _logTotal, route);
        if (_unknown is null)
        {
            EmitRoute(block, route, offset, ref sink);
        }
        else
        {
            _unknown.Emit(block, route, offset, ref sink);
        }

        if (rented is not null)
        {
            ArrayPool<WordGraph.Step>.Shared.Return(rented);
        }
    }

    /// <summary>The words of the route; letters and digits that stand single are joined to runs.</summary>
    private static void EmitRoute(scoped ReadOnlySpan<char> block, scoped ReadOnlySpan<WordGraph.Step> route, int offset, ref TokenSink sink)
    {
        for (int start = 0; start < block.Length;)
        {
            WordGraph.Step step = route[start];
            int end = step.End;
            if (end == start + 1 && char.IsAsciiLetterOrDigit(block[start]))
            {
                while (end < block.Length && route[end].End == end + 1 && char.IsAsciiLetterOrDigit(block[end]))
                {
                    end++;
                }

                sink.Add(offset + start, end - start, TokenTags.OfCharacters(block[start..end]));
            }
            else
            {
                sink.Add(offset + start, end - start, step.IsWord ? step.Tag : TokenTags.OfCharacters(block[start..end]));
            }

            start = end;
        }
    }
}
