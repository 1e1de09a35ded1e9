using System.Buffers;
using System.Text;

namespace TechExportNlp.Html.Charsets;

/// <summary>The encoding that a charset's name stands for, in the sense of the WHATWG Encoding Standard.</summary>
/// <remarks>
/// gb2312 and gbk decode as GB18030, their superset: pages that declare the old names hold newer characters. The code pages come from
/// their provider directly, so that nothing is registered for the whole process.
/// </remarks>
internal static class CharsetNames
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" ;\"',/>");
    private static readonly WordTrie<string> Names = HtmlTables.Trie("charsets", row => row["encoding"]);

    private static readonly Big5Hkscs Big5 = new();

    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        string key = name.Trim(' ', '\t', '"', '\'', ';').ToLowerInvariant();
        return Names.TryLongest(key, 0, out int length, out string? encoding) && length == key.Length ? Make(encoding) : null;
    }

    public static Encoding Make(string encoding) => encoding switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-16le" => new UnicodeEncoding(false, false),
        "utf-16be" => new UnicodeEncoding(true, false),
        "big5" => Big5,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!,
    };

    /// <summary>The charset parameter of a content type, or the whole where it is a charset's name alone.</summary>
    public static string? OfContentType(string? contentType)
    {
        if (contentType is null)
        {
            return null;
        }

        int at = contentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return contentType.Contains('/', StringComparison.Ordinal) ? null : contentType;
        }

        ReadOnlySpan<char> rest = contentType.AsSpan(at + "charset".Length).TrimStart(" =\"'");
        int end = rest.IndexOfAny(Ends);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
