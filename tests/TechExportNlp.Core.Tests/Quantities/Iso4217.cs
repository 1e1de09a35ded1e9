using System.Globalization;

namespace TechExportNlp.Tests.Quantities;

/// <summary>The currencies of ISO 4217.</summary>
internal static class Iso4217
{
    /// <summary>The digits behind the point that the currency's smallest unit takes.</summary>
    public static IReadOnlyDictionary<string, int> MinorDigits { get; } = Standard.Rows("iso4217.tsv").ToDictionary(static row => row["code"], static row => row["minor"].Length > 0 ? int.Parse(row["minor"], CultureInfo.InvariantCulture) : 0);
}
