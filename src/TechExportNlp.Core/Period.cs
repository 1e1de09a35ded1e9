using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TechExportNlp;

/// <summary>A half-open interval of days: from <see cref="Start"/>, included, to <see cref="End"/>, excluded. Either end may be open.</summary>
/// <remarks>
/// Days are China's (UTC+8). Prints as <c>2023-01-01/2024-01-01</c>, <c>/2025-01-01</c> (up to), <c>2018-06-01/</c> (from then on), and
/// parses back. Immutable and thread-safe. The default is open at both ends and prints as <c>/</c>.
/// </remarks>
public readonly record struct Period : ISpanParsable<Period>, ISpanFormattable
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The interval between two days.</summary>
    /// <param name="start">The first day, or null for an open start.</param>
    /// <param name="end">The day after the last one, or null for an open end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public Period(DateOnly? start, DateOnly? end)
    {
        if (start is { } s && end is { } e)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(e, s, nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day, or null where the start is open.</summary>
    public DateOnly? Start { get; }

    /// <summary>The day after the last one, or null where the end is open.</summary>
    public DateOnly? End { get; }

    /// <summary>One day.</summary>
    /// <param name="day">The day.</param>
    public static Period Day(DateOnly day) => new(day, day.AddDays(1));

    /// <summary>One calendar month.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="month">1 to 12.</param>
    public static Period Month(int year, int month) => Months(year, month, 1);

    /// <summary>Several calendar months in a row.</summary>
    /// <param name="year">The year of the first one, 1 to 9998.</param>
    /// <param name="month">The first one, 1 to 12.</param>
    /// <param name="count">How many, 0 or more.</param>
    public static Period Months(int year, int month, int count)
    {
        var start = new DateOnly(year, month, 1);
        return new Period(start, start.AddMonths(count));
    }

    /// <summary>One calendar year.</summary>
    /// <param name="year">1 to 9998.</param>
    public static Period Year(int year) => Months(year, 1, 12);

    /// <summary>Everything up to and including a day.</summary>
    /// <param name="day">The last day.</param>
    public static Period UpTo(DateOnly day) => new(null, day.AddDays(1));

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Concat(Start?.ToString(Format, CultureInfo.InvariantCulture), "/", End?.ToString(Format, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <inheritdoc cref="ISpanParsable{TSelf}.Parse"/>
    public static Period Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out Period result) ? result : throw new FormatException($"'{s}' is not a period; wanted is start/end with days as 2023-01-01, either may be left out.");

    /// <inheritdoc cref="IParsable{TSelf}.Parse"/>
    public static Period Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Period result)
    {
        result = default;
        int slash = s.IndexOf('/');
        if (slash < 0 || !TryDay(s[..slash], out DateOnly? start) || !TryDay(s[(slash + 1)..], out DateOnly? end) || end < start)
        {
            return false;
        }

        result = new Period(start, end);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) => TryParse(s.AsSpan(), provider, out result);

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly? day)
    {
        day = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (!DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed))
        {
            return false;
        }

        day = parsed;
        return true;
    }
}
