using System.Reflection;

namespace TechExportNlp.Tests.Claims;

/// <summary>The rows of specification.txt.</summary>
internal static class Specification
{
    public static readonly DateOnly Published = new(2024, 7, 15);

    public static IReadOnlyList<(string Mechanism, string Text, string? Publisher, string Claims)> Rows { get; } = Read();

    public static IReadOnlyList<Claim> Extract(string text, string? publisher = null) => ClaimExtractor.Default.Extract(text, Published, publisher);

    private static List<(string Mechanism, string Text, string? Publisher, string Claims)> Read()
    {
        var rows = new List<(string, string, string?, string)>();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("specification.txt")!);
        string mechanism = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                mechanism = line[3..];
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                (string of, string text, string? publisher, string claims) = rows[^1];
                rows[^1] = (of, text, publisher, claims.Length == 0 ? line.Trim() : claims + "\n" + line.Trim());
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string? publisher = line[0] == '@' ? line[1..line.IndexOf(' ', StringComparison.Ordinal)] : null;
                string text = publisher is null ? line : line[(publisher.Length + 2)..];
                rows.Add((mechanism, text.Replace('⏎', '\n'), publisher, string.Empty));
            }
        }

        return rows;
    }
}
