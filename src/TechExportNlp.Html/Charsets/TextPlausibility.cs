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

    /// <summary>Surely Chinese: no wrong charset comes near it.</summary>
    public const double Sure = 0.9;

    private static readonly float[] Merits = Load();

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
                sum += Merits[c];
            }
            else if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))
            {
                count++;
                sum -= 3;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static float[] Load()
    {
        float[] merits = new float[char.MaxValue + 1];
        for (int c = 0; c < merits.Length; c++)
        {
            merits[c] = Merit((char)c);
        }

        foreach (TableRow row in HtmlTables.Read("common-characters").Rows)
        {
            merits[row.Word[0]] = 2;
        }

        return merits;
    }

    private static float Merit(char c) => c switch
    {
        '\uFFFD' => -8,
        >= '\u4E00' and <= '\u9FFF' => 0.3f,
        >= '\u3000' and <= '\u301F' or >= '\uFF01' and <= '\uFF5E' or >= '\u2010' and <= '\u203B' or '\u00A0' or '\u00B7' => 1,
        >= '\uE000' and <= '\uF8FF' => -4,
        >= '\u0080' and <= '\u009F' => -4,
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned => -4,
        >= '\uFF61' and <= '\uFF9F' => -1,
        >= '\u00C0' and <= '\u024F' => -0.5f,
        _ => -0.2f,
    };
}
