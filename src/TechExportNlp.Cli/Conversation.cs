using System.Globalization;
using Spectre.Console;

namespace TechExportNlp.Cli;

/// <summary>Words to a person on the error stream: skipped inputs as they are met, and progress where a terminal shows it.</summary>
internal sealed class Conversation(CommandIo io)
{
    private readonly IAnsiConsole? _console = io.IsTerminal ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(io.Error) }) : null;
    private readonly Lock _lock = new();

    /// <summary>How many inputs were skipped so far.</summary>
    public long Skipped { get; private set; }

    public void Skip(SkippedPage page) => Skip(page.ToString());

    public void Skip(ReadError error) => Skip(error.ToString());

    public void Say(string line)
    {
        lock (_lock)
        {
            if (_console is not null)
            {
                _console.WriteLine(line);
            }
            else
            {
                io.Error.WriteLine(line);
            }
        }
    }

    /// <summary>Does the work, with its progress on the terminal; the work calls back with how much is done so far, of two things.</summary>
    public Task<T> WithProgressAsync<T>(Func<Action<long, long>, Task<T>> work, string first = "articles", string second = "claims") =>
        _console is null
            ? work(static (_, _) => { })
            : _console.Progress()
                .AutoClear(true)
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
                .StartAsync(context =>
                {
                    ProgressTask task = context.AddTask("reading", autoStart: true, maxValue: double.MaxValue);
                    task.IsIndeterminate = true;
                    return work((firsts, seconds) =>
                        task.Description = string.Create(CultureInfo.InvariantCulture, $"{firsts:N0} {first}, {seconds:N0} {second}"));
                });

    private void Skip(string reason)
    {
        Skipped++;
        Say($"skipped {reason}");
    }
}
