using TechExportNlp.Packaging;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace TechExportNlp.Packaging;

/// <summary>The packages, packed once for all tests into a folder outside the tree.</summary>
/// <remarks>
/// What uses them restores without a network and leaves nothing behind: the feed is the only source, everything else comes from the cache that
/// the solution's own restore has filled (read as a fallback folder), and what is unpacked lands in a cache of the tests' own.
/// </remarks>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("technlp-packaging-");

    /// <summary>A version that no release has, and none that was packed before.</summary>
    public string Version { get; } = FormattableString.Invariant($"0.0.0-test.{Environment.ProcessId}.{Environment.TickCount64}");

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(_root.FullName, "feed");

    /// <summary>Where a package's file is.</summary>
    public string Package(string id, string ending = ".nupkg") => Path.Combine(Folder, $"{id}.{Version}{ending}");

    /// <summary>A new folder for a fresh project.</summary>
    public string CreateFolder(string name) => _root.CreateSubdirectory(name).FullName;

    /// <summary>Runs <c>dotnet</c> in a folder of <see cref="CreateFolder"/>, and expects that it succeeds without a warning.</summary>
    public async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        (int exitCode, string output) = await Tool.RunAsync("dotnet", folder, [new("NUGET_PACKAGES", Path.Combine(_root.FullName, "cache"))], arguments);
        return Succeeded(exitCode, output);
    }

    public async ValueTask InitializeAsync()
    {
        // Changes nothing where the tests were built with the solution; where they were built alone, it brings what packing and publishing need.
        Succeeded(await Tool.RunAsync("dotnet", Repository.Root, [], "restore", "TechExportNlp.sln", "-v", "q"));
        Succeeded(await Tool.RunAsync(
            "dotnet", Repository.Root, [], "pack", "TechExportNlp.sln", "-c", "Release", "-o", Folder, "--no-restore", "--nologo", "-v", "q", $"-p:Version={Version}"));
        string listed = Succeeded(await Tool.RunAsync("dotnet", Repository.Root, [], "nuget", "locals", "global-packages", "--list"));
        string cache = listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

        // NuGet and MSBuild look for these files upwards from each project: here they hold for all, and nothing above them counts.
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Folder}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
              </packageSourceMapping>
              <fallbackPackageFolders>
                <clear />
                <add key="restored" value="{cache}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Succeeded((int ExitCode, string Output) run) => Succeeded(run.ExitCode, run.Output);

    private static string Succeeded(int exitCode, string output)
    {
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        return output;
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_root.FullName, name), content);
}
