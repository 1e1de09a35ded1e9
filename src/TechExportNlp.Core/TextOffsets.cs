using System.Collections;
using System.Globalization;

namespace TechExportNlp;

/// <summary>Offsets in an article's text, in UTF-16 code units, ascending; equal to others if the numbers are.</summary>
/// <remarks>Immutable and thread-safe. The default is empty. Prints as <c>12 105 1011</c>.</remarks>
public readonly struct TextOffsets : IReadOnlyList<int>, IEquatable<TextOffsets>
{
    private readonly int[]? _offsets;

    /// <summary>These offsets.</summary>
    /// <param name="offsets">The offsets, in any order.</param>
    public TextOffsets(IEnumerable<int> offsets)
    {
        ArgumentNullException.ThrowIfNull(offsets);
        int[] sorted = [.. offsets.Order()];
        _offsets = sorted.Length > 0 ? sorted : null;
    }

    /// <summary>How many there are.</summary>
    public int Count => Offsets.Length;

    private int[] Offsets => _offsets ?? [];

    /// <summary>One of them.</summary>
    /// <param name="index">Which, from 0.</param>
    public int this[int index] => Offsets[index];

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)Offsets).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TextOffsets other) => Offsets.AsSpan().SequenceEqual(other.Offsets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextOffsets other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (int offset in Offsets)
        {
            hash.Add(offset);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Offsets.Select(static offset => offset.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether both hold the same numbers.</summary>
    public static bool operator ==(TextOffsets left, TextOffsets right) => left.Equals(right);

    /// <summary>Whether they hold different numbers.</summary>
    public static bool operator !=(TextOffsets left, TextOffsets right) => !left.Equals(right);
}
