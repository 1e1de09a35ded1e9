using System.Diagnostics.CodeAnalysis;

namespace TechExportNlp;

/// <summary>What a change is measured against: the year before, the period before, the end of last year, or another period.</summary>
/// <remarks>Prints as <c>yoy</c>, <c>mom</c>, <c>ytd</c> or the period, and parses back. Immutable and thread-safe.</remarks>
public readonly record struct Basis : ISpanParsable<Basis>, ISpanFormattable
{
    private readonly byte _kind;

    private Basis(byte kind, Period? period)
    {
        _kind = kind;
        Period = period;
    }

    /// <summary>同比, 比上年, 较去年同期: the same period of the year before. The default.</summary>
    public static Basis YearOnYear { get; } = new(0, null);

    /// <summary>环比, 比上月, 比上季度, 比上周: the period before.</summary>
    public static Basis PeriodOnPeriod { get; } = new(1, null);

    /// <summary>比上年末, 较年初: since the end of last year.</summary>
    public static Basis YearToDate { get; } = new(2, null);

    /// <summary>较2020年: the period that the text compares with; null for the other kinds.</summary>
    public Period? Period { get; }

    /// <summary>Another period.</summary>
    /// <param name="period">The period compared with.</param>
    public static Basis Of(Period period) => new(3, period);

    /// <inheritdoc/>
    public override string ToString() => _kind switch
    {
        0 => "yoy",
        1 => "mom",
        2 => "ytd",
        _ => Period.ToString() ?? string.Empty,
    };

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
    public static Basis Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out Basis result) ? result : throw new FormatException($"'{s}' is not a basis; wanted is yoy, mom, ytd or a period such as 2020-01-01/2021-01-01.");

    /// <inheritdoc cref="IParsable{TSelf}.Parse"/>
    public static Basis Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Basis result)
    {
        switch (s)
        {
            case "yoy":
                result = YearOnYear;
                return true;
            case "mom":
                result = PeriodOnPeriod;
                return true;
            case "ytd":
                result = YearToDate;
                return true;
            default:
                bool parsed = TechExportNlp.Period.TryParse(s, provider, out Period period);
                result = parsed ? Of(period) : default;
                return parsed;
        }
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Basis result) => TryParse(s.AsSpan(), provider, out result);
}
