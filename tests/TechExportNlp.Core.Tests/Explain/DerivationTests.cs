namespace TechExportNlp.Tests.Explain;

/// <summary>Each field names the reader, the words and the row that decided it.</summary>
public class DerivationTests
{
    private const string Text = "省统计局介绍，2023年全省出口额约350亿元，同比增长5.2%，占全国出口比重超三成。甲县、乙县产量分别下降3%和4%。预计明年出口额达400亿元。C919飞机交付16架。";

    private static readonly ArticleExplanation Explained = ClaimExtractor.Default.Explain(Article.FromText(Text) with { Published = new PublicationTime(new DateOnly(2024, 2, 3)) });

    [Theory]
    [InlineData("350亿元", "kind", "UnitReader", null, "currencies", null)]
    [InlineData("350亿元", "value", "NumeralReader", "350亿", null, null)]
    [InlineData("350亿元", "unit", "UnitReader", "元", "currencies", null)]
    [InlineData("350亿元", "comparator", "ComparatorReader", "约", "comparators", null)]
    [InlineData("350亿元", "subject", "SubjectFinder", "全省出口额", null, null)]
    [InlineData("350亿元", "period", "PeriodScanner", "2023年", "time-units", null)]
    [InlineData("350亿元", "source", "SourceFinder", "省统计局", "reporting-verbs", null)]
    [InlineData("5.2%", "kind", "ClaimShape", "增长", "directions", null)]
    [InlineData("5.2%", "direction", "ClaimShape", "增长", "directions", null)]
    [InlineData("5.2%", "subject", "SubjectFinder", null, null, "carried over from the claim before")]
    [InlineData("5.2%", "basis", "BasisReader", "同比", "basis", null)]
    [InlineData("三成", "kind", "ClaimShape", null, "share-words", "a share")]
    [InlineData("三成", "base", "SubjectFinder", null, "share-words", "the words behind the word of share")]
    [InlineData("4%", "subject", "ListExpander", "甲县、乙县产量", "list-words", "a member of a list")]
    [InlineData("4%", "period", "PeriodScanner", "2023年", "time-units", "carried over from an earlier sentence")]
    [InlineData("400亿元", "modality", "ModalityCue", "预计", "modality", null)]
    [InlineData("350亿元", "entity", "EntityNames", null, "entity-names", "only its article tells who it is")]
    [InlineData("350亿元", "indicator", "IndicatorNames", null, "indicator-names", null)]
    public void A_field_names_what_decided_it(string quote, string field, string reader, string? words, string? table, string? reason)
    {
        FieldDerivation derivation = Find(quote).Derivation[field]!;
        Assert.Equal(reader, derivation.Reader);
        Assert.Equal(words, derivation.Words?.Quote(Text));
        Assert.Equal(table, derivation.Row?.Split(':')[0]);
        Assert.Equal(reason, derivation.Reason);
    }

    [Theory]
    [InlineData("350亿元", "direction")]
    [InlineData("350亿元", "basis")]
    [InlineData("350亿元", "modality")]
    [InlineData("5.2%", "base")]
    public void A_field_that_the_text_says_nothing_of_has_no_derivation(string quote, string field) => Assert.Null(Find(quote).Derivation[field]);

    [Fact]
    public void A_row_is_named_by_its_table_and_line()
    {
        string row = Find("5.2%").Derivation["direction"]!.Row!;
        Assert.Contains(row, LanguageTables.Chinese.Find("directions").Rows.Select(static row => row.ToString()));
        Assert.EndsWith(" 增长", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_no_claim_says_why()
    {
        NonClaim number = Assert.Single(Explained.NonClaims);
        Assert.Equal(("919", "name"), (number.Span.Quote(Text), number.Reason));
    }

    [Fact]
    public void A_level_tells_that_its_direction_is_that_of_the_change_behind_it()
    {
        const string Level = "指数为19.2点，较上月下滑2.6点。";
        ExplainedClaim level = ClaimExtractor.Default.Explain(Article.FromText(Level), TestContext.Current.CancellationToken).Claims[0];
        Assert.Equal(Direction.Down, level.Claim.Direction);
        Assert.Equal("that of the change behind it", level.Derivation["direction"]!.Reason);
    }

    [Fact]
    public void A_derivation_prints_as_a_tree()
    {
        string[] lines = DerivationPrinter.Print(Find("5.2%"), Text).Split('\n');
        Assert.Equal("5.2%", lines[0]);
        Assert.Equal("├─ value       NumeralReader ‹5.2›", lines[3]);
        Assert.Equal("├─ subject     SubjectFinder: carried over from the claim before", lines[6]);
        Assert.Contains(lines, static line => line.StartsWith("├─ source      SourceFinder ‹省统计局› reporting-verbs:", StringComparison.Ordinal));
        Assert.StartsWith("└─ confidence  ConfidenceTable", lines[^2], StringComparison.Ordinal);
        Assert.Equal(string.Empty, lines[^1]);
    }

    private static ExplainedClaim Find(string quote) => Explained.Claims.Single(claim => claim.Claim.Quote == quote);
}
