using System.Buffers;
using CsCheck;

namespace TechExportNlp.JiebaNet.Tests;

public class JiebaNetSegmenterTests
{
    private static readonly string[] Pieces = ["出口", "增长", "𠮷", "\uD842", "\uDFB7", "\r\n", "5.3%", "，"];
    private static readonly JiebaNetSegmenter Plain = new(JiebaNetOptions.Default);
    private static readonly JiebaNetSegmenter WithHmm = new(JiebaNetOptions.Default with { UseHmm = true });

    [Theory]
    [InlineData("新能源汽车出口同比增长两成以上。")]
    [InlineData("南京市长江大桥全长6772米，CPI涨0.3%。")]
    [InlineData("王小慧被任命为歌尔微电子首席技术官。")]
    [InlineData("𠮷野家在上海开店。")]
    public void Tokens_and_tags_equal_those_of_the_own_segmenter(string text)
    {
        Assert.Equal(Tokens(Segmenter.Default, text), Tokens(Plain, text));
        Assert.Equal(Tokens(new Segmenter(SegmenterOptions.Default with { UseHmm = true }), text), Tokens(WithHmm, text));
    }

    [Fact]
    public void Tokens_cover_the_text_and_never_part_a_surrogate_pair() =>
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 30].Select(string.Concat).Sample(text =>
        {
            int at = 0;
            foreach (Token token in Tokens(Plain, text))
            {
                Assert.Equal(at, token.Start);
                at += token.Length;
                Assert.False(at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]));
            }

            Assert.Equal(text.Length, at);
        });

    [Fact]
    public void A_folder_without_the_files_is_named_with_what_it_lacks_and_what_to_do()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "no such folder");

        string message = Assert.Throws<FileNotFoundException>(() => new JiebaNetSegmenter(JiebaNetOptions.Default with { ResourceDirectory = folder })).Message;

        Assert.Contains(folder, message, StringComparison.Ordinal);
        Assert.Contains("dict.txt, prob_emit.json, prob_trans.json", message, StringComparison.Ordinal);
        Assert.Contains(nameof(JiebaNetOptions.ResourceDirectory), message, StringComparison.Ordinal);
    }

    private static Token[] Tokens(ISegmenter segmenter, string text)
    {
        var tokens = new ArrayBufferWriter<Token>();
        segmenter.Segment(text, tokens);
        return tokens.WrittenSpan.ToArray();
    }
}
