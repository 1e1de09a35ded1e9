using System.Globalization;
using System.Text;

namespace TechExportNlp.Html.Charsets;

/// <summary>Decodes Big5 with the Hong Kong Supplementary Character Set, as browsers do for every page of Big5.</summary>
/// <remarks>
/// Code page 950 gives private-use characters for what is Hong Kong's (深水埗 is in neither Big5 nor it). Decodes alone; nobody writes Big5 here.
/// Immutable and thread-safe; the table of all codes is made at the first page that needs it.
/// </remarks>
internal sealed class Big5Hkscs : Encoding
{
    private const int FirstLead = 0x81, Leads = 126, Trails = 157;
    private const char Bad = '\uFFFD';

    private static readonly Lazy<string[]> Codes = new(Load);

    /// <summary>Big5-HKSCS has this number where it has any; 950 is that of code page 950.</summary>
    public override int CodePage => 951;

    public override string WebName => "big5-hkscs";

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("Decodes alone.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException("Decodes alone.");

    public override int GetMaxByteCount(int charCount) => checked(charCount * 2);

    public override int GetMaxCharCount(int byteCount) => checked(byteCount * 2);

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count), []);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Decode(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex));

    /// <summary>Decodes, or counts alone where there is no room for characters.</summary>
    private static int Decode(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        string[] codes = Codes.Value;
        int at = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int code = bytes[i] >= FirstLead && bytes[i] <= 0xFE && i + 1 < bytes.Length ? Code(bytes[i], bytes[i + 1]) : -1;
            string text = code < 0 ? string.Empty : codes[code];
            if (text.Length == 0)
            {
                at = Put(chars, at, bytes[i] < 0x80 ? (char)bytes[i] : Bad);
                // An ASCII byte behind a lead that makes no character with it stays: it may well be a tag's '<'.
                i += bytes[i] >= FirstLead && i + 1 < bytes.Length && bytes[i + 1] >= 0x80 && bytes[i] <= 0xFE ? 1 : 0;
                continue;
            }

            foreach (char c in text)
            {
                at = Put(chars, at, c);
            }

            i++;
        }

        return at;
    }

    private static int Put(Span<char> chars, int at, char c)
    {
        if (chars.Length > 0)
        {
            chars[at] = c;
        }

        return at + 1;
    }

    private static int Code(int lead, int trail) => trail switch
    {
        >= 0x40 and <= 0x7E => ((lead - FirstLead) * Trails) + trail - 0x40,
        >= 0xA1 and <= 0xFE => ((lead - FirstLead) * Trails) + trail - 0xA1 + 63,
        _ => -1,
    };

    private static string[] Load()
    {
        Encoding page = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        string[] codes = new string[Leads * Trails];
        byte[] pair = new byte[2];
        for (int i = 0; i < codes.Length; i++)
        {
            int trail = i % Trails;
            (pair[0], pair[1]) = ((byte)(FirstLead + (i / Trails)), (byte)(trail < 63 ? 0x40 + trail : 0xA1 + trail - 63));
            string text = page.GetString(pair);
            codes[i] = text.Length == 1 && text[0] is not (Bad or '?') and not (>= '\uE000' and <= '\uF8FF') ? text : string.Empty;
        }

        foreach (TableRow row in HtmlTables.Read("big5-hkscs").Rows)
        {
            int from = int.Parse(row.Word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), code = Code(from >> 8, from & 0xFF);
            string characters = row["characters"];
            if (row.Number("codes") == 1)
            {
                codes[code] = characters;
                continue;
            }

            foreach (Rune character in characters.EnumerateRunes())
            {
                codes[code++] = character.ToString();
            }
        }

        return codes;
    }
}
