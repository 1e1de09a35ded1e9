namespace TechExportNlp;

/// <summary>A claim and how it came about.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Claim">The claim, as <see cref="ClaimExtractor.Extract(Article, CancellationToken)"/> gives it.</param>
/// <param name="Derivation">What decided its fields.</param>
public sealed record ExplainedClaim(Claim Claim, Derivation Derivation);
