using System.Text.RegularExpressions;

namespace TechExportNlp.Cli.Tests;

/// <summary>README.md tells of the tool what is so.</summary>
public partial class ReadMeTests
{
    [Fact]
    public async Task Its_table_lists_the_commands()
    {
        (_, string help, _) = await ToolRun.RunAsync(["--help"]);
        string commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..];
        Assert.Equal(Names(Listed(), commands), Names(Shown(), ReadMe()));
    }

    private static string[] Names(Regex regex, string text) => [.. regex.Matches(text).Select(match => match.Groups["name"].Value)];

    private static string ReadMe()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TechExportNlp.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return File.ReadAllText(Path.Combine(folder.FullName, "README.md"));
    }

    [GeneratedRegex(@"^  (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\| `technlp (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
