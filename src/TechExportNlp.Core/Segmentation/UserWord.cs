namespace TechExportNlp;

/// <summary>A word of a user's own, as it was given.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Frequency">How often to hold it for; null to choose a frequency that keeps it whole; 0 to make the lexicon forget it.</param>
/// <param name="Tag">Its tag in jieba's set; null to leave the lexicon's.</param>
internal readonly record struct UserWord(string Text, int? Frequency, string? Tag);
