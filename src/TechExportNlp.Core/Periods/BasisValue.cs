namespace TechExportNlp.Periods;

/// <summary>A comparison as it was read.</summary>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Word">The row of basis.tsv that decided it, if one did.</param>
/// <param name="Basis">The basis; null where it compares with something that is no time, or that cannot be resolved.</param>
/// <param name="Time">The time that is compared with, where the text names it.</param>
internal readonly record struct BasisValue(int End, BasisWord? Word, Basis? Basis, Period? Time)
{
    /// <summary>How many characters at its begin say that something equals the time, and are no part of it (达 of 达去年同期的97%).</summary>
    public int Lead { get; init; }

    /// <summary>The basis of a second comparison that the word holds too (比上月末和上年同期); null if there is none.</summary>
    public Basis? Other { get; init; }
}
