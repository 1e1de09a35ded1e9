using System.Text.Json;

namespace TechExportNlp.Benchmarks;

/// <summary>What the benchmarks read: the corpus, copied beside the program.</summary>
internal static class CorpusText
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "articles");

    /// <summary>All articles of the corpus that are text, one paragraph a line.</summary>
    public static string Articles() => string.Join('\n', Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Text));

    /// <summary>The first page of the corpus.</summary>
    public static byte[] Page() => File.ReadAllBytes(Directory.EnumerateFiles(Folder, "*.html").Order(StringComparer.Ordinal).First());

    private static string Text(string line)
    {
        using JsonDocument article = JsonDocument.Parse(line);
        return article.RootElement.TryGetProperty("text", out JsonElement text) ? text.GetString()! : string.Empty;
    }
}
