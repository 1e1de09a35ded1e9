namespace TechExportNlp;

/// <summary>A number in the text that is no claim.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Span">Where it stands, with the words that make it none where these belong to it (一心一意).</param>
/// <param name="Reason">Why it is none: <c>date</c>, <c>span</c> (of time), <c>name</c>, <c>identifier</c>, <c>ordinal</c>, <c>idiom</c>, <c>indefinite</c>,
/// <c>attribute</c> (of a category), or <c>bare</c> (it has no unit, and nothing to count).</param>
/// <param name="Row">The row of the tables that decided, as <c>table:line word</c>; null where the form of the number alone did.</param>
public sealed record NonClaim(TextSpan Span, string Reason, string? Row = null);
