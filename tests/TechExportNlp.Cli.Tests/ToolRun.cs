using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ZstdSharp;

namespace TechExportNlp.Cli.Tests;

/// <summary>Runs command lines in a folder of their own, and what they print.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("technlp-");

    public string Folder => _folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Writes a file, compressed as its ending says.</summary>
    public string File(string name, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        return File(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(bytes) : name.EndsWith(".zst", StringComparison.Ordinal) ? Zstd(bytes) : bytes);
    }

    public string File(string name, byte[] bytes)
    {
        string path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, byte[]? input = null)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        int code = await Technlp.RunAsync(args, new CommandIo(output, error, new MemoryStream(input ?? [])), TestContext.Current.CancellationToken);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>One field of each line of JSON.</summary>
    public static string?[] Field(string lines, string name) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty(name).GetString())];

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
