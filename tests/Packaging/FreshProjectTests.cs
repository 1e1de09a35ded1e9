using System.Text.RegularExpressions;

namespace TechExportNlp.Packaging;

/// <summary>What a newcomer does: a new console project, one package, the README's lines.</summary>
public sealed partial class FreshProjectTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public async Task The_readme_s_lines_run_in_a_fresh_project()
    {
        string folder = CreateProject("run", aot: false);
        (int exitCode, string output) = await Tool.RunAsync("dotnet", folder, "run", "-v", "q");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Block("text"), output.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_readme_s_lines_publish_with_native_aot_without_a_warning()
    {
        if (!OperatingSystem.IsLinux() || !(Tool.Exists("clang") || Tool.Exists("gcc")))
        {
            Assert.Skip("Native AOT needs a C linker (clang or gcc) and zlib's headers, which this machine lacks.");
        }

        string folder = CreateProject("aot", aot: true);
        (int exitCode, string output) = await Tool.RunAsync("dotnet", folder, "publish", "-c", "Release", "-o", "out", "-v", "q");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        (exitCode, output) = await Tool.RunAsync(Path.Combine(folder, "out", "aot"), folder);
        Assert.True(exitCode == 0, output);
        Assert.Equal(Block("text"), output.Trim().ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"```(?<language>\w+)\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    // The first block of a language in the README.
    private static string Block(string language)
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        Match? block = Blocks().Matches(readme).FirstOrDefault(match => match.Groups["language"].Value == language);
        Assert.True(block is not null, $"README.md has no block marked '{language}'.");
        return block.Groups["code"].Value.Trim();
    }

    private string CreateProject(string name, bool aot)
    {
        string folder = Path.Combine(feed.Work, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>{(aot ? "true" : "false")}</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TechExportNlp" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Block("csharp"));
        return folder;
    }
}
