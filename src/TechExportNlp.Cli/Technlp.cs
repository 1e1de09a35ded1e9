using System.CommandLine;
using System.CommandLine.Parsing;
using TechExportNlp.Cli.Commands;

namespace TechExportNlp.Cli;

/// <summary>The tool: arguments, progress and exit codes; everything else is the library's.</summary>
internal static class Technlp
{
    /// <summary>Runs one command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandIo io, CancellationToken cancellation = default)
    {
        ParseResult parsed = Parse(args, io);
        if (parsed.Errors.Count > 0)
        {
            await WriteUsageAsync(io.Error, parsed).ConfigureAwait(false);
            return ExitCodes.WrongUsage;
        }

        return await InvokeAsync(parsed, io, cancellation).ConfigureAwait(false);
    }

    /// <summary>What one command line asks for, or what is wrong with it.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args, CommandIo io)
    {
        var root = new RootCommand("Reads Chinese news and writes its numeric claims as records.")
        {
            ExtractCommand.Create(io),
            ReadCommand.Create(io),
            FetchCommand.Create(io),
            SegmentCommand.Create(io),
            ExplainCommand.Create(io),
            DiffCommand.Create(io),
            ScoreCommand.Create(io),
        };
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, CommandIo io, CancellationToken cancellation)
    {
        // Help and version are texts for a person who asked for them: they are results.
        var output = new StreamWriter(io.Output, leaveOpen: true);
        await using (output.ConfigureAwait(false))
        {
            var configuration = new InvocationConfiguration { Output = output, Error = io.Error, EnableDefaultExceptionHandler = false };
            try
            {
                return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
            }
            catch (UsageException e)
            {
                await io.Error.WriteLineAsync($"technlp: {e.Message}").ConfigureAwait(false);
                return ExitCodes.WrongUsage;
            }
            catch (IOException e)
            {
                // Inputs fail as values: what throws here is the output, such as a full disk or a pipe whose reader went away.
                await io.Error.WriteLineAsync($"technlp: the output cannot be written: {e.Message}").ConfigureAwait(false);
                return ExitCodes.WrongUsage;
            }
            catch (OperationCanceledException)
            {
                return ExitCodes.Interrupted;
            }
        }
    }

    private static async Task WriteUsageAsync(TextWriter error, ParseResult parsed)
    {
        foreach (ParseError problem in parsed.Errors)
        {
            await error.WriteLineAsync($"technlp: {problem.Message}").ConfigureAwait(false);
        }

        string command = parsed.CommandResult.Command is RootCommand ? "technlp" : $"technlp {parsed.CommandResult.Command.Name}";
        await error.WriteLineAsync($"Run '{command} --help' for what it takes.").ConfigureAwait(false);
    }
}
