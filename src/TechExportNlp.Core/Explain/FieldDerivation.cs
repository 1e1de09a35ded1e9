namespace TechExportNlp;

/// <summary>What decided one field of a claim.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Field">The field, by its name in the record: <c>direction</c>.</param>
/// <param name="Reader">The reader that decided: <c>ClaimShape</c>.</param>
public sealed record FieldDerivation(string Field, string Reader)
{
    /// <summary>Where the words stand that it was read from; null where no words of the text say it.</summary>
    public TextSpan? Words { get; init; }

    /// <summary>The row of the tables that decided, as <c>table:line word</c>; null where none did.</summary>
    public string? Row { get; init; }

    /// <summary>In a few words why, where words and row do not tell it: <c>carried over from the claim before</c>; else null.</summary>
    public string? Reason { get; init; }
}
