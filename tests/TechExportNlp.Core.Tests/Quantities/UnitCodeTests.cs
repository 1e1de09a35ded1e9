using System.Globalization;

namespace TechExportNlp.Tests.Quantities;

/// <summary>The codes of units and currencies against the standards that they claim to follow.</summary>
public class UnitCodeTests
{
    private const string OwnCodes = "# Our own codes:";
    private const string OldCurrencies = "# Not in force in ISO 4217:";

    public static TheoryData<string> Units() => [.. Codes("units").Concat(Codes("denominators")).Concat(Codes("rates")).Where(static code => char.IsAscii(code[0])).Except(Listed("units", OwnCodes)).Distinct()];

    public static TheoryData<string> Currencies() => [.. Codes("currencies").Concat(Codes("currency-prefixes")).Concat(Codes("exchange-bases")).Except(Listed("currencies", OldCurrencies)).Distinct()];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_is_written_in_UCUM(string code) => Assert.True(Ucum.IsUnit(code), code);

    [Fact]
    public void Our_own_codes_are_used_and_not_in_UCUM() => Assert.All(
        Listed("units", OwnCodes),
        static code => Assert.True(Codes("units").Contains(code) && !Ucum.IsUnit(code), code));

    [Fact]
    public void A_unit_without_a_code_is_called_by_a_word_of_its_own() => Assert.All(
        Codes("units").Where(static code => !char.IsAscii(code[0])),
        static code => Assert.Contains(LanguageTables.Chinese.Find("units").Rows, row => row["code"] == code && row["factor"] == "1"));

    [Theory]
    [MemberData(nameof(Currencies))]
    public void A_currency_is_in_force_in_ISO_4217(string code) => Assert.Contains(code, Iso4217.MinorDigits.Keys);

    [Fact]
    public void Currencies_out_of_force_are_used_and_marked() => Assert.All(
        Listed("currencies", OldCurrencies),
        static code => Assert.True(Codes("currencies").Contains(code) && !Iso4217.MinorDigits.ContainsKey(code), code));

    [Fact]
    public void No_part_of_money_is_smaller_than_its_currency_knows() => Assert.All(
        LanguageTables.Chinese.Find("currencies").Rows.Where(static row => row["code"].Length > 0 && row["factor"] != "1"),
        static row => Assert.True(decimal.IsInteger(decimal.Parse(row["factor"], CultureInfo.InvariantCulture) * Power(Iso4217.MinorDigits[row["code"]])), row.ToString()));

    [Theory]
    [InlineData("kW.h", true)]
    [InlineData("m3/d", true)]
    [InlineData("/min", true)]
    [InlineData("10*6", true)]
    [InlineData("kg.m/s2", true)]
    [InlineData("mo", true)]
    [InlineData("kh", false)]
    [InlineData("km3h", false)]
    [InlineData("kW.", false)]
    [InlineData("KM", false)]
    [InlineData("", false)]
    public void The_grammar_is_that_of_UCUM(string code, bool valid) => Assert.Equal(valid, Ucum.IsUnit(code));

    private static string[] Codes(string table) => [.. LanguageTables.Chinese.Find(table).Rows.Select(row => table == "exchange-bases" ? row.Word : row["code"]).Where(static code => code.Length > 0).Distinct()];

    private static decimal Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);

    // A list in the head of a table, behind its mark.
    private static string[] Listed(string table, string mark)
    {
        using var reader = new StreamReader(typeof(LanguageTables).Assembly.GetManifestResourceStream($"Chinese/{table}.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                return line[mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return [];
    }
}
