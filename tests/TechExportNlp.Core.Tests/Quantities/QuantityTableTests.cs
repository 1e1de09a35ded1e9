using TechExportNlp.Quantities;

namespace TechExportNlp.Tests.Quantities;

/// <summary>Every row of every table of quantities is put to work by its own example.</summary>
public class QuantityTableTests
{
    public static TheoryData<string> Tables() =>
        ["bare-numbers", "classifiers", "comparators", "currencies", "currency-prefixes", "denominators", "exchange-bases", "exchange-links", "glued-words", "idioms", "number-after", "number-before", "numerals", "rates", "unit-parts", "unit-senses", "units"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_are_sorted_and_unique_and_their_examples_hold_the_word(string table)
    {
        IReadOnlyList<TableRow> rows = LanguageTables.Chinese.Find(table).Rows;
        Assert.NotEmpty(rows);
        for (int i = 0; i < rows.Count; i++)
        {
            Assert.True(i == 0 || string.CompareOrdinal(rows[i - 1].Word, rows[i].Word) < 0, rows[i].ToString());
            Assert.True(rows[i].Example.Contains(rows[i].Word, StringComparison.Ordinal), rows[i].ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_example_uses_its_row(string table)
    {
        string[] unused = [.. LanguageTables.Chinese.Find(table).Rows.Where(row => !Uses(table, row)).Select(row => $"{row} in {row.Example}")];
        Assert.True(unused.Length == 0, $"{unused.Length} rows are not used by their examples:\n{string.Join('\n', unused)}");
    }

    private static bool Uses(string table, TableRow row)
    {
        List<Quantity> found = QuantityScan.All(row.Example, "XXX");
        return table switch
        {
            "bare-numbers" => found.Exists(quantity => quantity.NonClaim == NonClaimReason.None && (row["as"].Length == 0 || quantity.UnitRow == row)),
            "unit-parts" => found is [{ NonClaim: NonClaimReason.None } whole] && whole.Span.End == row.Example.Length,
            "unit-senses" => found.Exists(quantity => quantity.UnitRow?.Word == row["as"]),
            "exchange-bases" => found.Exists(quantity => quantity.Unit.EndsWith("/" + row.Word, StringComparison.Ordinal)),
            "classifiers" or "currencies" or "units" or "currency-prefixes" => found.Exists(quantity => quantity.UnitRow == row),
            "comparators" => row["side"] == "filler"
                ? found.Exists(quantity => quantity.Comparator != Comparator.Equal)
                : found.Exists(quantity => row["comparator"] == "=" ? quantity.Comparator == Comparator.Equal : quantity.ComparatorRow == row),
            "rates" when row["code"].Length == 0 => found.TrueForAll(static quantity => !quantity.Unit.Contains('/', StringComparison.Ordinal)),
            "denominators" or "rates" => found.Exists(quantity => quantity.Unit.EndsWith("/" + row["code"], StringComparison.Ordinal)),
            "exchange-links" => found.Exists(quantity => quantity.Unit == "CNY/USD"),
            "glued-words" when row["place"] == "count" => found is [{ UnitRow: null }],
            "glued-words" when row["place"] == "free" => found is [{ UnitRow: not null }],
            "glued-words" => found.Exists(quantity => quantity.NonClaim != NonClaimReason.Indefinite && quantity.Comparator == Comparator.Equal && quantity.Value.Low is 5 or 5000),
            "number-after" or "number-before" when row["reason"] == "claim" => found.Exists(static quantity => quantity.NonClaim == NonClaimReason.None),
            "idioms" => found.Exists(quantity => quantity.Span.Quote(row.Example) == row.Word && quantity.NonClaim == QuantityWords.Reason(row)),
            "number-after" or "number-before" => found.Exists(quantity => quantity.NonClaim == QuantityWords.Reason(row)),
            "numerals" => found.Exists(quantity => quantity.Span.Quote(row.Example).Contains(row.Word, StringComparison.Ordinal)),
            _ => false,
        };
    }
}
