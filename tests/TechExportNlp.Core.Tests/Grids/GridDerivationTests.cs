namespace TechExportNlp.Tests.Grids;

/// <summary>Each field of a cell's claim names the header, the row's name or the line above that decided it.</summary>
public class GridDerivationTests
{
    private const string Text =
        "表1 2024年上半年甲市外贸情况\n单位：亿元\n商品\t金额\t\t占比（%）\n\t上半年\t同比增长（%）\t上半年\n机电产品\t45.5\t-3.2\t45.5\n其他商品\t54.5\t2.0\t54.5\n合计\t100\t0.5\t100.0\n注：按人民币计。\n资料来源：省海关";

    private static readonly ArticleExplanation Explained = ClaimExtractor.Default.Explain(Article.FromText(Text) with { Published = new PublicationTime(new DateOnly(2024, 7, 15)) });

    [Theory]
    [InlineData(0, "kind", "CellShape", null, "currencies", "by the unit")]
    [InlineData(0, "role", "CellShape", null, null, "no header speaks of a change")]
    [InlineData(0, "value", "CellReader", "45.5", null, null)]
    [InlineData(0, "unit", "GridUnits", "亿元", "currencies", null)]
    [InlineData(0, "subject", "GridSubject", "机电产品", null, "with what the column says is measured")]
    [InlineData(0, "period", "CellTimes", "上半年", "time-words", null)]
    [InlineData(0, "source", "NoteReader", "省海关", "grid-words", null)]
    [InlineData(1, "kind", "CellShape", "同比增长（%）", "grid-movements", null)]
    [InlineData(1, "unit", "GridUnits", "%", "units", null)]
    [InlineData(1, "direction", "CellShape", "-3.2", null, "the sign of the number")]
    [InlineData(1, "basis", "HeaderReader", "同比", "basis", null)]
    [InlineData(1, "period", "CellTimes", "上半年", "time-words", "that of the levels beside it")]
    [InlineData(2, "kind", "HeaderReader", "占比（%）", "share-words", "a share")]
    [InlineData(2, "base", "GridWholes", null, "share-words", "the row of the whole")]
    public void A_field_names_what_decided_it(int claim, string field, string reader, string? words, string? table, string? reason)
    {
        FieldDerivation derivation = Explained.Claims[claim].Derivation[field]!;
        Assert.Equal(reader, derivation.Reader);
        Assert.Equal(words, derivation.Words?.Quote(Text));
        Assert.Equal(table, derivation.Row?.Split(':')[0]);
        Assert.Equal(reason, derivation.Reason);
    }

    [Fact]
    public void A_number_of_a_table_that_is_no_claim_says_why()
    {
        const string Ranked = "排名\t地区\t出口额（亿元）\t人数\n1\t甲市\t35\t17";
        ArticleExplanation explained = ClaimExtractor.Default.Explain(Article.FromText(Ranked), TestContext.Current.CancellationToken);
        Assert.Equal(["35"], explained.Claims.Select(static claim => claim.Claim.Quote));
        Assert.Equal([("1", "bare"), ("17", "bare")], explained.NonClaims.Select(static number => (number.Span.Quote(Ranked), number.Reason)));
    }

    [Fact]
    public void The_fields_stand_in_the_order_of_the_record()
    {
        string[] order = ["kind", "role", "value", "unit", "comparator", "direction", "subject", "base", "period", "basis", "modality", "source"];
        Assert.All(Explained.Claims, claim => Assert.Equal(order.Where(field => claim.Derivation[field] is not null), claim.Derivation.Fields.Select(static field => field.Field)));
    }
}
