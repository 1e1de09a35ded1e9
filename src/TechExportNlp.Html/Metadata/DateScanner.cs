namespace TechExportNlp.Html.Metadata;

/// <summary>Finds full dates, with their time of day where it stands beside them: 2024年5月6日 07:08, 2024-05-06T07:08:09+08:00, 2024/5/6.</summary>
/// <remarks>A date without a year is none: the page does not say which. Linear; no zone means China's.</remarks>
internal static class DateScanner
{
    private const int MaxGap = 8;
    private const int ZoneNameLength = 3;

    public readonly record struct Found(int Start, int End, PublicationTime Time);

    public static Found? First(ReadOnlySpan<char> text, int from = 0)
    {
        for (int i = from; i + 8 <= text.Length; i++)
        {
            if (text[i] is '1' or '2' && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && At(text, i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Found? At(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        if (Number(text, ref at, 4, 4) is not { } year || year is < 1990 or > 2100)
        {
            return null;
        }

        bool compact = at + 4 <= text.Length && char.IsAsciiDigit(text[at]);

        char separator = compact ? '\0' : Separator(text, ref at, "-/.年—");
        if ((!compact && separator == '\0') || Number(text, ref at, compact ? 2 : 1, 2) is not { } month || month is < 1 or > 12)
        {
            return null;
        }

        if (!compact && Separator(text, ref at, separator == '年' ? "月" : separator.ToString()) == '\0')
        {
            return null;
        }

        if (Number(text, ref at, compact ? 2 : 1, 2) is not { } day || day < 1 || day > DateTime.DaysInMonth(year, month) || (compact && at < text.Length && char.IsAsciiDigit(text[at])))
        {
            return null;
        }

        if (separator == '年')
        {
            Separator(text, ref at, "日");
        }

        return WithTime(text, start, at, new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified));
    }

    private static Found WithTime(ReadOnlySpan<char> text, int start, int dayEnd, DateTime day)
    {
        var date = new Found(start, dayEnd, new PublicationTime(DateOnly.FromDateTime(day)));
        int at = dayEnd;
        while (at < text.Length && at < dayEnd + MaxGap && !char.IsAsciiDigit(text[at]))
        {
            if (ZoneName(text[at..]))
            {
                at += ZoneNameLength;
                continue;
            }

            // Only what separates a date from its time may stand between: 2024-05-06 星期一 07:08, 2024-05-06T07:08.
            if (!char.IsWhiteSpace(text[at]) && !"T,，()（）星期周一二三四五六日天上下午早晚|·".Contains(text[at], StringComparison.Ordinal))
            {
                return date;
            }

            at++;
        }

        bool afternoon = text[dayEnd..Math.Min(at, text.Length)].Contains('下') || text[dayEnd..Math.Min(at, text.Length)].Contains('晚');
        int from = at;
        if (Number(text, ref at, 1, 2) is not { } hour || hour > 23 || char.IsAsciiDigit(text[from - 1]) || Separator(text, ref at, ":：时點点") == '\0' || Number(text, ref at, 2, 2) is not { } minute || minute > 59)
        {
            return date;
        }

        int end = at, second = 0;
        TimePrecision precision = TimePrecision.Minute;
        if (Separator(text, ref at, ":：分") != '\0' && Number(text, ref at, 2, 2) is { } s && s < 60)
        {
            (second, end, precision) = (s, at, TimePrecision.Second);
            if (at < text.Length && text[at] == '.')
            {
                at++;
                _ = Number(text, ref at, 1, 9);
                end = at;
            }
        }

        DateTime local = day.AddHours(hour + (afternoon && hour < 12 ? 12 : 0)).AddMinutes(minute).AddSeconds(second);
        return new Found(start, end + ZoneLength(text[end..], out TimeSpan zone), new PublicationTime(new DateTimeOffset(local, zone), precision));
    }

    // Names of UTC+8 that pages write between date and time (2025-01-27 HKT 17:20); the zone assumed is the same.
    private static bool ZoneName(ReadOnlySpan<char> rest) =>
        rest.Length > ZoneNameLength && rest[..ZoneNameLength] is "HKT" or "BJT" or "CST" or "SGT" && !char.IsAsciiLetter(rest[ZoneNameLength]);

    private static int ZoneLength(ReadOnlySpan<char> rest, out TimeSpan zone)
    {
        zone = TimeSpan.FromHours(8);
        if (rest.Length > 0 && rest[0] == 'Z')
        {
            zone = TimeSpan.Zero;
            return 1;
        }

        int at = 1;
        if (rest.Length >= 5 && rest[0] is '+' or '-' && Number(rest, ref at, 2, 2) is { } hours && hours <= 14)
        {
            Separator(rest, ref at, ":");
            if (Number(rest, ref at, 2, 2) is { } minutes && minutes < 60)
            {
                zone = TimeSpan.FromMinutes((rest[0] == '-' ? -1 : 1) * ((hours * 60) + (hours == 14 ? 0 : minutes)));
                return at;
            }
        }

        return 0;
    }

    private static char Separator(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> any)
    {
        int i = at;
        while (i < text.Length && i < at + 2 && text[i] == ' ')
        {
            i++;
        }

        if (i >= text.Length || !any.Contains(text[i]))
        {
            return '\0';
        }

        char found = text[i++];
        while (i < text.Length && i < at + 4 && text[i] == ' ')
        {
            i++;
        }

        at = i;
        return found;
    }

    private static int? Number(ReadOnlySpan<char> text, ref int at, int min, int max)
    {
        int value = 0, i = at;
        while (i < text.Length && i < at + max && char.IsAsciiDigit(text[i]))
        {
            value = (value * 10) + text[i] - '0';
            i++;
            if (i - at == 9)
            {
                break;
            }
        }

        if (i - at < min)
        {
            return null;
        }

        at = i;
        return value;
    }
}
