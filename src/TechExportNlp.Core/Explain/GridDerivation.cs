using TechExportNlp.Grids;
using TechExportNlp.Quantities;

namespace TechExportNlp;

/// <summary>How the claim of a cell of a table came about: which header, name of a row or line above decided each field.</summary>
internal static class GridDerivation
{
    public static List<FieldDerivation> Read(GridCellClaim claim)
    {
        Quantity quantity = claim.Cell.Number!.Quantity;
        var fields = new List<FieldDerivation> { Kind(claim), Role(claim), new("value", nameof(CellReader)) { Words = quantity.Number }, Unit(claim) };
        if (quantity.Comparator != Comparator.Equal)
        {
            fields.Add(new("comparator", nameof(ComparatorReader)) { Words = quantity.Outer, Row = quantity.ComparatorRow?.ToString() });
        }

        if (claim.Shape.Direction is not null)
        {
            fields.Add(Direction(claim));
        }

        fields.Add(new("subject", nameof(GridSubject)) { Words = claim.Label.Part.Words, Reason = claim.SubjectWhy });
        if (claim.Base is not null)
        {
            fields.Add(new("base", nameof(GridWholes)) { Words = claim.BaseWhy is null ? claim.Share?.Words : null, Row = claim.Share?.Share?.ToString(), Reason = claim.BaseWhy });
        }

        AddContext(claim, fields);
        return fields;
    }

    private static FieldDerivation Kind(GridCellClaim claim) =>
        claim.Share is { } share ? new("kind", nameof(HeaderReader)) { Words = share.Words, Row = share.Share?.ToString(), Reason = "a share" }
        : claim.Shape.Kind == ClaimKind.Growth && claim.Movement is { } movement ? new("kind", nameof(CellShape)) { Words = claim.MovementWords, Row = movement.Row.ToString() }
        : new("kind", nameof(CellShape)) { Row = (claim.Unit?.Row ?? claim.Cell.Number!.Quantity.UnitRow)?.ToString(), Reason = "by the unit" };

    private static FieldDerivation Role(GridCellClaim claim) => claim.Shape.Role == ClaimRole.Level
        ? new("role", nameof(CellShape)) { Reason = "no header speaks of a change" }
        : new("role", nameof(CellShape)) { Words = claim.MovementWords, Row = claim.Movement?.Row.ToString(), Reason = claim.Movement is null ? "a comparison, or the unit, makes it a change" : null };

    private static FieldDerivation Unit(GridCellClaim claim)
    {
        Quantity quantity = claim.Cell.Number!.Quantity;
        return claim.Unit is { } unit
            ? new("unit", nameof(GridUnits)) { Words = unit.Words, Row = unit.Row.ToString() }
            : new("unit", nameof(UnitReader)) { Words = quantity.Number.End < quantity.Span.End ? TextSpan.FromBounds(quantity.Number.End, quantity.Span.End) : null, Row = quantity.UnitRow?.ToString() };
    }

    private static FieldDerivation Direction(GridCellClaim claim)
    {
        CellNumber number = claim.Cell.Number!;
        bool signed = number.InBrackets || number.Quantity.Value.High <= 0;
        return claim.DirectionIsLent ? new("direction", nameof(GridClaimReader)) { Words = claim.MovementWords, Reason = "that of the change beside it" }
            : signed ? new("direction", nameof(CellShape)) { Words = number.Quote, Reason = number.Quantity.Value.High == 0 ? "nothing changed" : "the sign of the number" }
            : new("direction", nameof(CellShape)) { Words = claim.MovementWords, Row = claim.Movement?.Row.ToString(), Reason = claim.Movement?.Direction is null ? "a number without a sign is a rise" : null };
    }

    private static void AddContext(GridCellClaim claim, List<FieldDerivation> fields)
    {
        if (claim.Time is { Period: not null } time)
        {
            fields.Add(new("period", nameof(CellTimes)) { Words = time.Words.IsEmpty ? null : time.Words, Row = time.Row?.ToString(), Reason = claim.TimeWhy });
        }

        if (claim.Basis is not null)
        {
            fields.Add(claim.BasisMention is { } mention
                ? new("basis", nameof(HeaderReader)) { Words = mention.Span, Row = mention.Row?.ToString() }
                : claim.Movement?.Basis is not null
                    ? new("basis", nameof(HeaderReader)) { Words = claim.MovementWords, Row = claim.Movement.Row.ToString() }
                    : new("basis", nameof(ColumnRelater)) { Words = claim.Column.Level?.Words, Reason = "by the times of the columns beside it" });
        }

        if (claim.Modality != Modality.Actual)
        {
            fields.Add(claim.Column.Planned is { } planned
                ? new("modality", nameof(HeaderReader)) { Words = planned.Words, Row = planned.Modality?.Row.ToString() }
                : new("modality", nameof(CellTimes)) { Words = claim.Time?.Words, Reason = "its time is still to come" });
        }

        if (claim.Source is { } source)
        {
            fields.Add(new("source", nameof(NoteReader)) { Words = source.Words, Row = source.Row.ToString() });
        }
    }
}
