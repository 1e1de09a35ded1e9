using System.Buffers;

namespace TechExportNlp.Html.Body;

/// <summary>What a line is by its words.</summary>
internal enum LineNature
{
    /// <summary>Nothing speaks against it.</summary>
    Text,

    /// <summary>Belongs to the site.</summary>
    Furniture,

    /// <summary>Opens the part of the page that follows the article.</summary>
    End,
}

/// <summary>Tells by the table of furniture words which lines belong to the site.</summary>
internal static class FurnitureWords
{
    /// <summary>A label may open a sentence of the article as well (来源：… of a long paragraph): lines of prose beyond this length are judged by their inside alone.</summary>
    private const int MaxLabelled = 90;

    private const int MaxEnd = 40;

    private const int MaxHeading = 6;

    /// <summary>Furniture words inside long paragraphs are quoted, not meant.</summary>
    private const int MaxWithin = 240;

    private static readonly SearchValues<char> LabelSigns = SearchValues.Create(":：/|丨】]");

    private static readonly IReadOnlyList<TableRow> Rows = HtmlTables.Read("furniture").Rows;
    private static readonly WordTrie<TableRow> Starts = new(Rows.Where(row => row["match"] is "start" or "whole").Select(row => KeyValuePair.Create(row.Word, row)));
    private static readonly WordTrie<TableRow> Within = new(Rows.Where(row => row["match"] == "within").Select(row => KeyValuePair.Create(row.Word, row)));

    private static readonly WordTrie<TableRow> Links = new(Rows.Where(row => row["match"] == "link").Select(row => KeyValuePair.Create(row.Word, row)));

    /// <summary>Whether a link at the end of a line leads on through the site.</summary>
    public static bool IsLink(ReadOnlySpan<char> normal) => Links.TryLongest(normal, 0, out _, out _);

    /// <summary>What a line is.</summary>
    /// <param name="normal">The line in simplified script.</param>
    public static LineNature Of(string normal)
    {
        ReadOnlySpan<char> line = normal.AsSpan().Trim(" \t>›»·•|丨-—*★▲△■◆●#+=_");
        if (line.Length == 0)
        {
            return LineNature.Furniture;
        }

        int at = line[0] is '【' or '[' or '［' or '（' or '(' or '〔' or '>' or '<' or '《' ? 1 : 0;
        for (int from = 0; from <= at; from++)
        {
            if (Starts.TryLongest(line, from, out int length, out TableRow row) && Holds(line[from..], length, row))
            {
                // 相关阅读 heads a part of the page; 相关阅读：… with its title behind may stand between two paragraphs.
                return row["effect"] == "end" && line.Length - from - length <= MaxHeading ? LineNature.End : LineNature.Furniture;
            }
        }

        for (int i = 0; line.Length <= MaxWithin && i < line.Length; i++)
        {
            if (Within.TryLongest(line, i, out _, out _))
            {
                return LineNature.Furniture;
            }
        }

        return LineNature.Text;
    }

    private static bool Holds(ReadOnlySpan<char> line, int length, TableRow row)
    {
        ReadOnlySpan<char> rest = line[length..].Trim(" \t:：>›»…。】]）)");
        return row["match"] == "whole"
            ? rest.Length == 0
            : line.Length <= (row["effect"] == "end" ? MaxEnd : MaxLabelled) && (rest.Length == 0 || !IsSentence(line) || IsLabel(line, length));
    }

    /// <summary>A word with a colon, bracket or slash in it or behind it is a label, even before a sentence.</summary>
    private static bool IsLabel(ReadOnlySpan<char> line, int length) => line[..Math.Min(line.Length, length + 1)].IndexOfAny(LabelSigns) >= 0;

    private static bool IsSentence(ReadOnlySpan<char> line) => line.IndexOfAny('。', '，') > 0;
}
