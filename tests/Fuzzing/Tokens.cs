namespace TechExportNlp.Fuzzing;

/// <summary>Pieces of pages that steer readers: what is put into pages at random.</summary>
internal static class Tokens
{
    public static readonly string[] All =
    [
        "<p>", "</p>", "<div class=\"source\">", "<div class=share>", "</div>", "<br>", "<table>", "</table>", "<tr>", "<td colspan=3>", "<td rowspan=99999>", "<td>", "</td>", "</tr>", "<a href=\"?page=2\">下一页</a>",
        "<a href=/>", "</a>", "<b>", "</b>", "<font>", "<h1>", "</h1>", "<ul><li>", "</li></ul>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<script type=\"application/ld+json\">", "<style>", "</style>",
        "<title>", "</title>", "<textarea>", "<xmp>", "<svg>", "<math>", "<template>", "<select>", "<frameset>", "<plaintext>", "<noscript>", "<base href=\"//[\">", "<html lang=zh>", "<body hidden>", "<p style=\"display:none\">",
        "<meta charset=\"big5\">", "<meta charset=\"utf-16\">", "<meta charset=\"hz-gb-2312\">", "<meta name=keywords content=\"甲,,乙\">", "<link rel=canonical href=\"http://[::\">", "<link rel=next href=\"_2\">", "<time datetime=\"2024-02-30\">",
        "来源：", "新华网", "2024-05-06 11:02", "2024年13月45日", "作者：", "王小明", "（记者 李晓红）", "责任编辑：张三_NB", "关键词：", "相关阅读", "展开全文", "下一页", "去年，全省出口额达到一百亿元，比上年增长5%，增长较快。", "同比增长12.5%至15.3亿美元",
        "\u3000\u3000", "&nbsp;", "&#x10FFFF;", "&#xD800;", "&#0;", "&lt;p&gt;", "&", "\"", "'", "`", "<", ">", "=", "/", "\\", "\\u", "\\ud800", "{", "}", "[", "]", "{\"content\":\"", "\":[{\"", "=JSON.parse(\"", "%7B%22", "【", "（", "）", "_", "|",
        "\0", "\uFEFF", "\u200B", "\u2028", "𠮷", "\r", "\n", "\t", "é", "，", "。",
    ];
}
