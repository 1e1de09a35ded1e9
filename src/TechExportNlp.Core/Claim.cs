using System.Diagnostics.CodeAnalysis;
using TechExportNlp.Claims;

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

    /// <summary>
    /// Whose or of what the indicator is, under the name that it has in every article: what stands before the indicator in
    /// <see cref="Subject"/>, in simplified script and without quotation marks, 我国 as 中国. The whole subject where it ends with no known
    /// indicator; null where it names nothing else, or where no extractor read the claim.
    /// </summary>
    public string? Entity { get; init; }

    /// <summary>
    /// What is measured of the entity, one name for all its synonyms (出口, 出口总值 are 出口额; see <see cref="LanguageTables.Indicators"/>);
    /// null where the subject ends with no known indicator.
    /// </summary>
    public string? Indicator { get; init; }

    /// <summary>
    /// What the claim states a value of: claims with one key and one value repeat each other, claims with one key and different values
    /// contradict each other, as far as <see cref="Comparator"/> makes no bounds of them. Level, growth and change of one thing have keys of
    /// their own. Null where nothing tells what the number is about.
    /// </summary>
    /// <remarks>
    /// <c>entity|indicator|period|unit|role|kind|against|modality</c>, parts that are null empty, a <c>|</c> inside one written as <c>/</c>.
    /// <c>against</c> is the basis of a change and the base of a share or a multiple. A key that begins with <c>~</c> holds in its article
    /// alone (<see cref="KeyIsLocal"/>). The same in every culture.
    /// </remarks>
    public string? Key => ClaimKey.Of(this);

    /// <summary>Whether <see cref="Key"/> compares claims of one article alone, since only that tells whose they are (该公司, 全市, or nobody named).</summary>
    public bool KeyIsLocal => Entity is null || EntityIsRelative;

    /// <summary>
    /// How likely the whole record is right (all but <see cref="Base"/> and <see cref="Source"/>), from 0 to 1, in hundredths: learned from
    /// articles annotated by hand, by what the readers had to go on. Null where no extractor read the claim, or a table states it.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>Where the article states the same again, as <see cref="ArticleClaims.Distinct"/> finds it; else empty.</summary>
    public TextOffsets Repeats { get; init; }

    /// <summary>Whether the entity is a word that only its article explains.</summary>
    internal bool EntityIsRelative { get; init; }

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
