using TechExportNlp.Claims;

namespace TechExportNlp.Tests.Claims;

/// <summary>Every row of joined-words.tsv makes one piece of what the segmenter cuts up, or takes for something else.</summary>
public class JoinedWordTests
{
    private static readonly ClaimLanguage Language = new(LanguageTables.Chinese);

    [Fact]
    public void The_example_of_a_row_uses_the_row() => Assert.All(LanguageTables.Chinese.Find("joined-words").Rows, static row =>
    {
        SentenceView sentence = Pieces(row.Example);
        PartOfSpeech tag = JiebaTags.ToPartOfSpeech(row["tag"]);
        Assert.Contains(sentence.Pieces, piece => piece.Span.Of(row.Example).SequenceEqual(row.Word) && piece.Tag == tag);
        var tokens = new System.Buffers.ArrayBufferWriter<Token>();
        Segmenter.Default.Segment(row.Example, tokens);
        Assert.DoesNotContain(tokens.WrittenMemory.ToArray(), token => row.Example.AsSpan(token.Start, token.Length).SequenceEqual(row.Word) && token.Tag == tag);
    });

    [Theory]
    [InlineData("某太古城堡出口5亿元", "太古城")]
    [InlineData("今年内地客车出口5万辆", "内地客")]
    public void A_word_counts_only_where_the_segmenter_cuts_behind_it(string text, string word) =>
        Assert.DoesNotContain(Pieces(text).Pieces, piece => piece.Span.Of(text).SequenceEqual(word));

    private static SentenceView Pieces(string text)
    {
        var source = new SourceText(text);
        var span = new TextSpan(0, text.Length);
        return SentenceView.Create(new ParagraphView(source, span, [], [], []), span, Segmenter.Default, Language);
    }
}
