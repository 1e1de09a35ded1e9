using System.Diagnostics;
using System.Globalization;
using TechExportNlp.Fuzzing;

// Fuzzing DIR [--minutes N] [--seed N] [--first N] [--inputs N] [--seconds N] [--out DIR]
string? folder = null, output = "fuzz-findings";
double minutes = 1, seconds = 10;
int seed = 1;
long first = 0, inputs = long.MaxValue;
for (int i = 0; i < args.Length; i++)
{
    string Value() => ++i < args.Length ? args[i] : string.Empty;
    double Number() => double.TryParse(Value(), CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
    switch (args[i])
    {
        case "--minutes": minutes = Number(); break;
        case "--seconds": seconds = Number(); break;
        case "--seed": seed = (int)Number(); break;
        case "--first": first = (long)Number(); break;
        case "--inputs": inputs = (long)Number(); break;
        case "--out": output = Value(); break;
        default: folder = folder is null && !args[i].StartsWith('-') ? args[i] : string.Empty; break;
    }
}

if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder) || !(minutes > 0) || !(seconds > 0))
{
    await Console.Error.WriteLineAsync("""
        usage: Fuzzing DIR [--minutes N] [--seed N] [--first N] [--inputs N] [--seconds N] [--out DIR]

        Reads mutations of the pages in DIR, and bytes at random, until the time or the number of inputs is up. Whatever throws, or takes longer than
        --seconds (10), is written to --out (fuzz-findings). The same seed makes the same inputs: --first and --inputs repeat single ones.
        """);
    return 2;
}

byte[][] pages = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, from input {first}, {pages.Length} pages, {minutes} minutes, at most {seconds} s an input"));
void Write(FuzzRun.Finding finding)
{
    Directory.CreateDirectory(output);
    string name = Path.Combine(output, string.Create(CultureInfo.InvariantCulture, $"seed{seed}-{finding.Number}"));
    File.WriteAllBytes(name + ".bin", finding.Input);
    File.WriteAllText(name + ".txt", finding.Problem);
    Console.WriteLine($"{name}.bin: {finding.Problem.Split('\n')[0]}");
}

var run = new FuzzRun(new Mutator(pages, seed), TimeSpan.FromSeconds(seconds)) { Found = Write };
long start = Stopwatch.GetTimestamp();

// What never ends would end the run too: it is written out, and the run is over.
using var watch = new Timer(_ =>
{
    (long number, byte[] input, long since) = run.Current;
    if (input is not null && Stopwatch.GetElapsedTime(since).TotalSeconds > seconds * 30)
    {
        Write(new FuzzRun.Finding(number, input, "never ended"));
        Environment.Exit(1);
    }
}, null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
run.Run(first, number => number - first < inputs && Stopwatch.GetElapsedTime(start).TotalMinutes < minutes);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{run.Inputs:N0} inputs, {run.Bytes / 1e6:N0} MB, {Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} minutes; the longest took {run.Longest.TotalSeconds:0.00} s (input {run.LongestNumber}); {run.Findings.Count} findings"));
return run.Findings.Count == 0 ? 0 : 1;
