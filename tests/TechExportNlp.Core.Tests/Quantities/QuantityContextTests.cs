namespace TechExportNlp.Tests.Quantities;

/// <summary>What a quantity takes from its neighbours: unit, bound, rate, currency.</summary>
public class QuantityContextTests
{
    [Theory]
    [InlineData("分别上升15.5、7.6、3.5个百分点", "15.5 pp =|7.6 pp =|3.5 pp =")]
    [InlineData("分别下跌约20%和14.2%", "20 % ~|14.2 % ~")]
    [InlineData("增长5%、6%和7%", "5 % =|6 % =|7 % =")]
    [InlineData("从5%到7%", "5 % =|7 % =")]
    [InlineData("由30%提高到60%", "30 % =|60 % =")]
    [InlineData("平均每天约有8万艘次船舶进出港，1.5万班次航班起降", "80000 艘次/d ~|15000 班次/d ~")]
    [InlineData("年产300万吨乙烯、800万吨柴油", "3000000 t/a =|8000000 t/a =")]
    [InlineData("日产分别为18万立方米、17万立方米", "180000 m3/d =|170000 m3/d =")]
    [InlineData("每年增长5%", "5 % =")]
    [InlineData("每天处理2万吨。库存3万吨", "20000 t/d =|30000 t =")]
    [InlineData("约434亿瑞典克朗（317亿元人民币）", "43400000000 SEK ~|31700000000 CNY ~")]
    [InlineData("2亿澳门元，消费超过11亿元。成本3亿元", "200000000 MOP =|1100000000 MOP >|300000000 HKD =")]
    [InlineData("100元（人民币，下同）", "100 CNY =")]
    [InlineData("人民币1120万元、美元3万元", "11200000 CNY =|30000 USD =")]
    public void Neighbours_share_what_stands_once(string text, string meanings) =>
        Assert.Equal(meanings, string.Join('|', QuantityScan.Claims(text, "HKD").Select(QuantityScan.Meaning)));

    [Theory]
    [InlineData("售价每吨5800元左右", "每吨5800元左右")]
    [InlineData("约合人民币6500多万元", "约合人民币6500多万元")]
    [InlineData("已超过了500家", "超过了500家")]
    [InlineData("在15%左右", "15%左右")]
    public void The_outer_span_covers_all_that_qualifies_the_number(string text, string outer) =>
        Assert.Equal(outer, Assert.Single(QuantityScan.Claims(text)).Outer.Quote(text));

    [Fact]
    public void The_unit_of_a_count_is_the_word_as_written() => Assert.Equal("個", Assert.Single(QuantityScan.Claims("共30個")).Unit);
}
