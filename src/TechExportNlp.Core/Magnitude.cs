using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TechExportNlp;

/// <summary>The number of a claim in its base unit: one value, or a range from low to high.</summary>
/// <remarks>Immutable and thread-safe. The default is 0. Prints as <c>1070000000000</c> or <c>[5,7]</c>, and parses back.</remarks>
public readonly record struct Magnitude : ISpanParsable<Magnitude>, ISpanFormattable
{
    /// <summary>One value.</summary>
    /// <param name="value">The value, multipliers applied.</param>
    public Magnitude(decimal value)
        : this(value, value)
    {
    }

    /// <summary>A range.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The higher end; not below <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>.</exception>
    public Magnitude(decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        Low = low;
        High = high;
    }

    /// <summary>The value, or the lower end of a range.</summary>
    public decimal Low { get; }

    /// <summary>The value, or the higher end of a range.</summary>
    public decimal High { get; }

    /// <summary>Whether two different ends were stated.</summary>
    public bool IsRange => Low != High;

    /// <summary>Both ends, each turned by the same function (order is restored if the function reverses it).</summary>
    /// <param name="function">What to do to each end.</param>
    public Magnitude Select(Func<decimal, decimal> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        decimal low = function(Low), high = function(High);
        return low <= high ? new Magnitude(low, high) : new Magnitude(high, low);
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => IsRange ? $"[{Print(Low)},{Print(High)}]" : Print(Low);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(null, provider);
        charsWritten = text.Length;
        return text.TryCopyTo(destination) || Fail(out charsWritten);
    }

    /// <inheritdoc cref="ISpanParsable{TSelf}.Parse"/>
    public static Magnitude Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out Magnitude result) ? result : throw new FormatException($"'{s}' is not a magnitude; wanted is a number such as 29.4, or a range such as [5,7].");

    /// <inheritdoc cref="IParsable{TSelf}.Parse"/>
    public static Magnitude Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Magnitude result)
    {
        result = default;
        if (s.Length > 2 && s[0] == '[' && s[^1] == ']')
        {
            int comma = s.IndexOf(',');
            if (comma < 0 || !TryNumber(s[1..comma], out decimal low) || !TryNumber(s[(comma + 1)..^1], out decimal high) || high < low)
            {
                return false;
            }

            result = new Magnitude(low, high);
            return true;
        }

        if (!TryNumber(s, out decimal value))
        {
            return false;
        }

        result = new Magnitude(value);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Magnitude result) => TryParse(s.AsSpan(), provider, out result);

    private static bool Fail(out int charsWritten)
    {
        charsWritten = 0;
        return false;
    }

    private static string Print(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value);
}
