namespace TechExportNlp.Tests.Quantities;

/// <summary>One meaning, then all its phrasings. The quote is what stands between the brackets; the rest is context.</summary>
public class QuantityCorpusTests
{
    private const string Corpus = """
        1070000000000 USD = : 达[1.07万亿美元] 达[10700亿美元] 达[1万700亿美元] 共[一万零七百亿美元] 达[１．０７万亿美元] 达[1.07兆美元] 达[1.07萬億美元]
        350000000 CNY = : [3亿5000万元] [3.5亿元] [三亿五千万元] 人民币[3.5亿元] [35000万元人民币] [3.5亿人民币] ￥[3.5亿]
        392731500 CNY = : [39,273.15万元] [39，273．15万元] [39273.15万元]
        3500000000000 CNY = : [三万五千亿元] [3.5万亿元] [3万5千亿元]
        35000 CNY = : [三万五千元] [3.5万元] [35,000元] [叁万伍仟元]
        350 人 = : [三百五十人] [350人] [350 人]
        8500 人 > : [8,500余人] 超过[8500人] 超过了[8500人] 逾[8500人] [八千五百多人] [8500人]以上 [8500人]有余 突破[8500人]
        5 % = : [5%] [５％] [百分之五] [百分之5] [5 %] [半成] [百份之五]
        75 % = : [七成五] [75%] [百分之七十五] [四分之三] [7.5成] [七成半]
        50 % > : 超[五成] 过[半] 超[半数] [一半]以上 逾[50%]
        0.3 % = : [0.3%] [3‰] [千分之三]
        0.3 pp = : 上升[0.3个百分点] 上升[30个基点] 上升[30BP] 上升[0.3個百分點]
        100 % = : 产量[翻番] 产量[翻一番] 产量[翻了一番]
        300 % = : 产量[翻两番]
        1.5 x = : 增长[1.5倍] 增长[一倍半] 增长[一点五倍]
        [5,7] % = : 增长[5%至7%] 增长[5%到7%] 增长[5%—7%] 增长[5%-7%] 增长[5至7%] 增长[5%~7%] 增长[百分之五至百分之七]
        [2000000000,3000000000] CNY = : [20亿至30亿元] [20亿元至30亿元] [20至30亿元] [二三十亿元] [20-30亿元]
        [3,5] a = : 需[3—5年] 需[三至五年] 需[三五年] 需[3到5年]
        0.5 a = : 用[半年] 用[0.5年]
        2.5 h = : 需[两个半小时] 需[2.5小时] 需[两小时半]
        7.5 a = : 徒刑[七年半] 用[7.5年]
        1.5 mo = : 需[一个半月] 需[1.5个月]
        -15 Cel = : [零下15摄氏度] [零下15℃] [-15℃] [零下十五度]
        600000 t/a = : [60万吨/年] 年产[60万吨] 每年[60万吨]
        5800 CNY/t = : 每吨[5800元] [5800元/吨] [5800元每吨]
        350 km/h = : 时速[350公里] [350公里/小时] 每小时[350公里] 时速达[350公里]
        200000 m3/d = : 日产天然气[20万立方米] [20万立方米/日] 每天输气[20万方]
        0.33 CNY/股 = : 每10股派[3.3元] 每股派[0.33元]
        0.000036 宗/人 = : 每1万人有[0.36宗] 每萬人有[0.36宗]
        12.87 mg/L = : [12.87毫克/升] 每升[12.87毫克]
        0.88 USD = : [88美分] [0.88美元] US$[0.88]
        0.0075 HKD = : 派[0.75港仙] 派[0.0075港元]
        5147400000000 TWD = : 新台币[5兆1474亿元] [5万1474亿新台币]
        89.71 RUB/USD = : 1美元兑[89.71卢布] 1美元兌[89.71盧布]
        5 家 >= : 至少[5家] 不少于[5家] 不低于[5家] [5家]及以上
        5 家 < : 不足[5家] 不到[5家] 少于[5家]
        5 家 <= : 不超过[5家] 至多[5家] 最多[5家] [5家]以内 [5家]以下
        500 家 ~ : 约[500家] 近[500家] 大约[500家] 约有[500家] [500家]左右 接近[500家]
        1000000 辆 > : 突破[100万辆]大关 超[100万辆] 超过[一百万辆]
        10000000 人 ~ : 近[千万人] 近[1000万人]
        100000  = : [10万]贫困群众
        500000000 kW.h = : [5亿千瓦时] [5亿度] [5亿度电] [5亿kWh]
        40000000 [mu] = : [4000万亩] [四千万亩]
        128 GBy = : [128GB] [128吉字节]
        3000 1 > : 突破[3000点]
        50.2 1 = : 指数为[50.2] 采购经理人指数初值为[50.2] PMI报[50.2] 前值[50.2]
        30000 人 > : 人数超过[3万] 总人数已超[3万] 失业人数超[三万]
        50000 CNY = : 花了[5万] 欠下[5万] 年薪[5万]
        31 具 = : [31具]遗体
        39 金 = : 夺得[39金]
        8 部委 = : [8部委]联合发文
        50000 家庭 = : [5万家庭]
        300000 m3 = : [30万标准立方米] [30万方]
        10.99 s = : 跑出[10秒99]
        67.12 m = : 掷出[67米12]
        3.3 m = : 边长[三米三]
        155 s = : 屏息[2分35秒]
        200 min = : 历时[3小时20分] 历时[3个小时20分钟]
        3.5 CNY = : 单价[3元5角] 单价[3.5元]
        [20,30] deg = : 坡度[二、三十度] 坡度[20到30度]
        [70,80] CNY = : 挣[七、八十块钱] 挣[七八十块钱]
        [-4,-1] Cel = : 气温[零下4到零下1℃] 气温[零下4℃到零下1℃] 气温[-4~-1℃]
        [-5,3] Cel = : 气温[零下5℃到3℃] 气温[-5~3℃]
        [-10,-5] Cel = : 气温[零下5到10℃]
        25 % = : [1/4]的时间 [四分之一]的时间 [25%]的时间
        0.0161 % = : 死亡率[16.1/10万]
        50 % > : 工人总数的[一半多]
        310000 用户 = : [31 万用户] [31万用户]
        400 kW.h = : 耗电[400度] 耗电[400千瓦时]
        -30 Cel = : 气温[零下30度]
        2 块 = : [两块]金牌
        500 CNY = : 工资[500块] 工资[500块钱]
        50 % = : 票价打[5折] 票价打[五折] 票价打[50折]
        85 % = : 票价打[八五折] 票价打[85折] 票价打[8.5折]
        7.1 CNY/USD = : 人民币对美元中间价报[7.1] 人民币兑美元报[7.1元] 美元兑人民币汇率跌至[7.1]
        1.08 USD/EUR = : 欧元对美元报[1.08] 欧元兑美元汇率报[1.08]
        154.85 JPY/USD = : 日元对美元汇率跌至[154.85]
        [6,7] 级 = : [6~7级]偏北风 风力[6~7级] 阵风[6到7级]
        6.2 级 = : 发生[6.2级]地震 里氏[6.2级]
        6 级 = : 发生[6级]地震 [6级]余震
        2 h <= : 缩短至[2小时]以内 压缩到[2小时]之内
        5 项 = : [5项]比赛 参加[5项]
        2 记 = : [2记]盖帽
        0.36 CNY = : 花[3角6分] 单价[0.36元]
        154 JPY/USD = : [154日元]兑1美元 1美元兑[154日元]
        300000000 CNY = : 投入[3个亿] 投入[三个亿] 斥资[3个亿]建厂
        120 列 = : 时速每列相同，开行[120列]
        50000 人次 = : 节假日接待游客[5万人次] 去年接待[5万人次]
        6 cm = : 每块玻璃厚[6厘米]
        0.45 CNY = : 单价[4毛5] 单价[四毛五] 单价[4角5分]
        10 个 ~ : 来了[10来个]村民
        3000 CNY ~ : 单价[3000来块钱]
        2 % = : 全国[1/50]的面积 [五十分之一]的面积 [2%]的面积
        28 首 = : [28首]童谣 [二十八首]歌曲
        5 枪 = : 连开[5枪]
        307 m2 = : 共[307平方] 共[307平方米]
        54 台 = : [54台]风机 [54台]电脑
        1850 户 = : [1850户]外贸企业
        800 人 = : [800人]选择留下 [800人]均已离开
        6 部分 = : 共分[6部分]
        6300 CNY ~ : 约合人民币[6300元] 约合人民币[6300 元]
        """;

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (string line in Corpus.Split('\n'))
        {
            int colon = line.IndexOf(" : ", StringComparison.Ordinal);
            foreach (string phrasing in Phrasings(line[(colon + 3)..]))
            {
                rows.Add(line[..colon], phrasing);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_phrasing_gives_its_meaning_and_its_quote(string meaning, string phrasing)
    {
        string text = phrasing.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        int start = phrasing.IndexOf('[', StringComparison.Ordinal), end = phrasing.IndexOf(']', StringComparison.Ordinal) - 1;
        var quantity = Assert.Single(QuantityScan.Claims(text));
        Assert.Equal(meaning, QuantityScan.Meaning(quantity));
        Assert.Equal(text[start..end], quantity.Span.Quote(text));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Full_width_digits_mean_the_same(string meaning, string phrasing)
    {
        string text = string.Concat(phrasing.Where(c => c is not ('[' or ']')).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));
        Assert.Equal(meaning, QuantityScan.Meaning(Assert.Single(QuantityScan.Claims(text))));
    }

    // A space separates phrasings only outside the brackets.
    private static IEnumerable<string> Phrasings(string line)
    {
        int from = 0;
        bool inside = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ' ' && !inside))
            {
                if (i > from)
                {
                    yield return line[from..i];
                }

                from = i + 1;
            }
            else
            {
                inside = line[i] == '[' || (inside && line[i] != ']');
            }
        }
    }
}
