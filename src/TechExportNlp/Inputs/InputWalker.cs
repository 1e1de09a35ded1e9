namespace TechExportNlp;

/// <summary>Finds the entries behind what a user names: files, folders, standard input.</summary>
/// <remarks>Archives would be one more case here: their entries are <see cref="InputEntry"/> with <c>archive!entry</c> as id.</remarks>
internal static class InputWalker
{
    public const string StandardInput = "-";

    /// <summary>The entries of one input, in a fixed order: folders by name, ordinally.</summary>
    public static IEnumerable<ReadResult<InputEntry>> Walk(string input, Stream standardInput)
    {
        if (input == StandardInput)
        {
            return [new InputEntry(StandardInput, StandardInput, null, () => Decompression.Open(standardInput, null))];
        }

        if (Directory.Exists(input))
        {
            return WalkFolder(input, string.Empty);
        }

        return File.Exists(input) ? [OfFile(input, Path.GetFileName(input))] : [InputErrors.Missing(input)];
    }

    private static IEnumerable<ReadResult<InputEntry>> WalkFolder(string folder, string prefix)
    {
        (List<FileSystemInfo> items, ReadError? error) = List(folder);
        if (error is not null)
        {
            yield return error;
        }

        foreach (FileSystemInfo item in items)
        {
            string path = Path.Combine(folder, item.Name);
            if (item is DirectoryInfo)
            {
                // A link to a folder may lead back up: it is passed over, so that the walk ends.
                if (item.LinkTarget is null)
                {
                    foreach (ReadResult<InputEntry> entry in WalkFolder(path, prefix + item.Name + "/"))
                    {
                        yield return entry;
                    }
                }
            }
            else if (InputKinds.OfName(item.Name) is not null)
            {
                yield return OfFile(path, prefix + item.Name);
            }
        }
    }

    private static (List<FileSystemInfo> Items, ReadError? Error) List(string folder)
    {
        try
        {
            return ([.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(item => item.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception e) when (InputErrors.IsExpected(e))
        {
            return ([], InputErrors.Of(e, folder));
        }
    }

    private static InputEntry OfFile(string path, string id) => new(id, path, InputKinds.OfName(id), () => Decompression.OpenFile(path));
}
