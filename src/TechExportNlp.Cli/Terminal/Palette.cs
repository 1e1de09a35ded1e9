using Spectre.Console;

namespace TechExportNlp.Cli.Terminal;

/// <summary>How each tone looks: the sixteen colours that every terminal has and its owner chose, so that they read on dark and on light.</summary>
internal static class Palette
{
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quote = new(decoration: Decoration.Bold | Decoration.Underline);
    private static readonly Style Field = new(Color.Teal);
    private static readonly Style Words = new(decoration: Decoration.Bold);
    private static readonly Style Row = new(Color.Purple);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Lost = new(Color.Maroon);
    private static readonly Style Changed = new(Color.Olive);

    public static Style Of(Tone tone) => tone switch
    {
        Tone.Faint => Faint,
        Tone.Heading => Heading,
        Tone.Quote => Quote,
        Tone.Field => Field,
        Tone.Words => Words,
        Tone.Row => Row,
        Tone.Added => Added,
        Tone.Lost => Lost,
        Tone.Changed => Changed,
        _ => Style.Plain,
    };
}
