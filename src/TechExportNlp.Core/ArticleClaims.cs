using TechExportNlp.Claims;

namespace TechExportNlp;

/// <summary>An article with the claims that were read out of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">Its claims, in the order of the text.</param>
public sealed record ArticleClaims(Article Article, IReadOnlyList<Claim> Claims)
{
    /// <summary>The same article with each figure stated once, the other places where it stands in <see cref="Claim.Repeats"/>.</summary>
    /// <remarks>
    /// Two claims state one figure if entity, indicator, unit, kind, role, modality, value and comparator are the same, and period, basis, base and
    /// direction are, or are left out in one of them. The claim that says most of these stands for all, the first one of equals. A claim that
    /// leaves something out, and so might repeat several figures, stays; so does one of which nothing tells what it is about.
    /// </remarks>
    public ArticleClaims Distinct() => this with { Claims = DistinctClaims.Of(Claims) };
}
