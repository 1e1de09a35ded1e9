using System.Buffers;
using JiebaNet.Segmenter;

namespace TechExportNlp;

/// <summary>Cuts text into words with JiebaNet.Segmenter (package jieba.NET), for those who have dictionaries and habits there.</summary>
/// <remarks>
/// <para><b>Its dictionary belongs to the process.</b> jieba.NET keeps one dictionary and one model for all segmenters: a word that is added through
/// any <c>JiebaSegmenter</c> of the program changes what every <see cref="JiebaNetSegmenter"/> cuts, and so does the folder of the files, which counts
/// until the first cut. For words of one's own that stay with one segmenter take <see cref="Segmenter"/> and its <see cref="UserLexicon"/>.</para>
/// <para>Cutting from many threads is safe as long as no thread adds or deletes words meanwhile: jieba.NET does not lock. A surrogate pair, which
/// jieba.NET cuts in two, comes as one token. jieba.NET gives no parts of speech here; the tags are those of the library's own lexicon.</para>
/// </remarks>
public sealed class JiebaNetSegmenter : ISegmenter
{
    private readonly JiebaSegmenter _jieba;
    private readonly bool _useHmm;

    /// <summary>A segmenter over jieba.NET's dictionary, which is read at the first cut.</summary>
    /// <param name="options">What it works with.</param>
    /// <exception cref="FileNotFoundException">jieba.NET's files are not there; the message says where they were looked for and what to do.</exception>
    public JiebaNetSegmenter(JiebaNetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JiebaNetResources.Locate(options.ResourceDirectory);
        _jieba = new JiebaSegmenter();
        _useHmm = options.UseHmm;
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        int start = 0, end = 0;
        foreach (string word in _jieba.Cut(text.ToString(), hmm: _useHmm))
        {
            // A low surrogate behind its high one belongs to the token before.
            bool joins = end > 0 && end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]);
            if (!joins)
            {
                Add(text, start, end, tokens);
                start = end;
            }

            end += word.Length;
        }

        if (end != text.Length)
        {
            throw new InvalidOperationException($"jieba.NET's tokens cover {end} code units of a text of {text.Length}; the text was not cut.");
        }

        Add(text, start, end, tokens);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, IBufferWriter<Token> tokens)
    {
        if (end > start)
        {
            tokens.GetSpan(1)[0] = new Token(start, end - start, TokenTags.Of(Lexicon.Default, text[start..end]));
            tokens.Advance(1);
        }
    }
}
