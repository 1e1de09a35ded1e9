namespace TechExportNlp.Html.Tests;

/// <summary>Pages written for these tests, in the ways in which Chinese sites lay out theirs.</summary>
internal static class Pages
{
    public const string First = "新华网北京5月6日电（记者 王小明）海关总署6日公布的数据显示，前四月全省外贸进出口总额为8123亿元，比上年同期多5.7%。";
    public const string Second = "出口5012亿元，多4.9%，进口3111亿元，多6.8%，机电产品占到出口的近六成，比去年多卖了6.9%。";
    public const string Third = "“企业的订单在回升。”一家集成电路企业的负责人说，今年以来，公司出口额比去年同期增长了两成。";

    public static string Modern(string charset = "utf-8") => $"""
        <!DOCTYPE html><html><head><meta charset="{charset}"><title>前4个月我国外贸增长5.7%_财经频道_示例网</title>
        <link rel="canonical" href="https://example.com/a/1.html"></head><body>
        <nav><a href="/">首页</a><a href="/c">财经</a><a href="/t">科技</a></nav>
        <div class="main"><h1>前4个月我国外贸增长5.7%</h1>
        <div class="info"><span class="time">2024-05-06 11:02</span> 来源：<a href="#">新华网</a> <span class="share">分享到微信</span></div>
        <div class="article"><p>　　{First}</p><figure><img src="a.jpg"><figcaption>港口的集装箱。李晓红摄</figcaption></figure>
        <p>　　{Second}</p><p><a href="/b.html">相关报道：机电产品出口再创新高</a></p><p>　　{Third}</p>
        <table><tr><th>项目</th><th>金额</th></tr><tr><td>出口</td><td>5012亿元</td></tr></table>
        <p>责任编辑：李晓红_NB123</p></div>
        <div class="recommend"><h3>相关阅读</h3><ul><li><a href="/x">机器人出口增长四成，成为新的增长点</a></li><li><a href="/y">芯片设计企业加快走向海外市场</a></li></ul></div></div>
        <footer>示例网版权所有，未经授权不得转载。京ICP备00000000号</footer></body></html>
        """;

    /// <summary>A page of tables and line breaks, as before 2010.</summary>
    public static string Old(string charset = "gb2312") => $"""
        <html><head><meta http-equiv=Content-Type content="text/html; charset={charset}"><title>前4个月我国外贸增长5.7%-示例网</title></head><body>
        <table><tr><td><a href=/>首页</a> | <a href=/c>财经</a> | <a href=/t>科技</a></td></tr>
        <tr><td><font size=5><b>前4个月我国外贸增长5.7%</b></font></td></tr>
        <tr><td>2024年5月6日 11:02　来源：[ 新华网 ]　作者：王小明　【<a href=#>打印</a>】【<a href=#>关闭</a>】</td></tr>
        <tr><td>　　{First}<br>　　{Second}<br><br>　　{Third}（王小明）</td></tr>
        <tr><td>（责任编辑：李晓红）</td></tr><tr><td>■相关链接</td></tr><tr><td><a href=/x>机器人出口增长四成</a></td></tr></table></body></html>
        """;

    public static string Traditional(string charset = "big5") => $"""
        <html><head><meta charset="{charset}"><title>半導體出口連三月成長 | 示例新聞網</title></head><body><div id="nav"><a href="/">首頁</a></div>
        <h1>半導體出口連三月成長</h1><div class="info">2024/05/06 11:02　記者林小華／台北報導</div>
        <p>財政部今天公布，四月出口金額三百七十四億美元，年增百分之四點三，連續六個月正成長。</p>
        <p>其中，積體電路出口受惠於人工智慧的需求，年增百分之五點一，表現優於預期。</p>
        <h4>延伸閱讀</h4><ul><li><a href="/x">伺服器出口創新高，業者擴產</a></li></ul></body></html>
        """;

    public const string Capture = """
        点击右上角微信好友

        朋友圈

        请使用浏览器分享功能进行分享

        正在阅读:出海的新阶段
        首页> 科技频道> 正文

        出海的新阶段

        来源:示例日报2024-05-06 09:09

          去年,我国出口工业机器人超过1.2万台,同比增长15%。这是产业升级的一个缩影。

          从卖产品到输出技术,更多企业走向世界,也将为各国带来更多机会。王小明

        [ 责编:李晓红 ]
        阅读剩余全文(

        相关阅读

        推荐阅读
        近日,一家企业发布了新一代芯片,能耗下降三成。
        2024-06-01 08:30
        海关的数据表明,上半年高技术产品出口增长13.2%。
        2024-06-02
        加载更多
        """;
}
