using TechExportNlp.Tests.Claims;

namespace TechExportNlp.Tests.Grids;

/// <summary>Runs grids.txt: each table gives its claims, in every script, width and way to hand it over.</summary>
public class GridSpecificationTests
{
    public static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        foreach ((int index, GridCase row) in GridSpecification.Cases.Index())
        {
            rows.Add(index, row.Mechanism);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_table_gives_its_claims(int index, string mechanism)
    {
        Assert.NotEmpty(mechanism);
        GridCase row = GridSpecification.Cases[index];
        Assert.Equal(row.Claims, string.Join('\n', GridSpecification.Extract(row).Select(ClaimPrint.Line)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Its_full_width_twin_states_the_same(int index, string mechanism) =>
        StatesTheSame(index, mechanism, static c => char.IsAsciiDigit(c) || c is '%' or '.' or '-' ? (char)(c - '!' + '！') : c);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Its_traditional_twin_states_the_same(int index, string mechanism)
    {
        var traditional = LanguageTables.Chinese.Find("traditional").Rows.GroupBy(static row => row["simplified"][0]).ToDictionary(static group => group.Key, static group => group.First().Word[0]);
        StatesTheSame(index, mechanism, c => traditional.GetValueOrDefault(c, c));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Line_breaks_of_windows_and_paragraphs_change_nothing(int index, string mechanism)
    {
        Assert.NotEmpty(mechanism);
        GridCase row = GridSpecification.Cases[index];
        string[] lines = [.. GridSpecification.Extract(row).Select(ClaimPrint.Line)];
        Assert.Equal(lines, GridSpecification.Extract(row, row.Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Select(ClaimPrint.Line));

        Article given = GridSpecification.Article(row);
        Article joined = Article.FromParagraphs(row.Text.Split('\n')) with { Published = given.Published, Title = given.Title, Source = given.Source };
        Assert.Equal(lines, ClaimExtractor.Default.Extract(joined, TestContext.Current.CancellationToken).Claims.Select(ClaimPrint.Line));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Explanations_explain_the_same_claims_field_by_field(int index, string mechanism)
    {
        Assert.NotEmpty(mechanism);
        Article article = GridSpecification.Article(GridSpecification.Cases[index]);
        ArticleExplanation explained = ClaimExtractor.Default.Explain(article, TestContext.Current.CancellationToken);
        Assert.Equal(GridSpecification.Extract(GridSpecification.Cases[index]), explained.Claims.Select(static claim => claim.Claim));
        Assert.All(explained.Claims, claim =>
        {
            Assert.NotEmpty(DerivationPrinter.Print(claim, article.Text));
            Assert.Equal(claim.Claim.Direction is null, claim.Derivation["direction"] is null);
            Assert.Equal(claim.Claim.Subject is null, claim.Derivation["subject"] is null);
            Assert.Equal(claim.Claim.Base is null, claim.Derivation["base"] is null);
            Assert.Equal(claim.Claim.Period is null, claim.Derivation["period"] is null);
            Assert.Equal(claim.Claim.Basis is null, claim.Derivation["basis"] is null);
            Assert.Equal(claim.Claim.Modality == Modality.Actual, claim.Derivation["modality"] is null);
            Assert.Equal(claim.Claim.Source is null, claim.Derivation["source"] is null);
        });
        Assert.All(explained.NonClaims, number => Assert.DoesNotContain(explained.Claims, claim => claim.Claim.Span.Overlaps(number.Span)));
    }

    private static void StatesTheSame(int index, string mechanism, Func<char, char> twin)
    {
        Assert.NotEmpty(mechanism);
        GridCase row = GridSpecification.Cases[index];
        string text = string.Concat(row.Text.Select(twin));
        Assert.Equal(GridSpecification.Extract(row).Select(ClaimPrint.Core), GridSpecification.Extract(row, text).Select(ClaimPrint.Core));
    }
}
