namespace TechExportNlp.Periods;

/// <summary>Reads the small numbers of dates, in digits (12) or characters (十二, 二十四); larger ones are no parts of a date.</summary>
internal static class DateNumeral
{
    /// <summary>A number of at most two digits, or at most 99 in characters.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            if (end - at == 2)
            {
                return false;
            }

            value = value * 10 + (text[end++] - '0');
        }

        return end > at || TryCharacters(text, at, out value, out end);
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

        return end - at == 4 && year is >= 1000 and < 3000;
    }

    /// <summary>Whether a number may begin with the character.</summary>
    public static bool MayStart(char c) => Digit(c) >= 0 || c is '十' or '两';

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
