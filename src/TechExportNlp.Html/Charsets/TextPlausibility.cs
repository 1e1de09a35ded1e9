using System.Globalization;

namespace TechExportNlp.Html.Charsets;

/// <summary>How much a decoded text looks like Chinese: common characters and punctuation speak for it, replacement signs and odd letters against it.</summary>
/// <remarks>
/// A wrong charset turns 的 and 。 into rare characters, Latin letters with accents or U+FFFD, so the share of the commonest characters
/// (a third of any real text, under two in a hundred of a wrong one) tells them apart at a few dozen characters.
/// </remarks>
internal static class TextPlausibility
{
    /// <summary>No charset gives text: the bytes are something else.</summary>
    public const double Hopeless = -1.0;

    private static readonly HashSet<char> Common = [.. HtmlTables.Read("common-characters").Rows.Select(row => row.Word[0])];

    /// <summary>The mean merit of the characters beyond ASCII; about 1 for Chinese, below 0 for a wrong charset.</summary>
    public static double Score(string text)
    {
        double sum = 0;
        int count = 0;
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                count++;
                sum += Merit(c);
            }
            else if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))
            {
                count++;
                sum -= 3;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double Merit(char c) => c switch
    {
        '\uFFFD' => -8,
        _ when Common.Contains(c) => 2,
        >= '\u4E00' and <= '\u9FFF' => 0.3,
        >= '\u3000' and <= '\u301F' or >= '\uFF01' and <= '\uFF5E' or >= '\u2010' and <= '\u203B' or '\u00A0' or '\u00B7' => 1,
        >= '\uE000' and <= '\uF8FF' => -4,
        >= '\u0080' and <= '\u009F' => -4,
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned => -4,
        >= '\uFF61' and <= '\uFF9F' => -1,
        >= '\u00C0' and <= '\u024F' => -0.5,
        _ => -0.2,
    };
}
