using System.Text.RegularExpressions;

namespace TechExportNlp.Packaging;

/// <summary>The code that README.md shows.</summary>
internal static partial class ReadMe
{
    /// <summary>The first block of a language.</summary>
    /// <param name="language">How the block is marked.</param>
    /// <param name="holding">What it must hold.</param>
    public static string Block(string language, string holding = "")
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        Match? block = Blocks().Matches(readme).FirstOrDefault(match =>
            match.Groups["language"].Value == language && match.Groups["code"].Value.Contains(holding, StringComparison.Ordinal));
        Assert.True(block is not null, $"README.md has no block marked '{language}' that holds '{holding}'.");
        return block.Groups["code"].Value;
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
