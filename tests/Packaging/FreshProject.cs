namespace TechExportNlp.Packaging;

/// <summary>A console project as <c>dotnet new console</c> and <c>dotnet add package</c> make it, outside the tree.</summary>
internal sealed class FreshProject(PackedFeed feed, string name)
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = feed.CreateFolder(name);

    /// <summary>Writes the project and its program.</summary>
    /// <param name="package">The one package that it refers to.</param>
    /// <param name="program">Its Program.cs.</param>
    /// <param name="properties">Further properties of the project.</param>
    public void Write(string package, string program, string properties = "")
    {
        File.WriteAllText(Path.Combine(Folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="{package}" Version="{feed.Version}" />
              </ItemGroup>

            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), program + "\n");
    }

    /// <summary>Runs <c>dotnet</c> in it.</summary>
    public async Task<string> DotnetAsync(params string[] arguments) => Lines(await feed.DotnetAsync(Folder, arguments));

    /// <summary>Runs what was built or published.</summary>
    public async Task<string> RunAsync(string program)
    {
        (int exitCode, string output) = await Tool.RunAsync(Path.Combine(Folder, program), Folder, []);
        Assert.True(exitCode == 0, output);
        return Lines(output);
    }

    private static string Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd('\n');
}
