using System.Text;
using System.Text.Json;

namespace TechExportNlp.Cli.Tests.Commands;

public class OtherCommandTests
{
    [Fact]
    public async Task Read_prints_the_article_with_its_fields_in_order()
    {
        byte[] input = Encoding.UTF8.GetBytes("""{"id":"a","title":"题","published":"2025-03-25","source":"报","author":"甲 乙","text":"一。\n\n  二。"}""");
        (int code, string output, _) = await ToolRun.RunAsync(["read", "-"], input);
        Assert.Equal(0, code);
        Assert.Equal("""{"file":"a","title":"题","published":"2025-03-25","source":"报","author":"甲 乙","editor":null,"url":null,"paragraphs":["一。","二。"]}""" + "\n", output);
    }

    [Fact]
    public async Task Read_goes_by_what_a_user_knows_of_a_site()
    {
        using var run = new ToolRun();
        string sites = run.File("sites.tsv", "# columns: host\tfield\tby\tvalue\texample\nnews.example\tauthor\tselector\tspan.by\t-\n");
        byte[] page = Encoding.UTF8.GetBytes(
            "<html><head><title>标题</title><link rel=\"canonical\" href=\"https://news.example/1.html\"></head><body><h1>标题</h1><span class=\"by\">甲某</span><p>据统计，去年全市高技术产品出口额为3.5亿元，比上年增长8.1%，占全市出口总额的比重为三成。</p></body></html>");

        (int code, string output, string error) = await ToolRun.RunAsync(["read", "-", "--sites", sites], page);
        (int bad, _, string problem) = await ToolRun.RunAsync(["read", "-", "--sites", run.File("bad.tsv", "news.example\n")], page);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(["甲某"], ToolRun.Field(output, "author"));
        Assert.Equal(ExitCodes.WrongUsage, bad);
        Assert.Contains("bad.tsv", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builtin")]
    [InlineData("jieba.net")]
    public async Task Segment_gives_a_line_a_line(string segmenter)
    {
        (int code, string output, string error) = await ToolRun.RunAsync(["segment", "-", "--segmenter", segmenter], "我们出口汽车\n\n今天 天气"u8.ToArray());
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal("我们 出口 汽车\n\n今天 天气\n", output);
    }

    [Fact]
    public async Task Segment_gives_offsets_that_cover_the_line()
    {
        (_, string output, _) = await ToolRun.RunAsync(["segment", "-", "--format", "jsonl"], "我们出口𠮷汽车"u8.ToArray());
        using var line = JsonDocument.Parse(output);
        int end = 0;
        foreach (JsonElement token in line.RootElement.GetProperty("tokens").EnumerateArray())
        {
            Assert.Equal(end, token.GetProperty("start").GetInt32());
            end += token.GetProperty("length").GetInt32();
            Assert.NotEqual(string.Empty, token.GetProperty("tag").GetString());
        }

        Assert.Equal("我们出口𠮷汽车".Length, end);
    }

    [Fact]
    public async Task Explain_marks_each_quote()
    {
        (int code, string output, _) = await ToolRun.RunAsync(["explain", "-"], Encoding.UTF8.GetBytes("""{"id":"a","text":"前一句。去年出口额达35亿元。后一句。"}"""));
        Assert.Equal(0, code);
        Assert.StartsWith("# a", output, StringComparison.Ordinal);
        Assert.Contains("去年出口额达⟦35亿元⟧。", output, StringComparison.Ordinal);
        Assert.Contains("    unit        CNY", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_names_the_words_and_the_row_behind_a_field_and_the_numbers_that_are_no_claims()
    {
        (int code, string output, _) = await ToolRun.RunAsync(["explain", "-"], Encoding.UTF8.GetBytes("""{"id":"a","text":"产量下降5%，C919飞机首飞。"}"""));
        Assert.Equal(0, code);
        Assert.Matches("\n    direction   down +ClaimShape ‹下降› directions:[0-9]+ 下降\n", output);
        Assert.Contains("Numbers that are no claims:\n    919         name", output, StringComparison.Ordinal);
    }
}
