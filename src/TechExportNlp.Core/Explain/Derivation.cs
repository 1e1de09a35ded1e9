using TechExportNlp.Claims;

namespace TechExportNlp;

/// <summary>How a claim came about, field by field. Fields that the text says nothing of (no direction, no base) are left out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Fields">The fields, in the order of the record.</param>
public sealed record Derivation(IReadOnlyList<FieldDerivation> Fields)
{
    /// <summary>What the readers had to go on.</summary>
    internal Evidence Evidence { get; init; }

    /// <summary>What decided a field; null where the text says nothing of it.</summary>
    /// <param name="field">The field's name in the record: <c>direction</c>.</param>
    public FieldDerivation? this[string field] => Fields.FirstOrDefault(derivation => derivation.Field == field);
}
