using TechExportNlp.Html.Body;

namespace TechExportNlp.Html.Metadata;

/// <summary>Reads the names of persons out of what follows a label: titles, codes and places around them go.</summary>
internal static class PersonNames
{
    private const int MaxNames = 8;

    private static readonly WordTrie<bool> Surnames = new(LanguageTables.Chinese.Find("surnames").Rows.Select(static row => KeyValuePair.Create(row.Word, true)));
    private static readonly WordTrie<string> Around = HtmlTables.Trie("name-words", row => row["place"]);

    /// <summary>The names, separated by one space, or null.</summary>
    /// <param name="text">What follows the label.</param>
    /// <param name="strict">Whether each must look like a Chinese person's name; a label with a colon vouches for pen names too.</param>
    public static string? Read(ReadOnlySpan<char> text, bool strict)
    {
        var names = new List<string>();
        string half = string.Empty;
        foreach (string token in Tokens(text))
        {
            string name = Bare(token, first: names.Count == 0);
            if (name.Length == 0)
            {
                if (token.Length > 0 && names.Count > 0)
                {
                    break;
                }

                continue;
            }

            // 王 明: a space inside a name of two characters.
            if (name.Length == 1 && IsHan(name[0]))
            {
                if (half.Length == 0)
                {
                    half = name;
                    continue;
                }

                name = half + name;
            }

            half = string.Empty;
            if (IsFurniture(name))
            {
                break;
            }

            if (!(IsChinese(name) || name.Contains(' ', StringComparison.Ordinal) || (!strict && IsPenName(name) && names.Count == 0)))
            {
                break;
            }

            if (!names.Contains(name) && names.Count < MaxNames)
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? null : string.Join(' ', names);
    }

    /// <summary>Two to four characters that begin with a family name.</summary>
    public static bool IsChinese(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 4 || !AllHan(name))
        {
            return false;
        }

        string normal = new SourceText(name.ToString()).Normal;
        return Surnames.TryLongest(normal, 0, out int length, out _) && length < name.Length && name.Length <= length + 2;
    }

    public static bool AllHan(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsHan(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static bool IsFurniture(string name) => FurnitureWords.Of(new SourceText(name).Normal) != LineNature.Text;

    private static bool IsPenName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 14)
        {
            return false;
        }

        int digits = 0;
        foreach (char c in name)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (!char.IsLetterOrDigit(c) && c is not ('·' or '_' or '-' or '•' or '.'))
            {
                return false;
            }
        }

        return digits * 2 < name.Length;
    }

    private static string[] Tokens(ReadOnlySpan<char> text)
    {
        string all = text.Length > 80 ? text[..80].ToString() : text.ToString();
        return all.Split([' ', '\t', '、', '，', ',', ';', '；', '&', '/', '／', '|', '｜', '丨', '\u3000', '(', ')', '（', '）', ']', '】', '[', '【', '。', ':', '：', '<', '>', '@'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>One name, or two that nothing separates (本报记者王明李晓红发自北京); empty where it is neither.</summary>
    private static string Split(ReadOnlySpan<char> names)
    {
        if (IsChinese(names))
        {
            return names.ToString();
        }

        for (int first = 2; first <= 3 && names.Length is >= 4 and <= 6; first++)
        {
            if (names.Length - first is 2 or 3 && IsChinese(names[..first]) && IsChinese(names[first..]))
            {
                return string.Concat(names[..first], " ", names[first..]);
            }
        }

        return string.Empty;
    }

    /// <summary>The first names in a text that holds other words too, such as the department before them.</summary>
    public static string? Within(string text)
    {
        foreach (string token in Tokens(text))
        {
            if (Read(token, strict: true) is { } name)
            {
                return Read(text.AsSpan(text.IndexOf(token, StringComparison.Ordinal)), strict: true) ?? name;
            }
        }

        return null;
    }

    /// <summary>The name without titles before it, words after it, and the code behind an underscore that editorial systems add.</summary>
    private static string Bare(string token, bool first)
    {
        int underscore = token.IndexOf('_', StringComparison.Ordinal);
        ReadOnlySpan<char> name = underscore > 0 ? token.AsSpan(0, underscore) : token;
        // Codes as SN123 or PX01 stand behind Chinese names.
        int code = name.Length;
        while (code > 0 && char.IsAscii(name[code - 1]))
        {
            code--;
        }

        if (code == 0 && name.IndexOfAnyInRange('0', '9') >= 0)
        {
            return string.Empty;
        }

        name = code > 1 ? name[..code] : name;
        string normal = new SourceText(name.ToString()).Normal;
        for (int at = 0; at < normal.Length; at++)
        {
            if (Around.TryLongest(normal, at, out int length, out string? place))
            {
                if (place == "before" && at + length <= normal.Length)
                {
                    return Bare(name[(at + length)..].ToString(), first);
                }

                if (place is "after" or "place")
                {
                    // 王小明报道 tells a name; in 王小明 上海报道 the second is where from.
                    return at >= 2 && (first || place == "after") ? Split(name[..at]) : string.Empty;
                }
            }
        }

        return name.ToString();
    }
}
