namespace TechExportNlp.Periods;

/// <summary>
/// Reads the small numbers of dates, in digits (12) or characters (十二, 二十四); larger ones are no parts of a date. Digits may have a space
/// on either side (2018 年 6 月), as the newspapers of Hong Kong and Taiwan set them.
/// </summary>
internal static class DateNumeral
{
    private const char FirstHan = '一';

    /// <summary>A number of at most two digits, or at most 99 in characters.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        int first = at < text.Length && text[at] == ' ' ? at + 1 : at;
        end = first;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            if (end - first == 2)
            {
                return false;
            }

            value = value * 10 + (text[end++] - '0');
        }

        if (end == first)
        {
            return TryCharacters(text, at, out value, out end);
        }

        end = SkipSpace(text, end);
        return true;
    }

    /// <summary>A year of four digits (2023, 二〇二三, 二零二三).</summary>
    public static bool TryYear(ReadOnlySpan<char> text, int at, out int year, out int end)
    {
        year = 0;
        end = at;
        bool ascii = at < text.Length && char.IsAsciiDigit(text[at]);
        while (end < text.Length && Digit(text[end]) is >= 0 and int digit && char.IsAsciiDigit(text[end]) == ascii)
        {
            if (end - at == 4)
            {
                return false;
            }

            year = year * 10 + digit;
            end++;
        }

        bool whole = end - at == 4 && year is >= 1000 and < 3000;
        end = whole && ascii ? SkipSpace(text, end) : end;
        return whole;
    }

    /// <summary>A year of two digits in characters (九三年, 零八年), which no length of time is written with; 二三年 and the like mean two or three.</summary>
    public static bool TryShortYear(ReadOnlySpan<char> text, int at, out int year, out int end)
    {
        year = 0;
        end = at + 2;
        if (end >= text.Length || char.IsAsciiDigit(text[at]) || char.IsAsciiDigit(text[at + 1]) || Digit(text[at]) is not (>= 0 and int tens) || Digit(text[at + 1]) is not (>= 0 and int ones)
            || (ones == tens + 1 && tens > 0))
        {
            return false;
        }

        year = tens * 10 + ones;
        return true;
    }

    /// <summary>The offset behind the space that sets digits apart from the Chinese word behind them; the same if there is none.</summary>
    private static int SkipSpace(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == ' ' && text[at + 1] >= FirstHan ? at + 1 : at;

    /// <summary>Whether a number may begin with the character.</summary>
    public static bool MayStart(char c) => Digit(c) >= 0 || c is '十' or '两';

    /// <summary>Whether it is a digit in characters.</summary>
    public static bool IsHanDigit(char c) => c > '9' && Digit(c) >= 0;

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '零' or '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static bool TryCharacters(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        if (end < text.Length && text[end] == '两')
        {
            (value, end) = (2, end + 1);
            return true;
        }

        bool ones = end < text.Length && Digit(text[end]) > 0;
        if (ones)
        {
            value = Digit(text[end++]);
        }

        if (end < text.Length && text[end] == '十')
        {
            value = (ones ? value : 1) * 10;
            end++;
            if (end < text.Length && Digit(text[end]) is > 0 and int digit && !char.IsAsciiDigit(text[end]))
            {
                value += digit;
                end++;
            }
        }

        return end > at;
    }
}
