using System.Buffers;

namespace TechExportNlp;

/// <summary>Segments around spans that are words already (numbers, units and dates found before), with whatever segmenter.</summary>
internal static class FixedTokens
{
    /// <summary>Each fixed span comes out as one token, a numeral; the gaps between are segmented each for itself.</summary>
    /// <param name="segmenter">What cuts the gaps.</param>
    /// <param name="text">The text.</param>
    /// <param name="fixedSpans">In order, without overlap, within the text; an empty one is passed over.</param>
    /// <param name="tokens">Takes the tokens; their offsets count in <paramref name="text"/>.</param>
    /// <exception cref="ArgumentException">The spans overlap, are not in order, or reach beyond the text.</exception>
    public static void Segment(ISegmenter segmenter, ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> fixedSpans, IBufferWriter<Token> tokens)
    {
        if (fixedSpans.IsEmpty)
        {
            segmenter.Segment(text, tokens);
            return;
        }

        var gaps = new ShiftedWriter(tokens);
        int at = 0;
        foreach (TextSpan span in fixedSpans)
        {
            if (span.Start < at || span.Length < 0 || span.Length > text.Length - span.Start)
            {
                throw new ArgumentException($"The fixed span {span} overlaps the one before or reaches beyond the text of {text.Length} code units.", nameof(fixedSpans));
            }

            SegmentGap(segmenter, text, TextSpan.FromBounds(at, span.Start), gaps);
            if (!span.IsEmpty)
            {
                tokens.GetSpan(1)[0] = new Token(span.Start, span.Length, PartOfSpeech.Numeral);
                tokens.Advance(1);
            }

            at = span.End;
        }

        SegmentGap(segmenter, text, TextSpan.FromBounds(at, text.Length), gaps);
    }

    private static void SegmentGap(ISegmenter segmenter, ReadOnlySpan<char> text, TextSpan gap, ShiftedWriter writer)
    {
        if (!gap.IsEmpty)
        {
            writer.Shift = gap.Start;
            segmenter.Segment(gap.Of(text), writer);
        }
    }

    /// <summary>Hands on tokens with their offsets moved: what a segmenter has written is shifted in place when it is committed.</summary>
    private sealed class ShiftedWriter(IBufferWriter<Token> target) : IBufferWriter<Token>
    {
        private Memory<Token> _free;

        public int Shift { get; set; }

        public void Advance(int count)
        {
            foreach (ref Token token in _free.Span[..count])
            {
                token = token with { Start = token.Start + Shift };
            }

            // A writer may commit one buffer in several parts.
            _free = _free[count..];
            target.Advance(count);
        }

        public Memory<Token> GetMemory(int sizeHint = 0) => _free = target.GetMemory(sizeHint);

        public Span<Token> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
