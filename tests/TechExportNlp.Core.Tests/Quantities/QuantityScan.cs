using TechExportNlp.Quantities;

namespace TechExportNlp.Tests.Quantities;

/// <summary>Scans a text without any expression of time known.</summary>
internal static class QuantityScan
{
    private static readonly QuantityScanner Scanner = new(LanguageTables.Chinese);

    public static List<Quantity> All(string text, string localCurrency = "CNY")
    {
        var quantities = new List<Quantity>();
        Scanner.Scan(new SourceText(text), new TextSpan(0, text.Length), [], [], localCurrency, quantities);
        return quantities;
    }

    public static List<Quantity> Claims(string text, string localCurrency = "CNY") => [.. All(text, localCurrency).Where(quantity => quantity.NonClaim == NonClaimReason.None)];

    /// <summary>As the corpora write it: value, unit, comparator.</summary>
    public static string Meaning(Quantity quantity) => $"{quantity.Value} {quantity.Unit} {quantity.Comparator.Code()}";
}
