namespace TechExportNlp;

/// <summary>A half-open run of characters: UTF-16 code units of the text that it was read from.</summary>
/// <remarks>Every derived thing (token, quantity, period, claim) points to its source text with one. Thread-safe: immutable.</remarks>
/// <param name="Start">The offset of the first code unit, 0 or more.</param>
/// <param name="Length">The number of code units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span holds nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">The first offset.</param>
    /// <param name="end">The offset behind the last one; not before <paramref name="start"/>.</param>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Whether the offset lies inside.</summary>
    /// <param name="offset">A UTF-16 offset.</param>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether the other span lies inside, bounds included.</summary>
    /// <param name="other">Another span of the same text.</param>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the spans share at least one code unit.</summary>
    /// <param name="other">Another span of the same text.</param>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The characters that the span covers.</summary>
    /// <param name="text">The text that the span was read from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>The characters that the span covers, as a string.</summary>
    /// <param name="text">The text that the span was read from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>The span as <c>[start,end)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start},{End})");
}
