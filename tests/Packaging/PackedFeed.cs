namespace TechExportNlp.Packaging;

/// <summary>The packages, packed once for all tests into a folder outside the tree.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>A version that no real release has, so that no cache can answer with an older package.</summary>
    public string Version { get; } = $"0.0.0-test.{Environment.ProcessId}.{Environment.TickCount64}";

    public string Folder { get; } = Directory.CreateTempSubdirectory("technlp-feed-").FullName;

    public string Work { get; } = Directory.CreateTempSubdirectory("technlp-fresh-").FullName;

    public async ValueTask InitializeAsync()
    {
        foreach (string project in (string[])["TechExportNlp.Core", "TechExportNlp.Html", "TechExportNlp", "TechExportNlp.JiebaNet", "TechExportNlp.Cli"])
        {
            (int exitCode, string output) = await Tool.RunAsync(
                "dotnet", Repository.Root, "pack", Path.Combine("src", project), "-c", "Release", "-o", Folder, "--nologo", "-v", "q", $"-p:Version={Version}");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (string folder in (ReadOnlySpan<string>)[Folder, Work])
        {
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
