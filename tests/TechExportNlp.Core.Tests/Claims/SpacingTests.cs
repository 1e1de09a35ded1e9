using CsCheck;

namespace TechExportNlp.Tests.Claims;

/// <summary>Spaces that typesetters put between Chinese and Latin letters or digits change nothing but offsets.</summary>
public class SpacingTests
{
    private const string Set = "某某科技 2023 年前 7 个月出口 X5 手机 26 万台 , 同比增长 35.2% ， 占 5% 。";

    private static readonly string[] Words =
        ["某公司", "出口额", "2023年", "前7个月", "5", "3.2", "%", "万", "亿元", "X5手机", "同比", "增长", "下降", "至", "，", "。", " ", "  ", "\t", "\n", "約", "升", "A股", "$", "20多", "℃"];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(static i => Words[i]).Array[0, 30].Select(static words => string.Concat(words));

    [Fact]
    public void Claims_are_read_as_without_them_and_quoted_with_them()
    {
        IReadOnlyList<Claim> claims = Specification.Extract(Set);
        Assert.Equal(["26 万台", "35.2%", "5%"], claims.Select(static claim => claim.Quote));
        Assert.Equal(Bare(Specification.Extract(Set.Replace(" ", string.Empty, StringComparison.Ordinal))), Bare(claims));
    }

    [Fact]
    public void Several_spaces_and_tabs_keep_columns_apart()
    {
        Assert.Null(UnspacedArticle.Of(Article.FromText("某省  5万吨\t3 %\n 5吨")));
        Assert.Equal("某省5万吨", UnspacedArticle.Of(Article.FromText("某省 5\u2009万吨"))!.Article.Text);
    }

    [Fact]
    public void Spaces_set_or_left_out_change_no_field() => Gen.Select(Texts, Gen.Int[0, int.MaxValue]).Sample(
        (text, choice) =>
        {
            string spaced = Space(text, choice);
            IReadOnlyList<Claim> claims = Specification.Extract(spaced);
            Assert.Equal(Bare(Specification.Extract(text)), Bare(claims));
            Assert.All(claims, claim => Assert.Equal(claim.Quote, spaced.Substring(claim.Start, claim.Quote.Length)));
        },
        iter: 3_000);

    [Fact]
    public void Explanations_point_into_the_text_as_given()
    {
        ArticleExplanation explained = ClaimExtractor.Default.Explain(Article.FromText(Set) with { Published = new PublicationTime(Specification.Published) }, TestContext.Current.CancellationToken);
        Assert.Equal(Specification.Extract(Set), explained.Claims.Select(static claim => claim.Claim));
        Assert.Equal("2023 年前 7 个月", explained.Claims[0].Derivation["period"]!.Words!.Value.Quote(Set));
        Assert.Equal("5 手", Set.Substring(Assert.Single(explained.NonClaims, static number => number.Reason == "name").Span.Start, 3));
    }

    private static IEnumerable<Claim> Bare(IEnumerable<Claim> claims) =>
        claims.Select(static claim => claim with { Start = 0, Quote = claim.Quote.Replace(" ", string.Empty, StringComparison.Ordinal) });

    // A space where none is and one might be set, by the bits of a number, over and over.
    private static string Space(string text, int choice)
    {
        var spaced = new System.Text.StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            spaced.Append(text[i]);
            if ((choice >> (i % 31) & 1) != 0 && i + 1 < text.Length && (Chinese(text[i]) && Latin(text[i + 1]) || Latin(text[i]) && Chinese(text[i + 1])))
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }

    private static bool Chinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool Latin(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '$' or '℃';
}
