using System.Diagnostics.CodeAnalysis;

namespace TechExportNlp;

/// <summary>One numeric claim: a quantity that a text asserts of something, so that a reader could check it.</summary>
/// <remarks>Immutable and thread-safe. Prints as one line of JSON (see <see cref="ClaimJson"/>) and parses back.</remarks>
public sealed record Claim : IParsable<Claim>
{
    /// <summary>The quantity alone as written, number and unit: without 约, 超, 达 before it and 以上, 左右 after it.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote starts in the article's text, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>What kind of quantity it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Whether the value is a level or the size of a change.</summary>
    public ClaimRole Role { get; init; }

    /// <summary>The number in the base unit, multipliers applied; the sign is in <see cref="Direction"/> (only temperatures and the like are negative).</summary>
    public required Magnitude Value { get; init; }

    /// <summary>The unit.</summary>
    public required UnitCode Unit { get; init; }

    /// <summary>How the number bounds the true one.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>Which way the text says that the thing moved; null where it says nothing.</summary>
    public Direction? Direction { get; init; }

    /// <summary>What the number is about: entity and indicator, in the text's words; null where none was found.</summary>
    public string? Subject { get; init; }

    /// <summary>For a share: the whole it is a share of; for a multiple: what it is a multiple of; else null.</summary>
    public string? Base { get; init; }

    /// <summary>When it holds; null where the text gives no time, or only a relative one and the publication date is unknown.</summary>
    public Period? Period { get; init; }

    /// <summary>What a change is measured against; null where the text does not say.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Whether it is so, expected, wanted, or a limit.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who says so, as written; null where the text names nobody.</summary>
    public string? Source { get; init; }

    /// <summary>Where the quote stands.</summary>
    public TextSpan Span => new(Start, Quote.Length);

    /// <summary>The claim as one line of JSON, which <see cref="Parse"/> reads back.</summary>
    public override string ToString() => ClaimJson.Print(this);

    /// <summary>Reads what <see cref="ToString"/> printed.</summary>
    /// <param name="s">One JSON object.</param>
    /// <param name="provider">Not used: the format depends on no culture.</param>
    /// <exception cref="FormatException">The text is no claim; the message says what is wrong.</exception>
    public static Claim Parse(string s, IFormatProvider? provider = null) => ClaimJson.ParseClaim(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Claim result)
    {
        result = null;
        try
        {
            result = s is null ? null : ClaimJson.ParseClaim(s);
        }
        catch (FormatException)
        {
        }

        return result is not null;
    }
}
