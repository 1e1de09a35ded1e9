using System.Text.RegularExpressions;

namespace TechExportNlp.Pipeline.Tests.Documentation;

/// <summary>README.md and the source of the snippets, as they stand in the checkout that the tests run from.</summary>
internal static partial class ReadMe
{
    /// <summary>Set to 1, the tests write what is true into README.md instead of comparing.</summary>
    private const string WriteVariable = "TECHEXPORTNLP_WRITE";

    private static readonly Lock Writing = new();

    private static string Root { get; } = FindRoot();

    private static string ReadMePath => Path.Combine(Root, "README.md");

    public static string Text => File.ReadAllText(ReadMePath).ReplaceLineEndings("\n");

    /// <summary>What stands between the marks in Snippets.cs, without its indentation, in order.</summary>
    public static IReadOnlyList<string> Snippets()
    {
        string source = File.ReadAllText(Path.Combine(Root, "tests", "TechExportNlp.Tests", "Documentation", "Snippets.cs")).ReplaceLineEndings("\n");
        return [.. Marked().Matches(source).Select(match => Indentation().Replace(match.Groups["code"].Value, string.Empty))];
    }

    /// <summary>Expects that the blocks of a language are these, or makes them so.</summary>
    /// <param name="language">How the blocks are marked.</param>
    /// <param name="expected">The blocks, in order.</param>
    public static void HasBlocks(string language, params IReadOnlyList<string> expected)
    {
        lock (Writing)
        {
            string text = Text;
            Match[] blocks = [.. Blocks().Matches(text).Where(match => match.Groups["language"].Value == language)];
            Assert.Equal(expected.Count, blocks.Length);
            if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            {
                foreach ((Match block, string code) in blocks.Zip(expected).Reverse())
                {
                    text = string.Concat(text.AsSpan(0, block.Index), $"```{language}\n{code}\n```", text.AsSpan(block.Index + block.Length));
                }

                File.WriteAllText(ReadMePath, text);
                return;
            }

            foreach ((Match block, string code) in blocks.Zip(expected))
            {
                Assert.True(
                    block.Groups["code"].Value == code + "\n",
                    $"README.md shows\n{block.Groups["code"].Value}but should show\n{code}\nRun this test with {WriteVariable}=1 to write it.");
            }
        }
    }

    /// <summary>The names in the first column of the table under this header.</summary>
    public static IReadOnlyList<string> FirstColumn(string header)
    {
        string[] lines = Text.Split('\n');
        int start = Array.FindIndex(lines, line => line.StartsWith($"| {header} |", StringComparison.Ordinal));
        Assert.True(start >= 0, $"README.md has no table whose first column is '{header}'.");
        return [.. lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim(' ', '`'))];
    }

    /// <summary>Whether a file or folder of the checkout exists.</summary>
    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TechExportNlp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds TechExportNlp.sln.");
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>(?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"// \[README\]\n(?<code>.*?)\n *// \[/README\]", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex("^ {8}", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
