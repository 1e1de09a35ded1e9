using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>What the scanners found in a paragraph, in lists that are used again for later ones.</summary>
internal sealed class Mentions
{
    /// <summary>The paragraph.</summary>
    public TextSpan Span { get; set; }

    public List<PeriodMention> Periods { get; } = [];

    public List<BasisMention> Bases { get; } = [];

    public List<Quantity> Quantities { get; } = [];

    /// <summary>How long the longest of the lists has grown.</summary>
    public int Capacity => Math.Max(Quantities.Capacity, Math.Max(Periods.Capacity, Bases.Capacity));

    /// <summary>Empties the lists.</summary>
    public void Clear()
    {
        Periods.Clear();
        Bases.Clear();
        Quantities.Clear();
    }
}
