using TechExportNlp.Claims;
using TechExportNlp.Quantities;

namespace TechExportNlp;

/// <summary>How kind, role, value, unit, comparator and direction came about.</summary>
internal static class ShapeDerivation
{
    public static void Add(in ClaimParts parts, List<FieldDerivation> fields)
    {
        ClaimShape shape = parts.Whole.Shape;
        Quantity quantity = parts.Quantity;
        fields.Add(Kind(parts));
        fields.Add(shape.By is null && shape.Role == ClaimRole.Level
            ? new("role", nameof(ClaimShape)) { Reason = "no word of movement bears on it" }
            : ByCue("role", parts, "its form alone is a change"));
        fields.Add(new("value", nameof(NumeralReader)) { Words = quantity.Number });
        fields.Add(Unit(parts));
        if (parts.Left.BoundOf(quantity) != Comparator.Equal)
        {
            fields.Add(Bound(parts));
        }

        if (shape.Direction is not null)
        {
            fields.Add(ByCue("direction", parts, "a number that multiplies says up, a negative one down"));
        }
    }

    private static FieldDerivation Kind(in ClaimParts parts)
    {
        ClaimKind kind = parts.Whole.Shape.Kind;
        return kind == ClaimKind.Percentage && parts.Left.ShareRow is { } share
            ? new("kind", nameof(ClaimShape)) { Row = share.ToString(), Reason = "a share" }
            : kind == parts.Quantity.Kind
                ? new("kind", nameof(UnitReader)) { Row = parts.Quantity.UnitRow?.ToString(), Reason = parts.Quantity.UnitRow is null ? "by the form of the number" : null }
                : parts.Whole.Row is { } money ? new("kind", nameof(UnitFinder)) { Row = money.ToString() } : ByCue("kind", parts, "by the words around it");
    }

    private static FieldDerivation ByCue(string field, in ClaimParts parts, string otherwise)
    {
        if (parts.Whole.Shape.By is not { } cue)
        {
            return new(field, nameof(ClaimShape)) { Reason = otherwise };
        }

        LeftContext left = parts.Left;
        bool here = ReferenceEquals(cue, left.Cue);
        return new(field, nameof(ClaimShape))
        {
            Words = here ? parts.View.Words(left.CueFrom, left.CueTo) : null,
            Row = cue.Row.ToString(),
            Reason = here ? null
                : ReferenceEquals(cue, left.Rate) ? "the rate of change that moved"
                : left.OnlyReaches ? "goes on from the number before"
                : ReferenceEquals(cue, parts.Context.Topic?.Rate) ? "the rate of change that an earlier clause names"
                : "a word behind the number",
        };
    }

    private static FieldDerivation Unit(in ClaimParts parts)
    {
        Quantity quantity = parts.Quantity;
        TextSpan quote = parts.Whole.Span;
        TextSpan? words = quantity.Number.End < quote.End && quote.Contains(quantity.Number) ? TextSpan.FromBounds(quantity.Number.End, quote.End) : null;
        return parts.Whole.Origin switch
        {
            UnitOrigin.NounBehind => new("unit", nameof(UnitFinder)) { Words = words, Reason = "the noun behind a bare number" },
            UnitOrigin.NounBefore => new("unit", nameof(UnitFinder)) { Reason = "the noun before a bare number" },
            UnitOrigin.Money => new("unit", nameof(UnitFinder)) { Row = parts.Whole.Row?.ToString(), Reason = "money by what it is about, in the publisher's currency" },
            UnitOrigin.ClaimBefore => new("unit", nameof(UnitFinder)) { Reason = "that of the claim before" },
            _ => new("unit", nameof(UnitReader))
            {
                Words = words,
                Row = quantity.UnitRow?.ToString(),
                Reason = words is null && quantity.UnitRow is not null ? "shared by the numbers of a list, or named before the number" : null,
            },
        };
    }

    private static FieldDerivation Bound(in ClaimParts parts)
    {
        Quantity quantity = parts.Quantity;
        TextSpan span = quantity.Span, outer = quantity.Outer;
        if (quantity.Comparator == Comparator.Equal && parts.Left.BoundRow is { } before)
        {
            return new("comparator", nameof(LeftContext)) { Row = before.ToString(), Reason = "before the whole or the verb" };
        }

        if (quantity.ComparatorRow is not { } row)
        {
            return new("comparator", nameof(NumeralReader)) { Words = span, Reason = "多, 余 or 来 inside the number" };
        }

        TextSpan? words = row["side"] == "before" && outer.Start < span.Start ? TextSpan.FromBounds(outer.Start, span.Start)
            : row["side"] == "after" && span.End < outer.End ? TextSpan.FromBounds(span.End, outer.End)
            : null;
        return new("comparator", nameof(ComparatorReader)) { Words = words, Row = row.ToString(), Reason = words is null ? "shared by the numbers of a list" : null };
    }
}
