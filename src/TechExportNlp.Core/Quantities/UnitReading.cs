namespace TechExportNlp.Quantities;

/// <summary>A unit as read behind a number.</summary>
/// <param name="Word">What the unit word means; null where no unit stands there.</param>
/// <param name="Code">Its code with the rate behind the stroke; 元 is resolved by the scanner.</param>
/// <param name="Factor">What one of it is in the code.</param>
/// <param name="Added">What a 半 behind the unit adds to the number (七年半).</param>
/// <param name="More">Whether 多 or 余 stands behind the unit (2年多).</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Rate">The denominator with its stroke (/t), or empty.</param>
internal readonly record struct UnitReading(UnitWord? Word, string Code, decimal Factor, decimal Added, bool More, int End, string Rate);
