using JiebaNet.Segmenter;

namespace TechExportNlp;

/// <summary>Finds the files of jieba.NET before its type initializers need them: they fail for good and do not say which file is missing.</summary>
internal static class JiebaNetResources
{
    private static readonly string[] Needed = ["dict.txt", "prob_emit.json", "prob_trans.json"];

    /// <summary>The folder beside the program that the package's build targets fill.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "TechExportNlp.JiebaNet");

    /// <summary>Points jieba.NET to the first folder that holds all files.</summary>
    /// <exception cref="FileNotFoundException">No folder does.</exception>
    public static void Locate(string? directory)
    {
        string[] places = directory is not null ? [directory] : [ConfigManager.ConfigFileBaseDir, Shipped];
        ConfigManager.ConfigFileBaseDir = Array.Find(places, IsComplete) ?? throw NotFound(places);
    }

    private static bool IsComplete(string directory) => Array.TrueForAll(Needed, file => File.Exists(Path.Combine(directory, file)));

    private static FileNotFoundException NotFound(string[] places)
    {
        string missing = string.Join("; ", places.Select(place =>
            $"{Path.GetFullPath(place)} lacks {string.Join(", ", Needed.Where(file => !File.Exists(Path.Combine(place, file))))}"));
        return new FileNotFoundException(
            $"jieba.NET's dictionary and model are not there: {missing}. Copy the files from the folder Resources of the package jieba.NET, or name "
            + $"the folder that has them in {nameof(JiebaNetOptions)}.{nameof(JiebaNetOptions.ResourceDirectory)}.");
    }
}
