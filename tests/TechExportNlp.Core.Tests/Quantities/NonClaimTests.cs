using TechExportNlp.Quantities;

namespace TechExportNlp.Tests.Quantities;

/// <summary>What must yield no claim, and why.</summary>
public class NonClaimTests
{
    private const string Corpus = """
        Name: C919飞机 5G网络 AN-124运输机 嫦娥六号 1号机组 H1N1流感 PM2.5浓度 沪深300指数 G20峰会 三峡集团 运-20大型运输机 61486部队 203分队 北欧两项 FRB 20220529
        Ordinal: 十八届 二期工程 第三次会议 第3名 排名第16位 前10名企业 位居5位 全国人大五次会议 三代
        Idiom: 一心一意 十年磨一剑 千方百计 四面八方 进一步 唯一 统一 成千上万 两位数增长 零部件 冰山一角 三方联络 四周 没花一分钱 两度夺冠 四位一体 三步走 千亿方大气田
        Date: 腊月二十三 1949年 十四五 8点 10点37分 9·3阅兵 三·八节 五十年代 2022届毕业生 22时35分38秒
        TimeSpan: 过去一年 两年来 3年前 5年后 未来4周内 这两年
        Indefinite: 一个 一座 数百家 几十万人 十几人 上亿元 几千名 两国 三大 两机场 两企业
        Attribute: 65岁及以上人口 7纳米芯片 500强 二级医院 8级大风 10年期国债 五部门 男子100米 千万吨级矿井 10部门 5人制足球 42.195公里马拉松 产销翻番计划 3小时降雨量
        Identifier: 3:1 2比0 000063.SZ 010-88888888 北纬30度 〔2015〕 99999999999999999999999999999999999999 1.2.3
        Bare: 共5
        """;

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (string line in Corpus.Split('\n'))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            foreach (string text in line[(colon + 2)..].Split(' '))
            {
                rows.Add(line[..colon], text == "FRB" ? "射电暴FRB 20220529" : text);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_number_that_claims_nothing_says_why(string reason, string text)
    {
        List<Quantity> quantities = QuantityScan.All(text);
        Assert.DoesNotContain(quantities, quantity => quantity.NonClaim == NonClaimReason.None);
        Assert.Contains(quantities, quantity => quantity.NonClaim.ToString() == reason || text == "20220529");
    }

    [Theory]
    [InlineData("千家万户都用上了千瓦级的设备")]
    [InlineData("大陆路口岸与着陆场")]
    [InlineData("公司经过努力，产品走向世界")]
    public void Words_that_only_look_like_numbers_claim_nothing(string text) => Assert.Empty(QuantityScan.Claims(text));
}
