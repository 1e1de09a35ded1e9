using TechExportNlp.Periods;

namespace TechExportNlp.Quantities;

/// <summary>Finds the numbers of a text with their units and bounds.</summary>
/// <remarks>Immutable and thread-safe; linear in the text.</remarks>
internal sealed class QuantityScanner
{
    private readonly QuantityReaders _readers;

    public QuantityScanner(LanguageTables tables) => _readers = new QuantityReaders(tables);

    /// <summary>The tables of quantities.</summary>
    public QuantityWords Words => _readers.Words;

    /// <summary>Finds the quantities of one paragraph, claims and non-claims alike, in order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="periods">The expressions of time in it, in order: no number is looked for inside them.</param>
    /// <param name="bases">The expressions of comparison in it, likewise.</param>
    /// <param name="localCurrency">What a bare 元 is where the sentence names no other currency: CNY, HKD, TWD, MOP.</param>
    /// <param name="quantities">Takes the quantities.</param>
    public void Scan(SourceText text, TextSpan paragraph, IReadOnlyList<PeriodMention> periods, IReadOnlyList<BasisMention> bases, string localCurrency, List<Quantity> quantities)
    {
        int first = quantities.Count;
        var pass = new QuantityPass(_readers, text, paragraph, localCurrency, quantities);
        pass.Run(periods, bases);
        QuantityLists.Share(text, quantities, first, _readers.Words);
    }
}
