using System.Text;

namespace TechExportNlp.Cli.Terminal;

/// <summary>Prints lines for a person: in colour and wrapped to its width on a screen, as they are to a file or a pipe.</summary>
internal abstract class LinePrinter : IAsyncDisposable
{
    /// <summary>A printer to a file, or to standard output where none is named.</summary>
    /// <exception cref="UsageException">The file cannot be made.</exception>
    public static LinePrinter Open(string? file, CommandIo io)
    {
        var writer = new StreamWriter(OutputFile.Open(file, io), new UTF8Encoding(false));
        return file is null && io.Screen is { } screen ? new ScreenPrinter(writer, screen) : new PlainPrinter(writer);
    }

    /// <summary>Prints a line.</summary>
    /// <param name="indent">How many blanks stand before it.</param>
    /// <param name="hang">How many more stand before its continuations, where it is wrapped.</param>
    /// <param name="runs">What stands in it.</param>
    public abstract void Print(int indent, int hang, params IReadOnlyList<Run> runs);

    /// <summary>Prints an empty line.</summary>
    public void Print() => Print(0, 0, []);

    public abstract ValueTask DisposeAsync();
}
