namespace TechExportNlp;

/// <summary>An article's claims with how they came about, and its numbers that are no claims with the reasons.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Article">The article.</param>
/// <param name="Claims">Its claims, in the order of the text.</param>
/// <param name="NonClaims">Its other numbers, in the order of the text. Times and comparisons (3月5日, 比2020年) are read as such and not listed.</param>
public sealed record ArticleExplanation(Article Article, IReadOnlyList<ExplainedClaim> Claims, IReadOnlyList<NonClaim> NonClaims);
