namespace TechExportNlp.Fetching.Tests;

/// <summary>A folder for a test's files, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("technlp-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
