namespace TechExportNlp.Claims;

/// <summary>Composes the key of a claim: what it states a value of, without the value. The format is described at <see cref="Claim.Key"/>.</summary>
internal static class ClaimKey
{
    /// <summary>What a key begins with that holds in its article alone.</summary>
    public const char Local = '~';

    private const char Separator = '|';

    /// <summary>The key; null where nothing tells what the number is about.</summary>
    public static string? Of(Claim claim)
    {
        string? entity = claim.Entity ?? (claim.Indicator is null && claim.Subject is { } subject ? NormalName.Of(subject) : null);
        if (entity is null && claim.Indicator is null)
        {
            return null;
        }

        string local = claim.KeyIsLocal ? Local.ToString() : string.Empty;
        return string.Join(
            Separator,
            local + Part(entity)?.TrimStart(Local),
            Part(claim.Indicator),
            claim.Period?.ToString(),
            Part(NormalName.Of(claim.Unit.Code)),
            claim.Role.Code(),
            claim.Kind.Code(),
            Part(Against(claim)),
            claim.Modality.Code());
    }

    /// <summary>What the value is measured against: the basis of a change, the base of a share or a multiple; null for other levels.</summary>
    public static string? Against(Claim claim) => claim switch
    {
        { Role: ClaimRole.Change } => claim.Basis?.ToString(),
        { Kind: ClaimKind.Percentage or ClaimKind.Multiple, Base: { } whole } => NormalName.Of(whole),
        _ => null,
    };

    private static string? Part(string? part) => part?.Replace(Separator, '/');
}
