using System.Text;
using System.Text.Json;
using TechExportNlp.LexiconCompiler.Indicators;

namespace TechExportNlp.LexiconCompiler.Tests;

/// <summary>What <c>indicators</c> gathers from news.</summary>
public sealed class IndicatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lexicon-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("去年全市快递业务量5亿件。", "业务量", "bare")]
    [InlineData("去年全市快递业务量为5亿件。", "业务量", "is")]
    [InlineData("去年全市快递业务量达5亿件。", "业务量", "reaches")]
    [InlineData("去年全市快递业务量超5亿件。", "业务量", "bounded")]
    [InlineData("去年全市快递业务量同比增长5%。", "业务量", "moves")]
    [InlineData("去年全市快递业务量增至5亿件。", "业务量", "movesto")]
    [InlineData("去年全市快递业务量增长到5亿件。", "业务量", "movesto")]
    [InlineData("去年全市快递业务量占全国比重5%。", "业务量", "shares")]
    [InlineData("去年全市大豆价格5000元/吨。", "价格", "bare,rate")]
    public async Task A_noun_counts_with_the_way_its_number_is_stated(string sentence, string word, string pattern) =>
        Assert.Equal(("3", pattern), (await GatherAsync(sentence, sentence, sentence))[word] is [_, var count, var patterns, _] ? (count, patterns) : default);

    [Fact]
    public async Task It_tells_what_the_table_has_already()
    {
        Dictionary<string, string[]> words = await GatherAsync([.. Enumerable.Repeat("全市港口集装箱吞吐量5亿件，甲乙丙丁值率为5%。", 3)]);
        Assert.Equal("yes", words["集装箱吞吐量"][3]);
        Assert.Equal("集装箱吞吐量", words["港口集装箱吞吐量"][3]);
        Assert.Equal(["市盈率", "0", "-", "yes"], words["市盈率"]);
    }

    [Fact]
    public async Task A_row_counts_however_the_segmenter_cuts_it() =>
        Assert.Equal("1", (await GatherAsync("居民人均可支配收入增长5%。"))["人均可支配收入"][1]);

    [Theory]
    [InlineData("C919飞机首飞。")]
    [InlineData("2024年5月3日")]
    [InlineData("他说，5%。")]
    public async Task What_is_no_number_of_a_noun_counts_nothing(string sentence) =>
        Assert.DoesNotContain(await GatherAsync(sentence, sentence, sentence), static row => row.Value[1] != "0");

    [Fact]
    public async Task Equal_news_equal_output_most_frequent_first()
    {
        string[] sentences = ["全市业务量5亿件。", "全市运输量5万吨。", "全市业务量6亿件。", "全市运输量增长5%。", "全市业务量7亿件。", "全市运输量6万吨。", "全市产量6万吨。"];
        string first = await WriteAsync(sentences);
        Assert.Equal(first, await WriteAsync(sentences));
        string[] rows = [.. first.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')];
        Assert.Equal(["业务量", "运输量", "产量"], rows.Take(3).Select(static row => row.Split('\t')[0]));
        Assert.Equal(rows.Select(Count).OrderDescending(), rows.Select(Count));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_named_and_passed_over()
    {
        string path = Path.Combine(_folder, "broken.jsonl");
        await File.WriteAllTextAsync(path, "{\n{\"text\":\"全市业务量5亿件。\"}\n", TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        Assert.Equal(1, await IndicatorCommand.RunAsync([path], output, error, TestContext.Current.CancellationToken));
        Assert.StartsWith($"skipped {path}:1: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n业务量\t1\t", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private static int Count(string row) => int.Parse(row.Split('\t')[1], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Dictionary<string, string[]>> GatherAsync(params string[] sentences) =>
        (await WriteAsync(sentences)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(static line => line.Split('\t')).ToDictionary(static row => row[0]);

    private async Task<string> WriteAsync(params string[] sentences)
    {
        string path = Path.Combine(_folder, "news.jsonl");
        await File.WriteAllLinesAsync(path, sentences.Select(static sentence => JsonSerializer.Serialize(new { text = sentence })), TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        Assert.Equal(0, await IndicatorCommand.RunAsync([path], output, TextWriter.Null, TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
