using System.Globalization;
using System.Text;
using System.Text.Json;
using TechExportNlp.Cli.Diff;

namespace TechExportNlp.Cli.Tests.Commands;

/// <summary>Two extractions of the same text, and what <c>technlp diff</c> tells of them.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Text = "前一句。去年出口额达35亿元，同比增长5%。后一句。";
    private const string Amount = """{"quote":"35亿元","start":10,"kind":"amount","role":"level","value":3500000000,"unit":"CNY","comparator":"=","direction":null,"subject":"出口额","period":"2023-01-01/2024-01-01","basis":null,"modality":"actual"}""";
    private const string Growth = """{"quote":"5%","start":19,"kind":"growth","role":"change","value":5,"unit":"%","comparator":"=","direction":"up","subject":"出口额","period":"2023-01-01/2024-01-01","basis":"yoy","modality":"actual"}""";

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("old.jsonl")]
    [InlineData("old.jsonl.gz")]
    [InlineData("old.jsonl.zst")]
    public async Task The_same_claims_are_no_difference_however_packed(string name)
    {
        (int code, string output, string error) = await DiffAsync(_tool.File(name, Line("a", Amount, Growth)), _tool.File("new.jsonl", Line("a", Amount, Growth)));
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal("claims 2 → 2: 0 lost, 0 added, 0 changed\narticles 1 in both, 0 of them with differences\n", output);
    }

    [Fact]
    public async Task A_changed_claim_stands_in_its_sentence_with_each_field_as_it_was_and_as_it_is()
    {
        string changed = Growth.Replace("\"up\"", "null", StringComparison.Ordinal).Replace("出口额", "总额", StringComparison.Ordinal);
        (int code, string output, _) = await DiffAsync(Line("a", Amount, Growth), Line("a", Amount, changed));
        Assert.Equal(1, code);
        Assert.Equal(
            """
            a  2024-02-03  题
              ~ 去年出口额达35亿元，同比增长⟦5%⟧。
                  direction   up → null
                  subject     出口额 → 总额

            claims 2 → 2: 0 lost, 0 added, 1 changed
            articles 1 in both, 1 of them with differences
              direction   1
                  up → null  1
              subject     1
                  … → …  1

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public async Task Lost_and_added_claims_are_told_by_their_record()
    {
        (int code, string output, _) = await DiffAsync(Line("a", Amount), Line("a", Growth));
        Assert.Equal(1, code);
        Assert.Contains("  - 去年出口额达⟦35亿元⟧，同比增长5%。\n      amount level 3500000000 CNY · subject 出口额 · period 2023-01-01/2024-01-01\n", output, StringComparison.Ordinal);
        Assert.Contains("  + 去年出口额达35亿元，同比增长⟦5%⟧。\n      growth change 5 % · up · subject 出口额", output, StringComparison.Ordinal);
        Assert.Contains("claims 1 → 1: 1 lost, 1 added, 0 changed\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"value\":5,", "\"value\":5.0,", "", "")]
    [InlineData("\"basis\":\"yoy\",", "", "basis", "yoy → null")]
    [InlineData("\"subject\":\"出口额\",", "\"subject\":\"出口额\",\"base\":null,", "", "")]
    [InlineData("\"yoy\"", "\"2020-01-01/2021-01-01\"", "basis", "yoy → period")]
    [InlineData("\"modality\":\"actual\"", "\"modality\":\"actual\",\"note\":\"x\"", "note", "null → …")]
    [InlineData("\"value\":5,", "\"value\":[5,7],", "value", "… → …")]
    [InlineData("\"start\":19", "\"start\":20", "start", "… → …")]
    [InlineData("\"quote\":\"5%\",\"start\":19", "\"quote\":\"长5%\",\"start\":18", "quote", "… → …")]
    public async Task A_field_differs_by_what_it_means(string was, string @is, string field, string tally)
    {
        (int code, string output, _) = await DiffAsync(Line("a", Growth), Line("a", Growth.Replace(was, @is, StringComparison.Ordinal)));
        Assert.Equal(field.Length > 0 ? 1 : 0, code);
        string summary = output[output.IndexOf("claims 1", StringComparison.Ordinal)..];
        Assert.EndsWith(field.Length > 0 ? $"differences\n  {field,-12}1\n      {tally}  1\n" : "differences\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_that_share_a_quote_pair_by_their_subject()
    {
        string other = Growth.Replace("出口额", "进口", StringComparison.Ordinal);
        (int code, _, _) = await DiffAsync(Line("a", Growth, other), Line("a", other, Growth));
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Articles_pair_by_id_in_whatever_order_and_those_of_one_side_are_counted()
    {
        (int code, string output, _) = await DiffAsync(
            Line("a", Amount) + Line("b", Growth) + Line("c", Amount, Growth), Line("c", Amount, Growth) + Line("x", Growth) + Line("a", Amount) + Line("y"));
        Assert.Equal(1, code);
        Assert.Equal(
            "claims 4 → 4: 0 lost, 0 added, 0 changed\narticles 2 in both, 0 of them with differences\n"
            + "articles in OLD alone: 1 with 1 claims (b)\narticles in NEW alone: 2 with 1 claims (x, y)\n",
            output);
    }

    [Fact]
    public async Task Articles_of_one_id_pair_in_their_order()
    {
        (int code, _, _) = await DiffAsync(Line("a", Amount) + Line("a", Growth) + Line("b"), Line("b") + Line("a", Amount) + Line("a", Growth));
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("新开头。\n")]
    [InlineData("")]
    public async Task A_page_that_was_read_from_another_place_on_keeps_its_claims(string more)
    {
        string moved = Growth.Replace("\"start\":19", string.Create(CultureInfo.InvariantCulture, $"\"start\":{19 + more.Length}"), StringComparison.Ordinal);
        (int code, _, _) = await DiffAsync(Line("a", Growth), Line("a", moved).Replace("前一句", JsonEncodedText.Encode(more) + "前一句", StringComparison.Ordinal));
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Where_the_lines_hold_no_text_the_input_gives_it()
    {
        string old = LineWithout("a", Growth), @new = LineWithout("a", Growth.Replace("up", "down", StringComparison.Ordinal));
        (_, string output, _) = await DiffAsync(old, @new);
        Assert.Contains("  ~ ⟦5%⟧\n", output, StringComparison.Ordinal);
        string input = _tool.File("input.jsonl", JsonSerializer.Serialize(new { id = "z", text = "别的。" }) + "\n" + JsonSerializer.Serialize(new { id = "a", text = Text }) + "\n");
        (_, output, _) = await DiffAsync(old, @new, "--text", input);
        Assert.Contains("  ~ 去年出口额达35亿元，同比增长⟦5%⟧。\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("direction", 1)]
    [InlineData("subject,direction", 1)]
    [InlineData("period", 0)]
    [InlineData("lost", 1)]
    [InlineData("added", 0)]
    public async Task A_filter_looks_at_its_fields_alone(string fields, int expected)
    {
        (int code, _, _) = await DiffAsync(Line("a", Amount, Growth), Line("a", Growth.Replace("up", "down", StringComparison.Ordinal)), "--field", fields);
        Assert.Equal(expected, code);
    }

    [Fact]
    public async Task Limit_and_sample_bound_what_is_printed_and_the_summary_counts_all()
    {
        (string old, string @new) = Hundred();
        Assert.Equal(["0", "1", "2"], Drawn(await DiffAsync(old, @new, "--format", "jsonl", "--limit", "3")));
        string[] drawn = Drawn(await DiffAsync(old, @new, "--format", "jsonl", "--sample", "5", "--seed", "7"));
        Assert.Equal(5, drawn.Length);
        Assert.Equal(drawn.OrderBy(int.Parse), drawn);
        Assert.Equal(drawn, Drawn(await DiffAsync(old, @new, "--format", "jsonl", "--sample", "5", "--seed", "7")));
        Assert.NotEqual(drawn, Drawn(await DiffAsync(old, @new, "--format", "jsonl", "--sample", "5", "--seed", "8")));
    }

    [Fact]
    public async Task A_sample_keeps_what_stays_a_difference()
    {
        (string old, string @new) = Hundred();
        string[] drawn = Drawn(await DiffAsync(old, @new, "--format", "jsonl", "--sample", "5"));
        string half = string.Concat(@new.Split('\n', StringSplitOptions.RemoveEmptyEntries).Zip(old.Split('\n'), (changed, same) => drawn.Any(id => changed.Contains($"\"{id}\"", StringComparison.Ordinal)) ? changed + "\n" : same + "\n"));
        Assert.Equal(drawn, Drawn(await DiffAsync(old, half, "--format", "jsonl", "--sample", "5")));
    }

    [Fact]
    public async Task Lines_of_json_hold_each_difference_and_the_summary()
    {
        (int code, string output, _) = await DiffAsync(Line("a", Amount, Growth), Line("a", Growth.Replace("up", "down", StringComparison.Ordinal)), "--format", "jsonl");
        Assert.Equal(1, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($$"""{"change":"lost","article":"a","quote":"35亿元","start":10,"sentence":"去年出口额达35亿元，同比增长5%。","claim":{{Amount}}}""", lines[0]);
        Assert.Equal("""{"change":"changed","article":"a","quote":"5%","start":19,"sentence":"去年出口额达35亿元，同比增长5%。","fields":{"direction":["up","down"]}}""", lines[1]);
        Assert.StartsWith("""{"change":"summary","claims":[2,1],"lost":1,"added":0,"changed":1,""", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("""fields":{"direction":1},"tallies":{"direction":[["up","down",1]]}}""", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_extract_prints_is_what_it_compares()
    {
        byte[] input = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = "a", paragraphs = new[] { Text } }));
        (_, string extracted, _) = await ToolRun.RunAsync(["extract", "-"], input);
        (int code, string output, _) = await DiffAsync(extracted, extracted.Replace("\"up\"", "\"down\"", StringComparison.Ordinal));
        Assert.Equal(1, code);
        Assert.Contains("同比增长⟦5%⟧。\n      direction   up → down\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_of_the_record_can_be_asked_for_but_those_that_follow_from_others()
    {
        string record = ClaimExtractor.Default.Extract(Text)[0].ToString();
        Assert.Equal(JsonDocument.Parse(record).RootElement.EnumerateObject().Select(field => field.Name), DiffFields.Known.Except([DiffFields.Added, DiffFields.Lost]).Concat(["entity", "indicator", "key", "confidence"]));
    }

    [Theory]
    [InlineData("{", "it is no line of claims")]
    [InlineData("{\"claims\":[]}", "it is no line of claims")]
    [InlineData("[]", "it is no line of claims")]
    public async Task What_cannot_be_compared_says_why_and_is_trouble(string line, string why)
    {
        (int code, _, string error) = await DiffAsync(Line("a", Growth), line);
        Assert.Equal(2, code);
        Assert.StartsWith("technlp diff: ", error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--field", "perod")]
    [InlineData("--limit", "-1")]
    [InlineData("--limit", "1", "--sample", "1")]
    [InlineData("--format", "csv")]
    public async Task Wrong_usage_is_told_apart(params string[] options)
    {
        (int code, string output, string error) = await DiffAsync(Line("a", Growth), Line("a", Growth), options);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith("technlp: ", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> DiffAsync(string old, string @new, params string[] options) =>
        await ToolRun.RunAsync(["diff", Path(old, "1.jsonl"), Path(@new, "2.jsonl"), .. options]);

    private string Path(string content, string name) => content.StartsWith(_tool.Folder, StringComparison.Ordinal) ? content : _tool.File(name, content);

    private static string Line(string id, params string[] claims) => Line(id, claims, Text);

    private static string LineWithout(string id, params string[] claims) => Line(id, claims, null);

    private static string Line(string id, string[] claims, string? text) =>
        $$"""{"schema":1,"id":"{{id}}","title":"题","published":"2024-02-03",{{(text is null ? string.Empty : $"\"text\":\"{text}\",")}}"claims":[{{string.Join(',', claims)}}]}""" + "\n";

    private static (string Old, string New) Hundred()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        return (string.Concat(ids.Select(id => Line(id, Growth))), string.Concat(ids.Select(id => Line(id, Growth.Replace("up", "down", StringComparison.Ordinal)))));
    }

    private static string[] Drawn((int Code, string Output, string Error) run)
    {
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"articles_different\":", lines[^1], StringComparison.Ordinal);
        return [.. ToolRun.Field(string.Join('\n', lines[..^1]), "article").Select(id => id!)];
    }
}
