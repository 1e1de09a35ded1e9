namespace TechExportNlp.Quantities;

/// <summary>A cue such as 每吨 or 日均 that makes rates of the numbers behind it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Code">The denominator: t, d, 股.</param>
/// <param name="Per">How many of it: 10 in 每10股.</param>
/// <param name="OverTime">Whether it reaches over the whole clause, as rates per time do.</param>
/// <param name="Dated">Whether something else holds it too, so that it is no part of the quantity: an expression of time (从每天), or what the number is about (呎价).</param>
/// <param name="Of">What alone it makes rates of: physical measures (时速) or money (呎价); null where it makes them of all.</param>
internal readonly record struct RateCue(int Start, int End, string Code, decimal Per, bool OverTime, bool Dated, ClaimKind? Of = null);
