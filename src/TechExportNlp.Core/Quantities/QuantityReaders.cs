namespace TechExportNlp.Quantities;

/// <summary>The readers that a pass over a paragraph needs, over one set of tables. Immutable and thread-safe.</summary>
internal sealed class QuantityReaders
{
    public QuantityReaders(LanguageTables tables)
    {
        Words = new QuantityWords(tables);
        Numerals = new NumeralReader(Words);
        Units = new UnitReader(Words);
        Parts = new UnitParts(Words, Numerals, Units);
        Ranges = new RangeReader(Numerals, Units, Words);
        Comparators = new ComparatorReader(Words);
        NonClaims = new NonClaims(Words);
        Bare = new BareNumbers(tables, Words);
        Exchange = new ExchangeRates(tables, Words);
    }

    public QuantityWords Words { get; }

    public NumeralReader Numerals { get; }

    public UnitReader Units { get; }

    public UnitParts Parts { get; }

    public RangeReader Ranges { get; }

    public ComparatorReader Comparators { get; }

    public NonClaims NonClaims { get; }

    public BareNumbers Bare { get; }

    public ExchangeRates Exchange { get; }
}
