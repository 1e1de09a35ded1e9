using System.Text;
using TechExportNlp.Fuzzing;

namespace TechExportNlp.Html.Tests;

/// <summary>A little of what <c>tests/Fuzzing</c> does for as long as it is told.</summary>
public class FuzzTests
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [Fact]
    public void Mutated_pages_and_random_bytes_never_throw_and_give_whole_articles()
    {
        byte[][] pages = [Encoding.UTF8.GetBytes(Pages.Modern()), Gbk.GetBytes(Pages.Old()), Encoding.UTF8.GetBytes(Pages.Traditional("utf-8")), Encoding.UTF8.GetBytes(Pages.Capture)];
        var run = new FuzzRun(new Mutator(pages, seed: 20240506), TimeSpan.MaxValue);
        run.Run(0, number => number < 150);
        Assert.Equal([], run.Findings.Select(finding => $"{finding.Number}: {finding.Problem}"));
        Assert.Equal(150, run.Inputs);
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        byte[][] pages = [Encoding.UTF8.GetBytes(Pages.Modern())];
        byte[][] inputs = [.. Enumerable.Range(0, 50).Select(number => new Mutator(pages, 7).Make(number))];
        Assert.Equal(inputs, Enumerable.Range(0, 50).Select(number => new Mutator(pages, 7).Make(number)));
        Assert.NotEqual(inputs, Enumerable.Range(0, 50).Select(number => new Mutator(pages, 8).Make(number)));
    }
}
