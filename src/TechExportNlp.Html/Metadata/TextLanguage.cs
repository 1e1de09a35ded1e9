namespace TechExportNlp.Html.Metadata;

/// <summary>Tells language and script of a text as a BCP 47 tag: Chinese by its characters, anything else by what the page declares.</summary>
internal static class TextLanguage
{
    private const int Sample = 20_000, MaxTag = 35;

    /// <summary>1 for characters of the traditional script alone, -1 for those of the simplified one.</summary>
    private static readonly sbyte[] Scripts = Load();

    public static string? Of(string text, string? declared)
    {
        int han = 0, kana = 0, hangul = 0, letters = 0, traditional = 0, simplified = 0;
        foreach (char c in text.AsSpan(0, Math.Min(Sample, text.Length)))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            han += c is >= '\u3400' and <= '\u9FFF' ? 1 : 0;
            kana += c is >= '\u3041' and <= '\u30FF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            traditional += Scripts[c] > 0 ? 1 : 0;
            simplified += Scripts[c] < 0 ? 1 : 0;
        }

        if (han * 5 < letters || kana * 5 > han || hangul * 5 > han)
        {
            return kana * 5 > han && kana > hangul ? "ja" : hangul * 5 > han && hangul > 0 ? "ko" : Tag(declared);
        }

        return han == 0 ? Tag(declared) : traditional > simplified ? "zh-Hant" : simplified > traditional ? "zh-Hans" : "zh";
    }

    private static string? Tag(string? declared)
    {
        string tag = (declared ?? string.Empty).Trim().Replace('_', '-');
        return tag.Length is >= 2 and <= MaxTag && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    private static sbyte[] Load()
    {
        sbyte[] scripts = new sbyte[char.MaxValue + 1];
        IReadOnlyList<TableRow> rows = LanguageTables.Chinese.Find("traditional").Rows;
        foreach (TableRow row in rows)
        {
            scripts[row["simplified"][0]] = -1;
        }

        foreach (TableRow row in rows)
        {
            scripts[row.Word[0]] = 1;
        }

        return scripts;
    }
}
