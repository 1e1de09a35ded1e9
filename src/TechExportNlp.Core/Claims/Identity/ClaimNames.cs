namespace TechExportNlp.Claims;

/// <summary>Takes the subject of a claim apart into entity and indicator, each under the one name that it has in every article.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class ClaimNames(LanguageTables tables)
{
    private readonly IndicatorNames _indicators = new(tables);

    /// <summary>The names of entities.</summary>
    public EntityNames Entities { get; } = new(tables);

    /// <summary>What a subject is about.</summary>
    /// <param name="subject">The subject, as written.</param>
    /// <param name="kind">What kind of number is said of it.</param>
    /// <param name="home">The publisher's country.</param>
    public ClaimIdentity Read(string? subject, ClaimKind kind, HomeCountry home)
    {
        if (string.IsNullOrEmpty(subject))
        {
            return default;
        }

        Span<char> buffer = subject.Length <= NormalName.Short ? stackalloc char[NormalName.Short] : new char[subject.Length];
        ReadOnlySpan<char> normal = buffer[..NormalName.Write(subject, buffer)];
        string? indicator = _indicators.Find(normal, kind, out int start, out TableRow? indicatorRow);
        string? entity = Entities.Name(normal[..start], home, out bool isRelative, out TableRow? entityRow);
        return new ClaimIdentity(entity, indicator, isRelative, entityRow, indicatorRow);
    }
}

/// <summary>What a claim is about, by names that hold in every article.</summary>
/// <param name="Entity">Whose or of what the indicator is; the whole subject where it ends with no known indicator; null where nothing else is named.</param>
/// <param name="Indicator">The indicator; null where the subject ends with none that is known.</param>
/// <param name="IsRelative">Whether only the article tells who the entity is.</param>
/// <param name="EntityRow">The row that names the entity, or says that it is relative; null where none does.</param>
/// <param name="IndicatorRow">The row that names the indicator; null where there is none.</param>
internal readonly record struct ClaimIdentity(string? Entity, string? Indicator, bool IsRelative, TableRow? EntityRow, TableRow? IndicatorRow);
