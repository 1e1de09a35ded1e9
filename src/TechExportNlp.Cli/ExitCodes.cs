namespace TechExportNlp.Cli;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was read.</summary>
    public const int AllRead = 0;

    /// <summary>Some inputs were skipped; each was named with reason and remedy.</summary>
    public const int SomeSkipped = 1;

    /// <summary>What was compared is the same.</summary>
    public const int Same = 0;

    /// <summary>What was compared differs.</summary>
    public const int Different = 1;

    /// <summary>The command line is wrong, what was to be compared cannot be read, or the output cannot be written.</summary>
    public const int WrongUsage = 2;

    /// <summary>Interrupted by the user, as shells count it.</summary>
    public const int Interrupted = 130;

    public static int Of(long skipped) => skipped == 0 ? AllRead : SomeSkipped;
}
