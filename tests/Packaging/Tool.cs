using System.Diagnostics;
using System.Text;

namespace TechExportNlp.Packaging;

/// <summary>Runs a program and keeps what it prints.</summary>
internal static class Tool
{
    // Several times what the slowest command takes on two busy cores; a program that hangs must end the test, not the build.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path, or its name if it is on the path.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code, and what it printed: results first, then words to a person.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The command that runs the tests sets variables for its own SDK; a fresh project must not inherit them.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Nodes that stay would keep folders open that the tests delete. Words are looked for in English.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} in {folder} was ended: it was cancelled, or took longer than {Limit}.");
        }
    }

    /// <summary>Whether a program of this name is on the path.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
