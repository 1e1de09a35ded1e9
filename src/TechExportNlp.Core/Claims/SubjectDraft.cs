namespace TechExportNlp.Claims;

/// <summary>The words that name what a number is about, before an owner is joined to them.</summary>
/// <param name="Words">The words; empty where the clause leaves the subject out.</param>
/// <param name="NextFrom">The first piece that belongs to the next group.</param>
internal sealed record SubjectDraft(SubjectText Words, int NextFrom)
{
    /// <summary>The whole of a share, or what a multiple is a multiple of.</summary>
    public string? Base { get; init; }

    /// <summary>What the words belong to, in place of an owner; null if an owner may be joined.</summary>
    public string? Before { get; init; }

    /// <summary>Whether nothing before the number names it.</summary>
    public bool LeftEmpty { get; init; }
}
