using TechExportNlp.Claims.Sources;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>A paragraph with all that earlier stages found in it; what its sentences are cut into pieces from.</summary>
internal sealed class ParagraphView(SourceText text, TextSpan span, List<Quantity> quantities, List<PeriodMention> periods, List<BasisMention> bases, PieceBuffers? buffers = null)
{
    private readonly int _lastClaim = quantities.FindLastIndex(static quantity => quantity.NonClaim == NonClaimReason.None);

    public SourceText Text { get; } = text;

    public TextSpan Span { get; } = span;

    public List<Quantity> Quantities { get; } = quantities;

    public List<PeriodMention> Periods { get; } = periods;

    public List<BasisMention> Bases { get; } = bases;

    /// <summary>What the cutting into pieces works in; belongs to one extraction.</summary>
    public PieceBuffers Buffers { get; } = buffers ?? new();

    /// <summary>
    /// Whether a sentence can say anything: none of those behind the paragraph's last claim does, unless it names a time, since of what a
    /// sentence leaves behind only the period in force passes to another paragraph.
    /// </summary>
    public bool Matters(TextSpan sentence)
    {
        if (_lastClaim >= 0 && (sentence.Start < Quantities[_lastClaim].Outer.End || (sentence.Start > Span.Start && Quotation.Closes(Text.Normal[sentence.Start - 1]))))
        {
            return true;
        }

        int time = SentenceView.FirstFrom(Periods, sentence.Start, static period => period.Span);
        return time < Periods.Count && Periods[time].Span.Start < sentence.End;
    }
}
