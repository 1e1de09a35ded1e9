using Spectre.Console;

namespace TechExportNlp.Cli.Terminal;

/// <summary>Prints lines in colour, wrapped to the width of the screen.</summary>
internal sealed class ScreenPrinter : LinePrinter
{
    private readonly TextWriter _output;
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public ScreenPrinter(TextWriter output, Screen screen)
    {
        _output = output;
        _width = screen.Width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = (ColorSystemSupport)screen.Colours,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        // The lines are wrapped here: Spectre breaks where blanks are, and Chinese has none.
        _console.Profile.Width = int.MaxValue;
    }

    public override void Print(int indent, int hang, params IReadOnlyList<Run> runs)
    {
        string margin = string.Empty;
        foreach (IReadOnlyList<Run> line in Wrapping.Wrap(runs, _width - indent, hang))
        {
            _console.Write(new string(' ', runs.Count == 0 ? 0 : indent) + margin, Style.Plain);
            foreach (Run run in line)
            {
                _console.Write(run.Visible, Palette.Of(run.Tone));
            }

            _output.Write('\n');
            margin = new string(' ', hang);
        }
    }

    public override ValueTask DisposeAsync() => _output.DisposeAsync();
}
