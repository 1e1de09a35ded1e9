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

    [Fact]
    public void Its_command_lines_are_understood()
    {
        string[] lines = [.. CommandLines().Matches(ReadMe()).Select(match => match.Groups["args"].Value)];
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(Technlp.Parse(line.Split(' '), new CommandIo(Stream.Null, TextWriter.Null, Stream.Null)).Errors));
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

    [GeneratedRegex("^technlp (?<args>.+)$", RegexOptions.Multiline)]
    private static partial Regex CommandLines();

    [GeneratedRegex(@"^\| `technlp (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
