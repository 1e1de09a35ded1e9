using System.Buffers;

namespace TechExportNlp;

/// <summary>Cuts text into words.</summary>
/// <remarks>An implementation must be safe for use from many threads at once: one shared extractor serves them all.</remarks>
public interface ISegmenter
{
    /// <summary>Cuts the text; the tokens cover it without gap or overlap, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Takes the tokens; their offsets count from the start of <paramref name="text"/>, in UTF-16 code units.</param>
    void Segment(ReadOnlySpan<char> text, IBufferWriter<Token> tokens);
}
