namespace TechExportNlp.Packaging;

/// <summary>The dotnet tool, installed from its package.</summary>
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_tool_installs_tells_its_commands_and_extracts()
    {
        string folder = feed.CreateFolder("tool");
        await feed.DotnetAsync(folder, "tool", "install", "TechExportNlp.Cli", "--version", feed.Version, "--tool-path", "bin");
        string technlp = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "technlp.exe" : "technlp");

        (int exitCode, string output) = await Tool.RunAsync(technlp, folder, [], "--help");
        Assert.Equal(0, exitCode);
        Assert.Contains("extract", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(folder, "news.txt"), "工业机器人出口增长20%。\n", TestContext.Current.CancellationToken);
        (exitCode, output) = await Tool.RunAsync(technlp, folder, [], "extract", "news.txt", "--segmenter", "jieba.net");
        Assert.True(exitCode == 0, output);
        Assert.Contains("\"subject\":\"工业机器人出口\"", output, StringComparison.Ordinal);
    }
}
