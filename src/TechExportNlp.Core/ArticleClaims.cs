namespace TechExportNlp;

/// <summary>An article with the claims that were read out of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">Its claims, in the order of the text.</param>
public sealed record ArticleClaims(Article Article, IReadOnlyList<Claim> Claims);
