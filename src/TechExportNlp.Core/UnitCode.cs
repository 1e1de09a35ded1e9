using System.Diagnostics.CodeAnalysis;

namespace TechExportNlp;

/// <summary>
/// The unit of a claim: ISO 4217 for money, UCUM for measures, <c>%</c>, <c>pp</c> (percentage points), <c>x</c> (times), <c>1</c> (an index
/// or score), the classifier as written for counts (家, 辆, 人次), and unit/unit for rates (<c>CNY/t</c>, <c>km/h</c>).
/// </summary>
/// <remarks>Immutable and thread-safe. The default has an empty code.</remarks>
public readonly record struct UnitCode : ISpanParsable<UnitCode>, ISpanFormattable
{
    private readonly string? _code;

    /// <summary>The unit with this code.</summary>
    /// <param name="code">The code, without white space around it.</param>
    public UnitCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        _code = code;
    }

    /// <summary>A share, a rate, a relative change.</summary>
    public static UnitCode Percent { get; } = new("%");

    /// <summary>A change in percentage points.</summary>
    public static UnitCode PercentagePoint { get; } = new("pp");

    /// <summary>N times something else.</summary>
    public static UnitCode Times { get; } = new("x");

    /// <summary>An index or a score without a unit.</summary>
    public static UnitCode One { get; } = new("1");

    /// <summary>The code as written in the record.</summary>
    public string Code => _code ?? string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Code;

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Code.TryCopyTo(destination);
        charsWritten = fits ? Code.Length : 0;
        return fits;
    }

    /// <inheritdoc cref="ISpanParsable{TSelf}.Parse"/>
    public static UnitCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out UnitCode result) ? result : throw new FormatException("An empty text is no unit code; wanted is a code such as CNY, km/h or 家.");

    /// <inheritdoc cref="IParsable{TSelf}.Parse"/>
    public static UnitCode Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UnitCode result)
    {
        s = s.Trim();
        result = s.IsEmpty ? default : new UnitCode(s.ToString());
        return !s.IsEmpty;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitCode result) => TryParse(s.AsSpan(), provider, out result);
}
