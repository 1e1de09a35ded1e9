using CsCheck;
using TechExportNlp.Claims;
using TechExportNlp.Tests.Vocabulary;

namespace TechExportNlp.Tests.Identity;

/// <summary>What a claim is about, under names that hold in every article.</summary>
public class ClaimIdentityTests
{
    [Theory]
    [InlineData("高技术产品出口额", "高技术产品", "出口额")]
    [InlineData("高技术产品出口", "高技术产品", "出口额")]
    [InlineData("高技术产品出口总值", "高技术产品", "出口额")]
    [InlineData("高技术产品出口总额", "高技术产品", "出口额")]
    [InlineData("高技術產品出口總額", "高技术产品", "出口额")]
    [InlineData("甲公司营收", "甲公司", "营业收入")]
    [InlineData("甲公司营业总收入", "甲公司", "营业收入")]
    [InlineData("油价", "油", "价格")]
    public void Synonyms_are_one_indicator(string subject, string entity, string indicator) => Expect(Identities.Read(subject), entity, indicator);

    [Theory]
    [InlineData("汽车出口", ClaimKind.Amount, "出口额")]
    [InlineData("汽车出口", ClaimKind.Growth, "出口额")]
    [InlineData("汽车出口", ClaimKind.Count, "出口量")]
    [InlineData("汽车出口", ClaimKind.Measure, "出口量")]
    [InlineData("汽车出口量", ClaimKind.Growth, "出口量")]
    [InlineData("汽车企业", ClaimKind.Count, "企业数")]
    [InlineData("汽车企业", ClaimKind.Growth, null)]
    public void What_is_counted_is_another_indicator(string subject, ClaimKind kind, string? indicator) =>
        Assert.Equal(indicator, Identities.Read(subject, kind).Indicator);

    [Theory]
    [InlineData("出口", "出口额")]
    [InlineData("失业率", "失业率")]
    public void A_bare_indicator_is_nobodys(string subject, string indicator) => Expect(Identities.Read(subject), null, indicator);

    [Theory]
    [InlineData("签约项目", "签约项目")]
    [InlineData("大会代价", "大会代价")]
    [InlineData("文盲率", "文盲率")]
    public void Without_a_known_indicator_the_whole_subject_is_the_entity(string subject, string entity) => Expect(Identities.Read(subject), entity, null);

    [Fact]
    public void Nothing_is_about_nothing() => Assert.Equal(default, Identities.Read(null));

    [Theory]
    [InlineData("汽车出口增速", ClaimKind.Points, "汽车", "出口额增速")]
    [InlineData("汽车出口涨幅", ClaimKind.Points, "汽车", "出口额增速")]
    [InlineData("汽车出口增速", ClaimKind.Growth, "汽车", "出口额")]
    [InlineData("甲地新增确诊病例", ClaimKind.Count, "甲地", "新增确诊病例数")]
    [InlineData("甲地确诊病例", ClaimKind.Count, "甲地", "确诊病例数")]
    [InlineData("甲地居民消费价格指数CPI", ClaimKind.Growth, "甲地", "居民消费价格指数")]
    public void Words_before_an_indicator_may_make_another_one(string subject, ClaimKind kind, string entity, string indicator) =>
        Expect(Identities.Read(subject, kind), entity, indicator);

    [Theory]
    [InlineData("我国出口", "CNY", "中国")]
    [InlineData("我国出口", "TWD", "台湾")]
    [InlineData("中国出口", "CNY", "中国")]
    [InlineData("全国出口", "CNY", "中国")]
    [InlineData("全国机器人出口", "CNY", "中国机器人")]
    [InlineData("全國出口", "HKD", "中国")]
    [InlineData("本港出口", "HKD", "香港")]
    [InlineData("本港出口", "CNY", "本港")]
    [InlineData("全国人大代表", "CNY", "全国人大代表")]
    [InlineData("南韩出口", "HKD", "韩国")]
    [InlineData("“新三样”产品的出口", "CNY", "新三样产品")]
    [InlineData("我国的机器人出口", "CNY", "中国机器人")]
    [InlineData("甲集团累计实现净利润", "CNY", "甲集团")]
    public void An_entity_has_one_name(string subject, string currency, string entity) =>
        Assert.Equal(entity, Identities.Read(subject, currency: currency).Entity);

    [Theory]
    [InlineData("今年以来，", null, "中国", false)]
    [InlineData("中国，", null, "中国", false)]
    [InlineData("巴西卫生部说，", null, "全国", true)]
    [InlineData("", "巴西疫情", "全国", true)]
    public void The_whole_country_is_the_publishers_unless_another_was_named(string before, string? title, string entity, bool isRelative)
    {
        ClaimIdentity identity = Identities.Read("全国出口", before: before, title: title);
        Assert.Equal((entity, isRelative), (identity.Entity, identity.IsRelative));
    }

    [Theory]
    [InlineData("全市出口", true)]
    [InlineData("该公司营业收入", true)]
    [InlineData("其净利润", true)]
    [InlineData("上海出口", false)]
    [InlineData("其他产品出口", false)]
    public void Some_words_mean_another_in_each_article(string subject, bool isRelative) => Assert.Equal(isRelative, Identities.Read(subject).IsRelative);

    [Fact]
    public void Each_paragraph_asks_anew_whether_another_country_was_named()
    {
        IReadOnlyList<Claim> claims = ClaimExtractor.Default.Extract("巴西统计部门发布公告，全国出口额为5亿元。\n全国出口额为6亿元。");
        Assert.Equal(["全国", "中国"], claims.Select(static claim => claim.Entity));
    }

    [Fact]
    public void Rows_of_ones_own_name_too()
    {
        using Stream indicators = new MemoryStream("出货价\t价格\t-\t-\t-\t甲地出货价\n"u8.ToArray()), entities = new MemoryStream("全市\t上海\t-\t-\t-\tname\t全市出口额\n"u8.ToArray());
        LanguageTables tables = LanguageTables.Chinese.With("indicator-names", indicators).With("entity-names", entities);
        Claim claim = Assert.Single(new ClaimExtractor(ClaimExtractorOptions.Default with { Tables = tables }).Extract("全市机器人出货价为5万元。"));
        Assert.Equal(("上海机器人", "价格"), (claim.Entity, claim.Indicator));
        Assert.False(claim.KeyIsLocal);
    }

    [Fact]
    public void Both_scripts_and_widths_name_the_same() => VocabularyGen.Claims.Sample(claim =>
    {
        ClaimIdentity identity = Identities.Read(claim.Subject, claim.Kind);
        Assert.Equal(identity with { EntityRow = null, IndicatorRow = null }, Identities.Read(NormalName.Of(claim.Subject ?? string.Empty), claim.Kind) with { EntityRow = null, IndicatorRow = null });
    });

    private static void Expect(ClaimIdentity identity, string? entity, string? indicator) => Assert.Equal((entity, indicator), (identity.Entity, identity.Indicator));
}
