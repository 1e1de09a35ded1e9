using TechExportNlp.Cli.Terminal;

namespace TechExportNlp.Cli;

/// <summary>Where a command reads and writes: results as bytes to one stream, words to a person to another.</summary>
/// <param name="Output">Takes the results, in UTF-8.</param>
/// <param name="Error">Takes words to a person.</param>
/// <param name="Input">What the input <c>-</c> stands for.</param>
internal sealed record CommandIo(Stream Output, TextWriter Error, Stream Input)
{
    /// <summary>Whether a person watches <see cref="Error"/>, so that progress makes sense.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The screen that <see cref="Output"/> goes to; null where it goes to none, or colours are unwanted.</summary>
    public Screen? Screen { get; init; }
}
