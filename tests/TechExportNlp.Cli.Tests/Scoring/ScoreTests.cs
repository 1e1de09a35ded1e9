using System.Text;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Tests.Scoring;

/// <summary>
/// The figures are those of the reference scorer: <c>expected.txt</c> and <c>expected.json</c> are what that script printed for these files
/// (with all errors, and with <c>--json</c>).
/// </summary>
public sealed class ScoreTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("expected.txt", "--errors", "1000")]
    [InlineData("expected.json", "--json")]
    public async Task Figures_and_errors_are_the_reference_scorers(string expected, params string[] options)
    {
        (int code, string output, string error) = await ToolRun.RunAsync(["score", Data("gold.jsonl"), Data("predicted.jsonl"), .. options]);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(await File.ReadAllTextAsync(Data(expected), TestContext.Current.CancellationToken), output);
    }

    [Fact]
    public async Task Gold_scores_full_against_itself()
    {
        (_, string output, _) = await ToolRun.RunAsync(["score", Data("gold.jsonl"), Data("gold.jsonl")]);
        Assert.Contains("F1   detect 1.000  value 1.000  core 1.000  subject 1.000", output, StringComparison.Ordinal);
        Assert.Contains("record 1.000  full 1.000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_prediction_the_library_extracts()
    {
        (int code, string output, _) = await ToolRun.RunAsync(["score", Data("gold.jsonl")]);
        Assert.Equal(0, code);
        (_, string extracted, _) = await ToolRun.RunAsync(["extract", Data("gold.jsonl")]);
        (_, string again, _) = await ToolRun.RunAsync(["score", Data("gold.jsonl"), _tool.File("out.jsonl", extracted)]);
        Assert.Equal(again, output);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"claims\":[]}\n{\"id\":\"x\",\"claims\":[]}", "stands twice")]
    [InlineData("{\"id\":\"stranger\",\"claims\":[]}", "ids not in gold: stranger")]
    [InlineData("{\"claims\":[]}", ":1: ")]
    [InlineData("{", ":1: ")]
    public async Task A_prediction_that_cannot_be_scored_says_why(string predicted, string why)
    {
        (int code, string output, string error) = await ToolRun.RunAsync(["score", Data("gold.jsonl"), _tool.File("p.jsonl", Encoding.UTF8.GetBytes(predicted))]);
        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_pair_in_time_that_grows_with_their_number()
    {
        // Were each compared with each, this would not end within the hour.
        ScoredClaim[] claims = [.. Enumerable.Range(0, 200_000).Select(i => ScoredClaim.Parse($$"""{"quote":"5%","start":{{i * 3}},"value":5,"subject":"出口"}"""))];
        Assert.Equal(claims.Select((_, i) => (i, i)), Pairing.Pair(claims, claims).Order());
    }

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Scoring", "Data", name);
}
