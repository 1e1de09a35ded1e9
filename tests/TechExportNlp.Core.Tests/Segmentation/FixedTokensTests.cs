using System.Buffers;
using CsCheck;

namespace TechExportNlp;

public class FixedTokensTests
{
    [Fact]
    public void A_fixed_span_is_one_numeral_and_the_gaps_are_cut_as_ever()
    {
        const string Text = "出口额达1.07万亿美元，同比增长8.5%。";

        Token[] tokens = Cut(Text, [Span(Text, "1.07万亿美元"), Span(Text, "8.5%")]);

        Assert.Equal("出口额|达|1.07万亿美元|，|同比|增长|8.5%|。", Cutting.Line(Text, tokens));
        Assert.Equal(2, tokens.Count(token => token.Tag == PartOfSpeech.Numeral));
    }

    [Fact]
    public void Without_fixed_spans_it_is_the_segmenter_itself() => SegmenterProperties.Texts.Sample(text => Assert.Equal(Segmenter.Default.Tokens(text), Cut(text, [])));

    [Fact]
    public void Any_fixed_spans_come_out_whole_and_everything_is_covered() =>
        Gen.Select(SegmenterProperties.Texts, Gen.Int[0, 9].Array[0, 20]).Sample((text, lengths) =>
        {
            var spans = new List<TextSpan>();
            int at = 0;
            for (int i = 0; i + 1 < lengths.Length && at + lengths[i] + lengths[i + 1] <= text.Length; i += 2)
            {
                spans.Add(new TextSpan(at + lengths[i], lengths[i + 1]));
                at = spans[^1].End;
            }

            Token[] tokens = Cut(text, spans);

            Assert.Equal(text, string.Concat(tokens.Select(token => token.Span.Quote(text))));
            Assert.All(spans.Where(span => !span.IsEmpty), span => Assert.Contains(new Token(span.Start, span.Length, PartOfSpeech.Numeral), tokens));
        });

    [Fact]
    public void Spans_out_of_order_or_beyond_the_text_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Cut("一二三", [new TextSpan(1, 1), new TextSpan(0, 1)]));
        Assert.Throws<ArgumentException>(() => Cut("一二三", [new TextSpan(0, 2), new TextSpan(1, 1)]));
        Assert.Throws<ArgumentException>(() => Cut("一二三", [new TextSpan(2, 2)]));
    }

    private static TextSpan Span(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);

    private static Token[] Cut(string text, IReadOnlyList<TextSpan> spans)
    {
        var tokens = new ArrayBufferWriter<Token>();
        Segmenter.Default.Segment(text, [.. spans], tokens);
        return tokens.WrittenSpan.ToArray();
    }
}
