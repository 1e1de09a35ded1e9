namespace TechExportNlp.Quantities;

/// <summary>A sign before a number.</summary>
/// <param name="Start">Where it begins; where the number does if there is none.</param>
/// <param name="End">Where the number begins.</param>
/// <param name="IsNegative">Whether it makes the number negative.</param>
/// <param name="IsWord">Whether it is 零下 or 负, which reach over both ends of a range, and no stroke.</param>
internal readonly record struct NumberSign(int Start, int End, bool IsNegative, bool IsWord)
{
    private const string BelowZero = "零下";
    private const char Minus = '负';

    /// <summary>The sign that begins at a place.</summary>
    public static NumberSign Behind(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at..].StartsWith(BelowZero, StringComparison.Ordinal))
        {
            return new NumberSign(at, at + BelowZero.Length, true, true);
        }

        return at < text.Length && text[at] is Minus or '-'
            ? new NumberSign(at, at + 1, true, text[at] == Minus)
            : new NumberSign(at, at, false, false);
    }

    /// <summary>The sign that ends at a place.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="floor">Nothing before it is looked at.</param>
    /// <param name="at">Where the number begins.</param>
    /// <param name="words">The words whose 负 is no sign.</param>
    public static NumberSign Before(ReadOnlySpan<char> text, int floor, int at, QuantityWords words)
    {
        var none = new NumberSign(at, at, false, false);
        if (at - 1 < floor)
        {
            return none;
        }

        char before = text[at - 1];
        char earlier = at - 2 >= 0 ? text[at - 2] : '\0';
        switch (before)
        {
            case Minus when !words.BeforeSigned.TryLongest(text[floor..], at - floor, out _, out _):
                return new NumberSign(at - 1, at, true, true);
            case '-' when !char.IsAsciiLetterOrDigit(earlier) && (at - 2 < floor || earlier is not ('%' or '℃')):
                return new NumberSign(at - 1, at, true, false);
            case '下' when at - 2 >= floor && earlier == '零':
                return new NumberSign(at - 2, at, true, true);
            default:
                return none;
        }
    }
}
