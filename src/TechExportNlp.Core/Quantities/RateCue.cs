namespace TechExportNlp.Quantities;

/// <summary>A cue such as 每吨 or 日均 that makes rates of the numbers behind it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Code">The denominator: t, d, 股.</param>
/// <param name="Per">How many of it: 10 in 每10股.</param>
/// <param name="OverTime">Whether it reaches over the whole clause, as rates per time do.</param>
/// <param name="Dated">Whether an expression of time holds it too (从每天), so that it is no part of the quantity.</param>
/// <param name="OfMeasures">Whether it makes rates of physical measures alone (时速).</param>
internal readonly record struct RateCue(int Start, int End, string Code, decimal Per, bool OverTime, bool Dated, bool OfMeasures = false);
