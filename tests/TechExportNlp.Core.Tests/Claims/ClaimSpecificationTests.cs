namespace TechExportNlp.Tests.Claims;

/// <summary>Runs specification.txt: each text gives its claims, in every script and width.</summary>
public class ClaimSpecificationTests
{
    public static TheoryData<string, string, string?, string> Rows()
    {
        var rows = new TheoryData<string, string, string?, string>();
        foreach ((string mechanism, string text, string? publisher, string claims) in Specification.Rows)
        {
            rows.Add(mechanism, text, publisher, claims);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_gives_its_claims(string mechanism, string text, string? publisher, string claims)
    {
        Assert.NotEmpty(mechanism);
        Assert.Equal(claims, string.Join('\n', Specification.Extract(text, publisher).Select(ClaimPrint.Line)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Its_full_width_twin_states_the_same(string mechanism, string text, string? publisher, string claims)
    {
        Assert.NotNull(mechanism);
        Assert.NotNull(claims);
        string twin = string.Concat(text.Select(static c => char.IsAsciiDigit(c) || c is '%' or '.' ? (char)(c - '!' + '！') : c));
        Assert.Equal(Specification.Extract(text, publisher).Select(ClaimPrint.Core), Specification.Extract(twin, publisher).Select(ClaimPrint.Core));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Its_traditional_twin_states_the_same(string mechanism, string text, string? publisher, string claims)
    {
        Assert.NotNull(mechanism);
        Assert.NotNull(claims);
        var traditional = LanguageTables.Chinese.Find("traditional").Rows.GroupBy(static row => row["simplified"][0]).ToDictionary(static group => group.Key, static group => group.First().Word[0]);
        string twin = string.Concat(text.Select(c => traditional.GetValueOrDefault(c, c)));
        Assert.Equal(Specification.Extract(text, publisher).Select(ClaimPrint.Core), Specification.Extract(twin, publisher).Select(ClaimPrint.Core));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Explanations_explain_the_same_claims(string mechanism, string text, string? publisher, string claims)
    {
        Assert.NotNull(mechanism);
        Assert.NotNull(claims);
        Article article = Article.FromText(text) with { Published = new PublicationTime(Specification.Published), Source = publisher };
        ArticleExplanation explained = ClaimExtractor.Default.Explain(article, TestContext.Current.CancellationToken);
        Assert.Equal(Specification.Extract(text, publisher), explained.Claims.Select(static claim => claim.Claim));
        Assert.All(explained.Claims, claim =>
        {
            Assert.Equal(claim.Claim.Direction is null, claim.Derivation["direction"] is null);
            Assert.Equal(claim.Claim.Subject is null, claim.Derivation["subject"] is null);
            Assert.Equal(claim.Claim.Period is null, claim.Derivation["period"] is null);
            Assert.Equal(claim.Claim.Basis is null, claim.Derivation["basis"] is null);
            Assert.Equal(claim.Claim.Modality == Modality.Actual, claim.Derivation["modality"] is null);
            Assert.Equal(claim.Claim.Source is null, claim.Derivation["source"] is null);
        });
    }

    [Fact]
    public void No_text_stands_twice() =>
        Assert.Equal(Specification.Rows.Count, Specification.Rows.DistinctBy(static row => (row.Text, row.Publisher)).Count());
}
