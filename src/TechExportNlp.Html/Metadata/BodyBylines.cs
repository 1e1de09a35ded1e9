using System.Buffers;

namespace TechExportNlp.Html.Metadata;

/// <summary>Finds who wrote an article where its text tells it: （记者 王小明）, 本报记者 王小明 北京报道, or names in brackets at its very end.</summary>
internal static class BodyBylines
{
    private const int MaxByline = 40, MaxAuthors = 4;

    private static readonly SearchValues<char> Opening = SearchValues.Create("（(【[〔［"), Closing = SearchValues.Create("）)】]〕］");
    private static readonly WordTrie<bool> Writers = HtmlTables.Trie("writer-words", _ => true);

    /// <summary>The names in a line that is a byline, or in the first brackets of it that are one.</summary>
    public static string? OfLine(string text, string normal)
    {
        if (text.Length <= MaxByline && text.AsSpan().IndexOfAny("。，") < 0 && AfterWriter(text, normal, bracketed: false) is { } whole)
        {
            return whole;
        }

        foreach ((int start, int end) in Brackets(text))
        {
            if (AfterWriter(text[start..end], normal[start..end], bracketed: true) is { } names)
            {
                return names;
            }
        }

        return null;
    }

    /// <summary>The names in brackets that close the last paragraph: （王小明）, （王小明 上海报道）.</summary>
    public static string? AtEnd(string text)
    {
        if (text.Length == 0 || text[^1] is not ('）' or ')'))
        {
            return null;
        }

        int open = text.AsSpan(0, text.Length - 1).LastIndexOfAny("（(");
        if (open < 0 || text.Length - open > MaxByline)
        {
            return null;
        }

        ReadOnlySpan<char> inside = text.AsSpan(open + 1, text.Length - open - 2).Trim();
        string? names = PersonNames.Read(inside, strict: true);
        // What is no name alone (an agency, a place, a remark) has letters beside the names.
        return names is not null && names.Count(c => c == ' ') < MaxAuthors && names[0] == inside[0] ? names : null;
    }

    /// <summary>The names that a bracket in a line of date and source holds alone: 2024-05-06 [ 王小明 ].</summary>
    public static string? Bracketed(string text)
    {
        foreach ((int start, int end) in Brackets(text))
        {
            // Round brackets hold places and remarks there.
            if (text[start - 1] is '[' or '【' or '［' && PersonNames.Read(text.AsSpan(start, end - start), strict: true) is { } names && Letters.Of(names) == Letters.Of(text[start..end]))
            {
                return names;
            }
        }

        return null;
    }

    private static string? AfterWriter(string text, string normal, bool bracketed)
    {
        for (int i = 0; i < normal.Length; i++)
        {
            if (Writers.TryLongest(normal, i, out int length, out _))
            {
                ReadOnlySpan<char> rest = text.AsSpan(i + length).TrimStart(" :：/／\u3000|丨");
                if (PersonNames.Read(rest, strict: true) is { } names)
                {
                    return names;
                }

                ReadOnlySpan<char> other = rest.Trim();
                if (bracketed && other.Length is >= 2 and <= 5 && rest.Length < text.Length - i - length && PersonNames.AllHan(other))
                {
                    return other.ToString();
                }
            }
        }

        return null;
    }

    private static IEnumerable<(int Start, int End)> Brackets(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Opening.Contains(text[i]))
            {
                int end = text.AsSpan(i + 1, Math.Min(MaxByline, text.Length - i - 1)).IndexOfAny(Closing);
                if (end > 0)
                {
                    yield return (i + 1, i + 1 + end);
                }
            }
        }
    }
}
