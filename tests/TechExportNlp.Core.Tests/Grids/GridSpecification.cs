using System.Reflection;
using TechExportNlp.Tests.Claims;

namespace TechExportNlp.Tests.Grids;

/// <summary>The cases of grids.txt.</summary>
internal static class GridSpecification
{
    public static IReadOnlyList<GridCase> Cases { get; } = Read();

    public static Article Article(GridCase row, string? text = null) => TechExportNlp.Article.FromText(text ?? row.Text) with
    {
        Published = new PublicationTime(Specification.Published),
        Title = row.Title,
        Source = row.Publisher,
    };

    public static IReadOnlyList<Claim> Extract(GridCase row, string? text = null) => ClaimExtractor.Default.Extract(Article(row, text)).Claims;

    private static List<GridCase> Read()
    {
        var cases = new List<GridCase>();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("grids.txt")!);
        string mechanism = string.Empty;
        var read = new GridCase(mechanism);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                mechanism = line[3..];
            }
            else if (line.Length == 0)
            {
                Close();
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                read = read with { Claims = Append(read.Claims, line.Trim()) };
            }
            else if (line.StartsWith("@title ", StringComparison.Ordinal))
            {
                read = read with { Title = line["@title ".Length..] };
            }
            else if (line.StartsWith("@publisher ", StringComparison.Ordinal))
            {
                read = read with { Publisher = line["@publisher ".Length..] };
            }
            else if (line[0] != '#')
            {
                read = read with { Text = Append(read.Text, line.Replace('⇥', '\t')) };
            }
        }

        Close();
        return cases;

        void Close()
        {
            if (read.Text.Length > 0)
            {
                cases.Add(read with { Mechanism = mechanism });
            }

            read = new GridCase(mechanism);
        }
    }

    private static string Append(string lines, string line) => lines.Length == 0 ? line : lines + "\n" + line;
}

/// <summary>An article with a table, and the claims that it makes.</summary>
internal sealed record GridCase(string Mechanism)
{
    public string Text { get; init; } = string.Empty;

    public string Claims { get; init; } = string.Empty;

    public string? Title { get; init; }

    public string? Publisher { get; init; }
}
