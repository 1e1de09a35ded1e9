using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>What a labelled value is.</summary>
internal enum LabelRole
{
    Other,
    Source,
    Author,
    Editor,
    Date,
    Title,
    Keywords,
}

/// <summary>Finds labels and what they label in a line: 来源：新华网　作者：王小明　责任编辑：李晓红.</summary>
internal static class LabelReader
{
    private const int MaxLine = 400, MaxSource = 30, MaxPersons = 60;

    private static readonly WordTrie<LabelRole> Labels = HtmlTables.Trie("labels", row => row.Code("role", Parse));

    public readonly record struct Labelled(LabelRole Role, int Start, int ValueStart, int ValueEnd);

    public static List<Labelled> Read(string normal)
    {
        var found = new List<Labelled>();
        for (int i = 0; i < Math.Min(normal.Length, MaxLine); i++)
        {
            if (!Labels.TryLongest(normal, i, out int length, out LabelRole role))
            {
                continue;
            }

            int at = i + length;
            while (at < normal.Length && at < i + length + 3 && normal[at] is ' ' or '\t')
            {
                at++;
            }

            // In a line of fields between bars, 来源 and 作者 stand without a colon too: 发表于2024-05-06|来源新华网|作者王小明.
            if (at == i + length && i > 0 && at < normal.Length && normal[at] is not (':' or '：') && role is LabelRole.Source or LabelRole.Author && normal[..i].AsSpan().TrimEnd() is [.., '|' or '｜'])
            {
                int bar = normal.AsSpan(at).IndexOfAny('|', '｜');
                found.Add(new Labelled(role, i, at, bar < 0 ? normal.Length : at + bar));
                continue;
            }

            // 文 and 图 may take a slash; all take a colon or a bar.
            if (at < normal.Length && normal[at] is ':' or '：' or '丨' or '|' or '｜' or '︱' or '/' or '／' or '∶')
            {
                at++;
                while (at < normal.Length && normal[at] is ' ' or '\t' or ':' or '：')
                {
                    at++;
                }

                found.Add(new Labelled(role, i, at, normal.Length));
                i = at - 1;
            }
        }

        for (int i = 0; i + 1 < found.Count; i++)
        {
            found[i] = found[i] with { ValueEnd = Math.Max(found[i].ValueStart, Math.Min(found[i].ValueEnd, found[i + 1].Start)) };
        }

        return found;
    }

    /// <summary>The name of a source: up to a space, a bracket or a date, or to the end of the element that holds it.</summary>
    public static string? Source(PageLine line, int from, int to)
    {
        ReadOnlySpan<char> text = line.Text.AsSpan(0, to);
        while (from < to && (char.IsWhiteSpace(text[from]) || "[【（(".Contains(text[from], StringComparison.Ordinal)))
        {
            from++;
        }

        int end = from;
        while (end < to && !char.IsWhiteSpace(text[end]) && !"()（）[]【】|｜丨，,。；;".Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        if (end > from && IsLabel(line.Normal.AsSpan(from, end - from)))
        {
            return Source(line, end, to);
        }

        foreach (LinePiece piece in line.Pieces)
        {
            if (piece.End > from && piece.End < end && piece.Start >= from)
            {
                end = piece.End;
                break;
            }
        }

        if (DateScanner.First(line.Normal.AsSpan(0, end), from) is { } date && date.Start < end)
        {
            end = date.Start;
        }

        ReadOnlySpan<char> value = text[Math.Min(from, end)..end].Trim(" \t《》<>“”\"「」-—:：·_");
        return value.Length is < 2 or > MaxSource || !HasName(value) ? null : value.ToString();
    }

    /// <summary>Whether the whole text is a label, such as the 来自 of 来源：来自 互联网.</summary>
    private static bool IsLabel(ReadOnlySpan<char> text) => Labels.TryLongest(text, 0, out int length, out _) && length == text.Length;

    public static string? Persons(PageLine line, int from, int to) =>
        PersonNames.Read(line.Text.AsSpan(from, Math.Min(to - from, MaxPersons)), strict: false);

    private static bool HasName(ReadOnlySpan<char> value)
    {
        int letters = 0;
        foreach (char c in value)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    private static LabelRole Parse(string code) => code switch
    {
        "other" => LabelRole.Other,
        "source" => LabelRole.Source,
        "author" => LabelRole.Author,
        "editor" => LabelRole.Editor,
        "date" => LabelRole.Date,
        "title" => LabelRole.Title,
        "keywords" => LabelRole.Keywords,
        _ => throw new FormatException($"'{code}' is no role of a label; there are: other, source, author, editor, date, title, keywords."),
    };
}
