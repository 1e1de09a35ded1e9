namespace TechExportNlp.Quantities;

/// <summary>Reads numerals of all scripts at a place: 1.07万亿, 8,500余, 三万五千亿, 3亿5000万, 百分之五, 三四十, 十几.</summary>
/// <remarks>Reads forwards only, each character once; numbers that decimal cannot hold are read over and marked unreadable.</remarks>
internal sealed class NumeralReader(QuantityWords words)
{
    private const decimal Limit = 1e20m;
    private readonly NumeralCharacters _characters = words.Numerals;

    /// <summary>Reads the longest numeral that begins at <paramref name="at"/>.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        NumeralRole first = _characters.RoleAt(text, at);
        if (first is NumeralRole.None or NumeralRole.More or NumeralRole.About)
        {
            return false;
        }

        if (first == NumeralRole.Digit && _characters.IsFormal(text[at]) && _characters.RoleAt(text, at + 1) == NumeralRole.Digit && !_characters.IsFormal(text[at + 1]))
        {
            // 大陆三二三万: a digit of cheques stands before none of the others.
            return false;
        }

        if (first == NumeralRole.Some)
        {
            return TryReadIndefinite(text, at, ref numeral);
        }

        if (first == NumeralRole.Half)
        {
            numeral = new Numeral { Start = at, End = at + 1, Low = 0.5m, High = 0.5m, Trailing = 1 };
            return true;
        }

        if (!ReadPlain(text, at, ref numeral))
        {
            return false;
        }

        ReadFraction(text, ref numeral);
        ReadMore(text, ref numeral);
        return true;
    }

    /// <summary>Whether a unit begins here although its first character is also a numeral (千瓦, 兆赫).</summary>
    // 2005十大: no number in digits goes on with 十, so that a year stands before it.
    private static bool IsYear(ReadOnlySpan<char> text, int at, int i) => text[i] == '十' && i - at > 1 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i - 2]);

    private bool IsUnit(ReadOnlySpan<char> text, int at) => words.Units.MayStart(text[at]) && words.Units.TryLongest(text, at, out int length, out _) && length > 1;

    private bool TryReadIndefinite(ReadOnlySpan<char> text, int at, ref Numeral numeral)
    {
        const string Share = "分之";
        if (text[at] == '数' && at > 0 && text[(at + 1)..].IndexOf(Share, StringComparison.Ordinal) == 1)
        {
            // 较预测数百分之五增加, 人数百分之五: 数 ends the noun.
            return false;
        }

        if (_characters.RoleAt(text, at + 1) is not (NumeralRole.Scale or NumeralRole.Big) || IsUnit(text, at + 1) || !ReadPlain(text, at + 1, ref numeral))
        {
            return false;
        }

        ReadMore(text, ref numeral);
        numeral.Start = at;
        numeral.Indefinite = true;
        return true;
    }

    private bool ReadPlain(ReadOnlySpan<char> text, int at, ref Numeral numeral)
    {
        numeral = new Numeral { Start = at, End = at, Trailing = 1, Ascii = char.IsAsciiDigit(text[at]), StartsWithScale = _characters.Role(text[at]) is NumeralRole.Scale or NumeralRole.Big && text[at] is not ('十' or '拾') };
        var sum = new NumeralSum();
        int i = at;
        while (i < text.Length)
        {
            char c = text[i];
            switch (_characters.Role(c))
            {
                case NumeralRole.Ascii when !sum.HasDigit && !numeral.Unreadable:
                    i = ReadDigits(text, i, ref sum, ref numeral);
                    numeral.End = i;
                    continue;
                case NumeralRole.Digit when !sum.HasDigit:
                    i = ReadChineseDigits(text, i, ref sum, ref numeral);
                    numeral.End = i;
                    continue;
                case NumeralRole.Tens when !sum.HasDigit && i == at:
                    sum.AddWhole(_characters.Value(c));
                    break;
                case NumeralRole.Scale when sum.MayScale(_characters.Value(c)) && !IsUnit(text, i) && !IsYear(text, at, i):
                    sum.Scale(_characters.Value(c));
                    numeral.HasScale = true;
                    break;
                case NumeralRole.Big when !IsUnit(text, i):
                    sum.Multiply(_characters.Value(c));
                    numeral.HasScale = true;
                    break;
                case NumeralRole.More or NumeralRole.Some or NumeralRole.About when i > at && c is not ('数' or '上') && _characters.RoleAt(text, i + 1) is NumeralRole.Scale or NumeralRole.Big && !IsUnit(text, i + 1):
                    // 四千几万 is more than forty million; 十几万 says no number.
                    numeral.Indefinite |= _characters.Role(c) == NumeralRole.Some && !(c == '几' && sum.IsLarge);
                    numeral.Comparator = _characters.Role(c) == NumeralRole.About ? Comparator.About : Comparator.Greater;
                    i++;
                    continue;
                case NumeralRole.None when c is '点' or '.' && i > at && !sum.HasDigit && _characters.Role(text[i - 1]) == NumeralRole.Scale && _characters.RoleAt(text, i + 1) == NumeralRole.Digit && !IsClock(text, i):
                    // 六十点二
                    i = ReadDecimals(text, i, out decimal fraction);
                    sum.Behind(fraction);
                    numeral.End = i;
                    continue;
                case NumeralRole.None when c == '个' && sum.HasDigit && i + 1 < text.Length && text[i + 1] == '亿':
                case NumeralRole.None when c == ' ' && numeral.Ascii && sum.HasDigit && _characters.RoleAt(text, i + 1) == NumeralRole.Big && !IsUnit(text, i + 1):
                    i++;
                    continue;
                default:
                    goto done;
            }

            numeral.End = ++i;
        }

    done:
        if (numeral.End == at || (numeral.End == at + 1 && (_characters.IsFormal(text[at]) || text[at] is '零' or '〇')))
        {
            return false;
        }

        numeral.Trailing = sum.Trailing;
        numeral.Unreadable |= sum.Overflow;
        if (!numeral.Unreadable)
        {
            (numeral.Low, numeral.High) = sum.Total();
            numeral.Unreadable = numeral.High > Limit;
        }

        return true;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int at, ref NumeralSum sum, ref Numeral numeral)
    {
        decimal value = 0;
        int count = 0, i = at;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++, count++)
        {
            value = count < 20 ? (value * 10) + (text[i] - '0') : value;
        }

        numeral.Digits = count;
        numeral.LeadingZero = count > 1 && text[at] == '0';
        if (count <= 3)
        {
            while (i + 3 < text.Length && text[i] is ',' or '，' && ThreeDigits(text, i + 1))
            {
                for (int k = i + 1; k <= i + 3; k++, count++)
                {
                    value = count < 20 ? (value * 10) + (text[k] - '0') : value;
                }

                i += 4;
            }
        }

        int fraction = 0;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            decimal unit = 0.1m;
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++, fraction++)
            {
                if (fraction < 8)
                {
                    value += unit * (text[i] - '0');
                    unit /= 10;
                }
            }

            // 1.2.3 is a version, a section or a date.
            while (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                numeral.Unreadable = true;
                for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                {
                }
            }
        }

        numeral.Unreadable |= count >= 20 || fraction > 8;
        sum.Digit(value, value);
        return i;
    }

    private static bool ThreeDigits(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private int ReadChineseDigits(ReadOnlySpan<char> text, int at, ref NumeralSum sum, ref Numeral numeral)
    {
        if (IsAlternative(text, at))
        {
            sum.Digit(_characters.Value(text[at]), _characters.Value(text[at + 2]));
            return at + 3;
        }

        int end = at;
        decimal value = 0;
        for (; _characters.RoleAt(text, end) == NumeralRole.Digit; end++)
        {
            value = end - at < 20 ? (value * 10) + _characters.Value(text[end]) : value;
        }

        int count = end - at;
        numeral.Unreadable |= count >= 20;
        decimal low = _characters.Value(text[at]), high = _characters.Value(text[end - 1]);
        bool alternatives = count == 2 && low > 0 && (high == low + 1 || (low == 3 && high == 5));
        if (alternatives)
        {
            sum.Digit(low, high);
        }
        else
        {
            sum.Digit(value, value, alone: count == 1);
        }

        // 三点五 and 三.五, but not 九点三十分.
        if (end + 1 < text.Length && text[end] is '点' or '.' && _characters.RoleAt(text, end + 1) == NumeralRole.Digit && !IsClock(text, end))
        {
            end = ReadDecimals(text, end, out decimal fraction);
            sum.Fraction(fraction);
        }

        return end;
    }

    // The digits behind 点.
    private int ReadDecimals(ReadOnlySpan<char> text, int point, out decimal fraction)
    {
        int stop = point + 1;
        decimal unit = 0.1m;
        fraction = 0;
        for (; _characters.RoleAt(text, stop) == NumeralRole.Digit; stop++)
        {
            fraction += stop - point <= 8 ? unit * _characters.Value(text[stop]) : 0;
            unit = stop - point <= 8 ? unit / 10 : unit;
        }

        return stop;
    }

    // 九点三十分, 九点三刻
    private bool IsClock(ReadOnlySpan<char> text, int point)
    {
        int stop = point + 1;
        while (_characters.RoleAt(text, stop) == NumeralRole.Digit)
        {
            stop++;
        }

        return stop < text.Length && text[stop] is '分' or '刻' or '十' && !(text[stop] == '分' && stop + 1 < text.Length && text[stop + 1] == '之');
    }

    // 二、三十 and 七、八百 are one number each, as 二三十 and 七八百 are.
    private bool IsAlternative(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at + 1] == '、' && _characters.Role(text[at + 2]) == NumeralRole.Digit
        && _characters.Value(text[at + 2]) == _characters.Value(text[at]) + 1 && _characters.Value(text[at]) > 0
        && _characters.Role(text[at + 3]) is NumeralRole.Scale or NumeralRole.Big && !IsUnit(text, at + 3);

    private void ReadFraction(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        const string Of = "分之", Spelt = "份之";
        int at = numeral.End;
        if (IsStroke(text, numeral))
        {
            ReadStroke(text, ref numeral);
            return;
        }

        if (numeral.Unreadable || numeral.Low < 2 || (!text[at..].StartsWith(Of, StringComparison.Ordinal) && !text[at..].StartsWith(Spelt, StringComparison.Ordinal)))
        {
            return;
        }

        var part = default(Numeral);
        int from = at + Of.Length;
        if (from < text.Length && text[from] == ' ')
        {
            from++;
        }

        if (_characters.RoleAt(text, from) is NumeralRole.Ascii or NumeralRole.Digit or NumeralRole.Scale or NumeralRole.Tens && ReadPlain(text, from, ref part) && !part.Unreadable)
        {
            decimal whole = numeral.Low;
            numeral = part with { Start = numeral.Start, Low = 100 * part.Low / whole, High = 100 * part.High / whole, Percent = true, StartsWithScale = false, Trailing = 1 };
        }
        else if (_characters.RoleAt(text, from) == NumeralRole.Some)
        {
            numeral.End = from + 1;
            numeral.Indefinite = true;
        }
    }

    private static bool IsStroke(ReadOnlySpan<char> text, in Numeral numeral) =>
        numeral is { Ascii: true, Unreadable: false, HasScale: false } && numeral.End + 1 < text.Length && text[numeral.End] == '/' && char.IsAsciiDigit(text[numeral.End + 1])
        && !(numeral.Start > 0 && (text[numeral.Start - 1] is '/' or '-' or '.' || char.IsAsciiLetterOrDigit(text[numeral.Start - 1])));

    // 1/4, 16.1/10万; but 12/16GB, 3/4月 and 24/7 are something else.
    private void ReadStroke(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        var whole = default(Numeral);
        if (!ReadPlain(text, numeral.End + 1, ref whole) || whole.Unreadable || !whole.IsInteger || whole.Low <= numeral.Low)
        {
            return;
        }

        bool goesOn = whole.End < text.Length && (text[whole.End] is '/' or '-' or '月' or '日' or '号' || char.IsAsciiLetterOrDigit(text[whole.End]));
        if (!goesOn && (whole.HasScale || (numeral.IsInteger && whole.Low <= 10) || numeral.Low == 1))
        {
            decimal share = 100 * numeral.Low / whole.Low;
            numeral = numeral with { End = whole.End, Low = share, High = share, Percent = true };
        }
    }

    private void ReadMore(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        int at = numeral.End;
        if (at >= text.Length || numeral.Unreadable)
        {
            return;
        }

        switch (_characters.Role(text[at]))
        {
            case NumeralRole.More when numeral.HasScale || numeral.Low >= 10 || numeral.Percent:
                if (words.AfterNumber.TryLongest(text, at, out _, out _))
                {
                    return;
                }

                numeral.Comparator = Comparator.Greater;
                numeral.End++;
                break;
            case NumeralRole.Some when text[at] == '几' && numeral.HasScale && numeral.Low > 100:
                // 三千四百几宗
                numeral.Comparator = Comparator.Greater;
                numeral.End++;
                break;
            case NumeralRole.Some when text[at] == '几' && (numeral.HasScale || numeral.Low >= 10):
                numeral.Indefinite = true;
                numeral.End++;
                break;
            case NumeralRole.About when numeral.Low >= 10 && numeral.Low % 10 == 0 && numeral.IsInteger && words.Units.TryLongest(text, at + 1, out int length, out _) && !words.IsGlued(text, at + 1, length):
                numeral.Comparator = Comparator.About;
                numeral.End++;
                break;
            default:
                break;
        }
    }
}
