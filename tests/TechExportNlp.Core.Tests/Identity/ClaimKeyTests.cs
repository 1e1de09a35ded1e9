using CsCheck;
using TechExportNlp.Tests.Vocabulary;

namespace TechExportNlp.Tests.Identity;

/// <summary>The key says what a claim states a value of.</summary>
public class ClaimKeyTests
{
    private static readonly DateOnly Published = new(2024, 7, 15);

    [Theory]
    [InlineData("去年，上海出口额达5亿元。", "上海|出口额|2023-01-01/2024-01-01|CNY|level|amount||actual")]
    [InlineData("去年，上海出口额增长5%。", "上海|出口额|2023-01-01/2024-01-01|%|change|growth||actual")]
    [InlineData("去年，上海出口额同比增长5%。", "上海|出口额|2023-01-01/2024-01-01|%|change|growth|yoy|actual")]
    [InlineData("去年，上海出口额比上年增加5亿元。", "上海|出口额|2023-01-01/2024-01-01|CNY|change|amount|yoy|actual")]
    [InlineData("去年，上海出口额占全国出口额的5%。", "上海|出口额|2023-01-01/2024-01-01|%|level|percentage|全国出口额|actual")]
    [InlineData("上海失业率下降0.2个百分点。", "上海|失业率||pp|change|points||actual")]
    [InlineData("预计明年上海出口额达5亿元。", "上海|出口额|2025-01-01/2026-01-01|CNY|level|amount||forecast")]
    [InlineData("去年，全市出口额达5亿元。", "~全市|出口额|2023-01-01/2024-01-01|CNY|level|amount||actual")]
    [InlineData("去年，出口额达5亿元。", "~|出口额|2023-01-01/2024-01-01|CNY|level|amount||actual")]
    public void A_key_names_all_but_the_value(string text, string key)
    {
        Claim claim = Assert.Single(ClaimExtractor.Default.Extract(text, Published));
        Assert.Equal(key, claim.Key);
        Assert.Equal(key.StartsWith('~'), claim.KeyIsLocal);
    }

    [Theory]
    [InlineData("去年，我国高技术产品出口额达5亿元。", "2023年全国高技术产品出口总值为6亿元。")]
    [InlineData("去年，上海出口增长5%。", "2023年，上海出口总额增长7%。")]
    [InlineData("去年，上海进口机器人500个。", "去年，上海進口機器人600個。")]
    public void Statements_of_one_thing_share_a_key_whatever_they_say(string one, string other) =>
        Assert.Equal(Assert.Single(ClaimExtractor.Default.Extract(one, Published)).Key, Assert.Single(ClaimExtractor.Default.Extract(other, Published)).Key);

    [Fact]
    public void Level_growth_change_and_points_of_one_thing_have_keys_of_their_own()
    {
        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract("去年，上海失业率为5%，上海失业率下降5%，上海失业率下降5个百分点，上海失业率下降5点。", Published);
        Assert.Equal(4, claims.Count);
        Assert.Distinct(claims.Select(static claim => claim.Key));
    }

    [Fact]
    public void A_claim_about_nothing_known_has_no_key() =>
        Assert.Null(new Claim { Quote = "5%", Start = 0, Kind = ClaimKind.Percentage, Value = new Magnitude(5), Unit = UnitCode.Percent }.Key);

    [Fact]
    public void A_key_has_eight_parts_and_survives_printing() => VocabularyGen.Claims.Sample(claim =>
    {
        Assert.Equal(claim.Subject is null && claim.Entity is null && claim.Indicator is null, claim.Key is null);
        Assert.Equal(claim.Key, Claim.Parse(claim.ToString()).Key);
        Assert.Equal(claim.KeyIsLocal, Claim.Parse(claim.ToString()).KeyIsLocal);
        Assert.True(claim.Key is null || claim.Key.Split('|').Length == 8);
    });

    [Fact]
    public void A_key_knows_nothing_of_value_place_and_speaker() => VocabularyGen.Claims.Sample(claim =>
        Assert.Equal(claim.Key, (claim with { Value = new Magnitude(7), Quote = "七", Start = 3, Source = "某人", Comparator = Comparator.About, Confidence = null }).Key));
}
