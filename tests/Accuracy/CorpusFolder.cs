namespace TechExportNlp.Accuracy;

/// <summary>The corpus as it stands in the repository. Its contract is <c>corpus/README.md</c>.</summary>
internal static class CorpusFolder
{
    public static string Root { get; } = Find();

    public static string FloorsFile { get; } = Path.Combine(Root, "floors.json");

    /// <summary>All files that are measured on, as paths with <c>/</c> inside the corpus, sorted: the same everywhere.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. new[] { "articles", "claims" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is expected, in the order of the files and their lines.</summary>
    public static IReadOnlyList<ExpectedArticle> Expected { get; } =
    [
        .. Files.Where(file => file.StartsWith("claims/", StringComparison.Ordinal)).SelectMany(ExpectedArticle.ReadAll),
    ];

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    // The tests run from their output folder, which lies somewhere below the repository.
    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string corpus = Path.Combine(folder.FullName, "corpus");
            if (File.Exists(Path.Combine(corpus, "floors.json")))
            {
                return corpus;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds corpus/floors.json; run the tests from inside the repository.");
    }
}
