namespace TechExportNlp.Quantities;

/// <summary>Lets the members of a list share what stands once: the unit at its end (15.5、7.6、3.5个百分点), the bound at its head (约20%和14.2%).</summary>
internal static class QuantityLists
{
    public static void Share(SourceText text, List<Quantity> quantities, int first)
    {
        for (int i = quantities.Count - 2; i >= first; i--)
        {
            Quantity left = quantities[i], right = quantities[i + 1];
            if (left.NonClaim == NonClaimReason.Bare && right.NonClaim == NonClaimReason.None && right.Unit.Length > 0 && !right.Value.IsRange && Linked(text, left, right))
            {
                quantities[i] = With(left, right.Unit, right.Kind, Scaled(left, right), left.Comparator, right.UnitRow, left.ComparatorRow);
            }
        }

        for (int i = first + 1; i < quantities.Count; i++)
        {
            Quantity left = quantities[i - 1], right = quantities[i];
            bool headed = left.Comparator != Comparator.Equal && left.Outer.Start < left.Span.Start && left.Outer.End == left.Span.End && left.ComparatorRow is not null;
            if (headed && right.Comparator == Comparator.Equal && right.NonClaim == NonClaimReason.None && right.Unit == left.Unit && Linked(text, left, right))
            {
                var shared = With(right, right.Unit, right.Kind, right.Value, left.Comparator, right.UnitRow, left.ComparatorRow);
                quantities[i] = shared;
            }
        }
    }

    private static bool Linked(SourceText text, Quantity left, Quantity right)
    {
        ReadOnlySpan<char> between = text.Normal.AsSpan(left.Outer.End, right.Outer.Start - left.Outer.End);
        return between is "、" or "和" or "及" or "与" or "以及" or "或";
    }

    // 15、20万元: the multiplier at the end holds for all members that have none.
    private static Magnitude Scaled(Quantity left, Quantity right)
    {
        return right.UnitRow is null ? left.Value : left.Value.Select(value => value * right.UnitRow.Factor());
    }

    private static decimal Factor(this TableRow row) => row.Table is "units" or "currencies" ? row.Number("factor") : 1;

    private static Quantity With(Quantity quantity, string unit, ClaimKind kind, Magnitude value, Comparator comparator, TableRow? unitRow, TableRow? comparatorRow) => new()
    {
        Span = quantity.Span,
        Number = quantity.Number,
        Outer = quantity.Outer,
        Kind = kind,
        Value = value,
        Unit = unit,
        Comparator = comparator,
        NonClaim = NonClaimReason.None,
        UnitRow = unitRow,
        ComparatorRow = comparatorRow,
    };
}
