using CsCheck;

namespace TechExportNlp;

public class SegmenterProperties
{
    private static readonly string[] Pieces =
        ["新能源", "出口", "增长", "的", "亿美元", "龘", "𠮷", "\uD842", "\uDFB7", "\r\n", "　", "AT&T", "C++", ".", "%", "5", "b", "，", "·"];

    /// <summary>Texts of what matters here: words, runs of letters and signs, blanks, surrogates whole and alone, anything.</summary>
    internal static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        Gen.Char['一', '\u9FD5'].Select(c => c.ToString()),
        Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat);

    private static readonly Segmenter[] Segmenters =
    [
        Segmenter.Default,
        new(SegmenterOptions.Default with { UseHmm = true }),
        Cutting.With(UserLexicon.Empty.With("出口增长").With("的", 0).With("5b"), useHmm: true),
    ];

    [Fact]
    public void Tokens_cover_the_text_without_gap_or_overlap_and_never_part_a_surrogate_pair() => Texts.Sample(text =>
    {
        foreach (Segmenter segmenter in Segmenters)
        {
            int at = 0;
            foreach (Token token in segmenter.Tokens(text))
            {
                Assert.True(token.Start == at && token.Length > 0);
                at += token.Length;
                Assert.False(at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]));
            }

            Assert.Equal(text.Length, at);
        }
    });

    [Fact]
    public void Blocks_are_cut_each_for_itself() => Gen.Select(Texts, Texts).Sample((first, second) =>
    {
        foreach (Segmenter segmenter in Segmenters)
        {
            Assert.Equal(segmenter.Cut(first) + (first.Length > 0 ? "|" : "") + "。" + (second.Length > 0 ? "|" : "") + segmenter.Cut(second), segmenter.Cut(first + "。" + second));
        }
    });

    [Fact]
    public void Many_threads_get_what_one_gets() => Texts.Array[100].Sample(
        texts =>
        {
            string[] alone = [.. texts.Select(Segmenters[1].Cut)];
            Parallel.For(0, 16, _ => Assert.Equal(alone, texts.Select(Segmenters[1].Cut)));
        },
        iter: 5,
        threads: 1);
}
