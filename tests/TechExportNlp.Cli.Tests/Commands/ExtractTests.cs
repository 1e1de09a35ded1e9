using System.Text;
using System.Text.Json;
using TechExportNlp.Warc;

namespace TechExportNlp.Cli.Tests.Commands;

public sealed class ExtractTests : IDisposable
{
    private const string Article = """{"id":"a","published":"2025-03-25T09:09","title":"题","text":"去年出口额达35亿元，同比增长5%。"}""";

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    [InlineData("a.json.gz")]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.jsonl.zst")]
    [InlineData("A.JSONL.GZ")]
    public async Task An_article_is_read_however_it_is_packed(string name)
    {
        string path = name.EndsWith("GZ", StringComparison.Ordinal) ? _tool.File(name, ToolRun.Gzip(Encoding.UTF8.GetBytes(Article))) : _tool.File(name, Article);
        (int code, string output, string error) = await ToolRun.RunAsync(["extract", path]);
        Assert.Equal((0, string.Empty), (code, error));
        using var line = JsonDocument.Parse(output);
        Assert.Equal("a", line.RootElement.GetProperty("id").GetString());
        Assert.Equal("2025-03-25T09:09+08:00", line.RootElement.GetProperty("published").GetString());
        Assert.False(line.RootElement.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Quotes_of_claims_stand_where_they_say()
    {
        const string Text = "去年出口额达35亿元，同比增长5%。";
        (_, string output, _) = await ToolRun.RunAsync(["extract", "-"], Encoding.UTF8.GetBytes(Article));
        using var line = JsonDocument.Parse(output);
        foreach (JsonElement claim in line.RootElement.GetProperty("claims").EnumerateArray())
        {
            string quote = claim.GetProperty("quote").GetString()!;
            Assert.Equal(quote, Text.Substring(claim.GetProperty("start").GetInt32(), quote.Length));
        }
    }

    [Fact]
    public async Task Pages_of_a_web_archive_go_by_their_addresses()
    {
        using var file = new MemoryStream();
        await using (var writer = new WarcWriter(file, leaveOpen: true))
        {
            foreach (string address in (string[])["https://news.example/1", "https://news.example/2"])
            {
                byte[] answer = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n去年出口额达35亿元，同比增长5%。");
                await writer.WriteAsync(WarcRecord.Response(address, answer), TestContext.Current.CancellationToken);
            }
        }

        (int code, string output, string error) = await ToolRun.RunAsync(["extract", _tool.File("a.warc.gz", file.ToArray())]);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(["https://news.example/1", "https://news.example/2"], ToolRun.Field(output, "id"));
        Assert.Equal(ToolRun.Field(output, "id"), ToolRun.Field(output, "url"));

        (code, output, error) = await ToolRun.RunAsync(["extract", _tool.File("cut.warc.gz", file.ToArray()[..^10])]);
        Assert.Equal((1, 1), (code, ToolRun.Field(output, "id").Length));
        Assert.Contains("cut.warc.gz, byte ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_input_never_stops_the_rest()
    {
        string lines = _tool.File("lines.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n{bad\n\n[]\n{\"id\":\"2\"}\n{\"text\":7}\n{\"text\":\"x\",\"published\":\"soon\"}\n{\"id\":\"3\",\"text\":\"乙\"}\n");
        string cut = _tool.File("cut.jsonl.gz", ToolRun.Gzip(Encoding.UTF8.GetBytes(Article))[..30]);
        string wrong = _tool.File("wrong.txt.gz", "no gzip"u8.ToArray());
        string damaged = _tool.File("damaged.jsonl.zst", [.. ToolRun.Zstd(Encoding.UTF8.GetBytes(Article))[..20]]);
        (int code, string output, string error) = await ToolRun.RunAsync(["extract", lines, cut, _tool.Path("gone.json"), wrong, damaged, _tool.File("last.jsonl", Article)]);
        Assert.Equal(1, code);
        Assert.Equal(["1", "3", "a"], ToolRun.Field(output, "id"));
        (string Where, string Code)[] skipped =
        [
            (lines + ":2", "bad-json"), (lines + ":4", "not-an-article"), (lines + ":5", "article-without-text"), (lines + ":6", "bad-field"), (lines + ":7", "bad-field"),
            (cut, "broken-compression"), (_tool.Path("gone.json"), "missing-file"), (wrong, "broken-compression"), (damaged, "broken-compression"),
        ];
        string[] named = [.. error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Assert.Equal(skipped.Length + 1, named.Length);
        Assert.All(skipped.Zip(named), pair =>
        {
            Assert.StartsWith($"skipped {pair.First.Where}: ", pair.Second, StringComparison.Ordinal);
            Assert.Contains($"({pair.First.Code}). ", pair.Second, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_folder_gives_its_files_by_name_and_passes_others_over()
    {
        _tool.File("f/b.json", "{\"text\":\"乙\"}");
        _tool.File("f/a/x.txt", "第一段。\n第二段。");
        _tool.File("f/c.jsonl", "{\"text\":\"丙\"}\n{\"text\":\"丁\"}");
        _tool.File("f/notes.md", "# no news");
        (int code, string output, string error) = await ToolRun.RunAsync(["extract", _tool.Path("f")]);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(["a/x.txt", "b.json", "c.jsonl:1", "c.jsonl:2"], ToolRun.Field(output, "id"));
    }

    [Fact]
    public async Task The_text_comes_along_where_the_input_was_no_text()
    {
        byte[] input = Encoding.UTF8.GetBytes("{\"id\":\"p\",\"paragraphs\":[\"第一段。\",\"第二段。\"]}\n{\"id\":\"h\",\"html\":\"<p>第一段。</p><p>第二段。</p>\"}");
        (_, string output, _) = await ToolRun.RunAsync(["extract", "-"], input);
        Assert.Equal(["第一段。\n第二段。", "第一段。\n第二段。"], ToolRun.Field(output, "text"));
        (_, output, _) = await ToolRun.RunAsync(["extract", "-", "--no-text"], input);
        Assert.DoesNotContain("\"text\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"id\":\"1\",\"text\":\"甲\"},\n{\"id\":\"2\",\"text\":\"乙\"}]")]
    [InlineData("{\n  \"id\": \"1\",\n  \"text\": \"甲\"\n}\n{\n  \"id\": \"2\",\n  \"text\": \"乙\"\n}")]
    [InlineData("\uFEFF{\"id\":\"1\",\"text\":\"甲\"}\r\n{\"id\":\"2\",\"text\":\"乙\"}\r\n")]
    public async Task Json_may_be_lines_an_array_or_laid_out(string json)
    {
        (int code, string output, _) = await ToolRun.RunAsync(["extract", "-"], Encoding.UTF8.GetBytes(json));
        Assert.Equal(0, code);
        Assert.Equal(["1", "2"], ToolRun.Field(output, "id"));
    }

    [Theory]
    [InlineData("jsonl", "\"repeats\":[21]")]
    [InlineData("claims", "\"repeats\":[21]")]
    [InlineData("csv", ",21\r\n")]
    public async Task Distinct_states_a_figure_once_in_every_format(string format, string repeats)
    {
        byte[] input = Encoding.UTF8.GetBytes("""{"id":"a","published":"2025-03-25","text":"去年，上海出口额达35亿元。\n上海出口额为35亿元。"}""");
        (int code, string output, _) = await ToolRun.RunAsync(["extract", "-", "--format", format, "--distinct"], input);
        Assert.Equal(0, code);
        Assert.Equal(1, output.Split("35亿元").Length - (format == "jsonl" ? 1 : 2));
        Assert.Contains(repeats, output, StringComparison.Ordinal);
        (_, output, _) = await ToolRun.RunAsync(["extract", "-", "--format", format], input);
        Assert.DoesNotContain(repeats, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_go_to_the_file_named()
    {
        string target = _tool.Path("out.csv");
        (int code, string output, _) = await ToolRun.RunAsync(["extract", _tool.File("a.json", Article), "-o", target, "--format", "csv"]);
        Assert.Equal((0, string.Empty), (code, output));
        Assert.StartsWith("article,published,", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "-", "--format", "xml")]
    [InlineData("extract", "-", "--segmenter", "none")]
    [InlineData("extract", "-", "-o", "/no/such/folder/x")]
    [InlineData("unknown")]
    [InlineData()]
    public async Task Wrong_usage_is_told_apart(params string[] args)
    {
        (int code, string output, string error) = await ToolRun.RunAsync(args);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith("technlp: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_a_result()
    {
        (int code, string output, string error) = await ToolRun.RunAsync(["extract", "--help"]);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("--no-briefs", output, StringComparison.Ordinal);
    }
}
