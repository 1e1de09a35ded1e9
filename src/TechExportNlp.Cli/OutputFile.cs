namespace TechExportNlp.Cli;

/// <summary>Opens where results go.</summary>
internal static class OutputFile
{
    /// <summary>The file, or standard output where none is named (which closing leaves open).</summary>
    /// <exception cref="UsageException">The file cannot be made.</exception>
    public static Stream Open(string? file, CommandIo io)
    {
        if (file is null)
        {
            return new BufferedStream(new LeftOpenStream(io.Output), 64 * 1024);
        }

        try
        {
            return new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"{file}: it cannot be written: {e.Message} Name another file with -o.", e);
        }
    }
}
