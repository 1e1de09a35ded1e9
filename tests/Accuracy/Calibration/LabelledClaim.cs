using TechExportNlp.Claims;

namespace TechExportNlp.Accuracy.Calibration;

/// <summary>A claim that the library read, and whether a person says the same.</summary>
/// <param name="Article">Which article it stands in: claims of one article are right and wrong together.</param>
/// <param name="Evidence">What the readers had to go on.</param>
/// <param name="IsRight">Whether the whole record is right as the scorer means it, base and source apart.</param>
internal readonly record struct LabelledClaim(string Article, Evidence Evidence, bool IsRight);
