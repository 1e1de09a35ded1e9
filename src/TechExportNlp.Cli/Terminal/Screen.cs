using Spectre.Console;

namespace TechExportNlp.Cli.Terminal;

/// <summary>A screen that shows colours.</summary>
/// <param name="Width">How many cells a line has; a Chinese character takes two.</param>
/// <param name="Colours">The colours that it knows.</param>
internal sealed record Screen(int Width, ColorSystem Colours)
{
    /// <summary>The screen that standard output goes to; null where that is none, or whoever sits there wants no colours (<c>NO_COLOR</c>).</summary>
    public static Screen? OfOutput()
    {
        // The convention says: set, and not empty. Spectre asks only whether it is set.
        if (Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            return null;
        }

        Profile profile = AnsiConsole.Profile;
        return profile.Capabilities.Ansi && profile.Capabilities.ColorSystem != ColorSystem.NoColors
            ? new Screen(profile.Width, profile.Capabilities.ColorSystem)
            : null;
    }
}
