using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TechExportNlp;

/// <summary>How precisely a publication time was found.</summary>
public enum TimePrecision
{
    /// <summary>The day alone.</summary>
    Day,

    /// <summary>Day, hour and minute.</summary>
    Minute,

    /// <summary>Day, hour, minute and second.</summary>
    Second,
}

/// <summary>When an article was published, with the precision that the page gives.</summary>
/// <remarks>
/// Prints as ISO 8601 at that precision: <c>2025-03-25</c>, <c>2025-03-25T09:09+08:00</c>, <c>2025-03-25T09:09:30+08:00</c>. A text without a
/// zone parses as China's time (UTC+8). Immutable and thread-safe.
/// </remarks>
public readonly record struct PublicationTime : ISpanParsable<PublicationTime>, ISpanFormattable
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>A moment, known to a precision.</summary>
    /// <param name="moment">The moment in the zone that the page states, or in UTC+8.</param>
    /// <param name="precision">How much of it the page gives.</param>
    public PublicationTime(DateTimeOffset moment, TimePrecision precision)
    {
        Moment = moment;
        Precision = precision;
    }

    /// <summary>A day alone.</summary>
    /// <param name="day">The day in China's time.</param>
    public PublicationTime(DateOnly day)
        : this(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China), TimePrecision.Day)
    {
    }

    /// <summary>The moment; midnight in UTC+8 where only the day is known.</summary>
    public DateTimeOffset Moment { get; }

    /// <summary>How much of the moment is known.</summary>
    public TimePrecision Precision { get; }

    /// <summary>The day in China (UTC+8), against which relative periods resolve.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Moment.ToOffset(China).DateTime);

    /// <inheritdoc/>
    public override string ToString() => Moment.ToString(
        Precision switch
        {
            TimePrecision.Day => "yyyy-MM-dd",
            TimePrecision.Minute => "yyyy-MM-dd'T'HH:mmzzz",
            _ => "yyyy-MM-dd'T'HH:mm:sszzz",
        },
        CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <inheritdoc cref="ISpanParsable{TSelf}.Parse"/>
    public static PublicationTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out PublicationTime result)
            ? result
            : throw new FormatException($"'{s}' is not a publication time; wanted is ISO 8601, such as 2025-03-25 or 2025-03-25T09:09+08:00.");

    /// <inheritdoc cref="IParsable{TSelf}.Parse"/>
    public static PublicationTime Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PublicationTime result)
    {
        s = s.Trim();
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(s, "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly day))
        {
            result = new PublicationTime(day);
            return true;
        }

        TimePrecision precision = s.Count(':') - (s.LastIndexOfAny('+', 'Z') > 0 || s.LastIndexOf('-') > 8 ? s[Math.Max(s.LastIndexOfAny('+', 'Z'), s.LastIndexOf('-'))..].Count(':') : 0) >= 2
            ? TimePrecision.Second
            : TimePrecision.Minute;
        if (DateTime.TryParseExact(s, Local, invariant, DateTimeStyles.None, out DateTime local))
        {
            result = new PublicationTime(new DateTimeOffset(local, China), precision);
            return true;
        }

        if (DateTimeOffset.TryParseExact(s, Zoned, invariant, DateTimeStyles.None, out DateTimeOffset moment))
        {
            result = new PublicationTime(moment, precision);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicationTime result) => TryParse(s.AsSpan(), provider, out result);
}
