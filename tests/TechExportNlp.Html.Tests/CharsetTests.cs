using System.Text;

namespace TechExportNlp.Html.Tests;

public class CharsetTests
{
    private const string Hong = "<html><head><meta charset=big5><title>啟德發展區</title></head><body><p>";

    private static string Decode(byte[] bytes, string? contentType = null)
    {
        ReadResult<string> text = ArticleReader.Default.Decode(bytes, new PageInfo { ContentType = contentType });
        Assert.True(text.IsOk, text.ToString());
        return text.Value;
    }

    private static byte[] Big5(string text) => CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetBytes(text);

    private static byte[] Gb(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);

    public static TheoryData<string, string> BeyondCodePage950() => new()
    {
        { "9DF2", "𨋢" }, { "9DF9", "𠱁" }, { "95A8", "𥚃" }, { "91C1", "嚟" }, { "96F5", "埗" }, { "8862", "Ê̄" }, { "8740", "䏰" }, { "C6A1", "①" }, { "FE71", "瑠" },
    };

    [Theory]
    [MemberData(nameof(BeyondCodePage950))]
    public void What_Hong_Kong_adds_to_Big5_is_read(string code, string character)
    {
        string sentence = "香港政府統計處公布，本地工人的收入比去年同期增加，這個";
        byte[] page = [.. Big5(Hong + sentence), .. Convert.FromHexString(code), .. Big5("的升幅比較大。")];
        Assert.EndsWith(sentence + character + "的升幅比較大。", Decode(page), StringComparison.Ordinal);
        Assert.EndsWith(sentence + character + "的升幅比較大。", Decode(page, "text/html; charset=big5-hkscs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_pair_of_Big5_loses_no_markup() =>
        Assert.EndsWith("\uFFFD</p>", Decode([.. Big5(Hong + "財政司司長公布，本港的出口比去年同期增加。"), 0xA4, .. "</p>"u8]), StringComparison.Ordinal);

    [Fact]
    public void Characters_of_four_bytes_are_read_in_GB18030() =>
        Assert.EndsWith("𠮷野家的出口比去年多。㐂", Decode(Gb("<meta charset=gb2312>今年以来，这家企业和𠮷野家的出口比去年多。㐂")), StringComparison.Ordinal);

    public static TheoryData<string, byte[]> Marks() => new()
    {
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Pages.First)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Pages.First)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Pages.First)] },
        { "gb18030", [0x84, 0x31, 0x95, 0x33, .. Gb(Pages.First)] },
        { "utf-8 that is gb18030", [0xEF, 0xBB, 0xBF, .. Gb(Pages.First)] },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_byte_order_mark_goes_before_all_that_is_declared_unless_the_bytes_gainsay_it(string name, byte[] bytes) =>
        Assert.Equal((name, Pages.First), (name, Decode(bytes, "text/html; charset=big5")));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Text_of_UTF_16_is_known_without_a_mark(string name) =>
        Assert.Equal(Pages.Second + "\n" + Pages.Third, Decode(Encoding.GetEncoding(name).GetBytes(Pages.Second + "\n" + Pages.Third)));

    [Fact]
    public void The_declaration_of_XML_is_read() =>
        Assert.Contains("シフト", Decode(CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes("<?xml version='1.0' encoding='shift_jis'?><p>シフト制の仕事</p>")), StringComparison.Ordinal);

    [Fact]
    public void A_page_cut_in_the_middle_of_a_character_is_still_what_it_was()
    {
        byte[] page = Encoding.UTF8.GetBytes(Pages.Modern("gbk"));
        int cut = Array.LastIndexOf(page, (byte)0xE5) + 2;
        Assert.Contains(Pages.Third, Decode(page[..cut]), StringComparison.Ordinal);
    }
}
