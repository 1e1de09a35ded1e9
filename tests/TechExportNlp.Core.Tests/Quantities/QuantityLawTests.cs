using System.Globalization;
using CsCheck;
using TechExportNlp.Quantities;

namespace TechExportNlp.Tests.Quantities;

/// <summary>What holds for every text.</summary>
public class QuantityLawTests
{
    private const string Alphabet = "0123456789,，.．%％万亿兆一二三两十百千半几数多余来点分之约近超过以上下至到—-~、和元美港人民币吨年月日天个家第翻番每股倍成负零GC/( ）。年产时速";

    [Fact]
    public void Spans_lie_in_the_paragraph_in_order_without_overlap_and_nothing_throws() =>
        Gen.Char[Alphabet].Array[0, 40].Select(chars => new string(chars)).Sample(
            text =>
            {
                int end = 0;
                foreach (Quantity quantity in QuantityScan.All(text))
                {
                    Assert.True(quantity.Span.Start >= end && quantity.Span.End <= text.Length && !quantity.Span.IsEmpty);
                    Assert.True(quantity.Outer.Contains(quantity.Span) && quantity.Span.Contains(quantity.Number) && quantity.Outer.End <= text.Length);
                    end = quantity.Span.End;
                }
            },
            iter: 20_000);

    [Fact]
    public void A_printed_number_reads_back() =>
        Gen.Decimal[0m, 9_999_999_999m].Sample(
            value =>
            {
                decimal rounded = decimal.Round(value, 4);
                string plain = rounded.ToString("0.####", CultureInfo.InvariantCulture), grouped = rounded.ToString("#,##0.####", CultureInfo.InvariantCulture);
                Assert.Equal(rounded, Assert.Single(QuantityScan.Claims($"共{plain}吨")).Value.Low);
                Assert.Equal(rounded, Assert.Single(QuantityScan.Claims($"共{grouped}吨")).Value.Low);
                Assert.Equal(rounded, Assert.Single(QuantityScan.Claims($"共{grouped.Replace(',', '，')}吨")).Value.Low);
            },
            iter: 2_000);

    [Fact]
    public void A_number_in_Chinese_characters_reads_back() =>
        Gen.Int[2, 99_999_999].Sample(value => Assert.Equal(value, Assert.Single(QuantityScan.Claims($"共{Spell(value)}吨")).Value.Low), iter: 2_000);

    [Theory]
    [InlineData("9")]
    [InlineData(",")]
    [InlineData("1,")]
    [InlineData("千万亿")]
    [InlineData("百分之")]
    [InlineData("1至")]
    [InlineData("九")]
    [InlineData("零兆亿")]
    public void Ten_thousand_repetitions_do_no_harm(string piece) => Assert.NotNull(QuantityScan.All(string.Concat(Enumerable.Repeat(piece, 10_000))));

    [Fact]
    public void Only_the_paragraph_asked_for_is_read()
    {
        const string Text = "甲5家\n乙6家\n丙7家";
        var quantities = new List<Quantity>();
        new QuantityScanner(LanguageTables.Chinese).Scan(new SourceText(Text), new TextSpan(4, 4), [], [], "CNY", quantities);
        Assert.Equal("6家", Assert.Single(quantities).Span.Quote(Text));
    }

    private static string Spell(int value)
    {
        if (value >= 10_000)
        {
            string rest = value % 10_000 == 0 ? "" : (value % 10_000 < 1_000 ? "零" : "") + Spell(value % 10_000);
            return Spell(value / 10_000) + "万" + rest;
        }

        const string Digits = "零一二三四五六七八九";
        var text = new System.Text.StringBuilder();
        bool gap = false;
        foreach ((int scale, string word) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = value / scale % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "").Append(Digits[digit]).Append(word);
            gap = false;
        }

        return text.ToString();
    }
}
