using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace TechExportNlp.Comparison;

/// <summary>Reads news from JSON lines: id, published, title, source, and text or html.</summary>
internal static class News
{
    public static List<Article> Read(IEnumerable<string> files)
    {
        var articles = new List<Article>();
        foreach (string file in files)
        {
            using Stream stream = File.OpenRead(file);
            using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var lines = new StreamReader(plain, Encoding.UTF8);
            while (lines.ReadLine() is { } line)
            {
                if (line.Length > 0)
                {
                    articles.Add(ReadArticle(line));
                }
            }
        }

        return articles;
    }

    private static Article ReadArticle(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        string text = Member(root, "text") ?? WithoutTags(Member(root, "html") ?? string.Empty);
        return Article.FromText(text) with
        {
            Id = Member(root, "id") ?? string.Empty,
            Title = Member(root, "title"),
            Source = Member(root, "source"),
            Published = PublicationTime.TryParse(Member(root, "published"), null, out PublicationTime time) ? time : null,
        };
    }

    private static string? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A paragraph a line; what the measured stages get, so that reading markup is not measured.
    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (int i = 0; i < html.Length; i++)
        {
            int end = html[i] == '<' ? html.IndexOf('>', i) : -1;
            if (end < 0)
            {
                text.Append(html[i]);
                continue;
            }

            string tag = html[(i + 1)..end];
            if (tag.StartsWith("/p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("br", StringComparison.OrdinalIgnoreCase))
            {
                text.Append('\n');
            }

            i = end;
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
