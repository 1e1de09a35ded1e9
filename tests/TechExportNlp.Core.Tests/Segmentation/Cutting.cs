using System.Buffers;

namespace TechExportNlp;

/// <summary>Shorthands of the segmentation tests.</summary>
internal static class Cutting
{
    public static Token[] Tokens(this ISegmenter segmenter, string text)
    {
        var tokens = new ArrayBufferWriter<Token>();
        segmenter.Segment(text, tokens);
        return tokens.WrittenSpan.ToArray();
    }

    /// <summary>The tokens as one line: <c>中国|的|出口</c>.</summary>
    public static string Cut(this ISegmenter segmenter, string text) => Line(text, segmenter.Tokens(text));

    public static string Line(string text, IEnumerable<Token> tokens) => string.Join('|', tokens.Select(token => token.Span.Quote(text)));

    public static Segmenter With(UserLexicon words, bool useHmm = false) => new(SegmenterOptions.Default with { UserLexicon = words, UseHmm = useHmm });
}
