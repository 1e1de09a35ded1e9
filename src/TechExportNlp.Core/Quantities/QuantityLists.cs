using System.Collections.Frozen;

namespace TechExportNlp.Quantities;

/// <summary>Lets neighbours share what stands once: the unit at the end of a list (15.5、7.6、3.5个百分点), the bound at its head (约20%和14.2%), a rate of exchange.</summary>
internal static class QuantityLists
{
    private const int LongestNoun = 8;

    public static void Share(SourceText text, List<Quantity> quantities, int first, QuantityWords words)
    {
        for (int i = quantities.Count - 2; i >= first; i--)
        {
            Quantity left = quantities[i], right = quantities[i + 1];
            if (left is { NonClaim: NonClaimReason.None, Kind: ClaimKind.Count, UnitRow: { } piece } && right is { NonClaim: NonClaimReason.None, Kind: ClaimKind.Points, UnitRow: { } points }
                && points.Word.StartsWith(piece.Word, StringComparison.Ordinal) && words.Joints.Contains(Between(text, left, right)))
            {
                // 15.5个和38个百分点
                quantities[i] = With(left, right.Unit, right.Kind, left.Value, left.Comparator, right.UnitRow, left.ComparatorRow, NonClaimReason.None);
            }
            else if (left is { NonClaim: NonClaimReason.None, Kind: ClaimKind.Measure, UnitRow.Table: "bare-numbers" } && right is { NonClaim: NonClaimReason.None, Kind: ClaimKind.Points } && words.Joints.Contains(Between(text, left, right)))
            {
                // 指数分别上升11.2和8.3个百分点
                quantities[i] = With(left, right.Unit, right.Kind, left.Value, left.Comparator, right.UnitRow, left.ComparatorRow, NonClaimReason.None);
            }
            else if (left.NonClaim == NonClaimReason.Bare && right.NonClaim == NonClaimReason.None && right.Unit.Length > 0 && !right.Value.IsRange && words.Joints.Contains(Between(text, left, right)))
            {
                quantities[i] = With(left, right.Unit, right.Kind, Scaled(text, left, right), left.Comparator, right.UnitRow, left.ComparatorRow, NonClaimReason.None);
            }
        }

        bool headed = false;
        for (int i = first + 1; i < quantities.Count; i++)
        {
            Quantity left = quantities[i - 1], right = quantities[i];
            headed = (headed && left.ComparatorRow is not null) || HasHead(left);
            if (left.NonClaim != NonClaimReason.None || right.NonClaim != NonClaimReason.None)
            {
                headed = false;
                continue;
            }

            ReadOnlySpan<char> between = Between(text, left, right);
            if (headed && right.Comparator == Comparator.Equal && IsShared(between, left, right, words))
            {
                quantities[i] = With(right, right.Unit, right.Kind, right.Value, left.Comparator, right.UnitRow, left.ComparatorRow, NonClaimReason.None);
                continue;
            }

            headed = false;
            if (IsReversed(text.Normal.AsSpan(left.Outer.End, right.Span.Start - left.Outer.End), left, right, words.ExchangeLinks))
            {
                // 154日元兑1美元
                string rate = left.Unit.Length == 3 ? left.Unit + "/" + right.Unit : left.Unit;
                quantities[i - 1] = With(left, rate, left.Kind, left.Value.Select(value => value / right.Value.Low), left.Comparator, left.UnitRow, left.ComparatorRow, NonClaimReason.None);
                quantities[i] = With(right, right.Unit, right.Kind, right.Value, right.Comparator, right.UnitRow, right.ComparatorRow, NonClaimReason.Attribute);
            }
            else if (IsExchange(text.Normal.AsSpan(left.Outer.End, right.Span.Start - left.Outer.End), left, right, words.ExchangeLinks))
            {
                quantities[i - 1] = With(left, left.Unit, left.Kind, left.Value, left.Comparator, left.UnitRow, left.ComparatorRow, NonClaimReason.Attribute);
                quantities[i] = With(right, right.Unit + "/" + left.Unit, right.Kind, right.Value.Select(value => value / left.Value.Low), right.Comparator, right.UnitRow, right.ComparatorRow, NonClaimReason.None);
            }
        }
    }

    private static ReadOnlySpan<char> Between(SourceText text, Quantity left, Quantity right) =>
        right.Outer.Start >= left.Outer.End ? text.Normal.AsSpan(left.Outer.End, right.Outer.Start - left.Outer.End) : [];

    // A cue before the number alone; 多 inside it or 以上 behind it speaks of no other number.
    private static bool HasHead(Quantity quantity) => quantity.ComparatorRow is { Table: "comparators" } row && row["side"] == "before" && quantity.Outer.Start < quantity.Span.Start;

    // 约20%和14.2%; 约434亿克朗(317亿元); 约1万个靶点、2万个口袋; 约有8万艘次船舶进出港，1万班次航班…
    private static bool IsShared(ReadOnlySpan<char> between, Quantity left, Quantity right, QuantityWords words)
    {
        if (between is "(" or "（")
        {
            return left.Kind == ClaimKind.Amount && right.Kind == ClaimKind.Amount;
        }

        if (left.Kind != right.Kind)
        {
            return false;
        }

        bool sameRate = left.Unit.Contains('/', StringComparison.Ordinal) && between.Length <= 2 * LongestNoun && between.EndsWith("，")
            && left.Kind == ClaimKind.Count && left.Unit[left.Unit.IndexOf('/', StringComparison.Ordinal)..] == right.Unit[Math.Max(0, right.Unit.IndexOf('/', StringComparison.Ordinal))..];
        return words.Joints.Contains(between) || sameRate || (left.Unit == right.Unit && between.Length is > 0 and <= LongestNoun && between[^1] == '、');
    }

    private static bool IsReversed(ReadOnlySpan<char> between, Quantity left, Quantity right, FrozenSet<string> links) =>
        left.Kind == ClaimKind.Amount && right is { Kind: ClaimKind.Amount, Value: { IsRange: false, Low: 1 }, Unit.Length: 3 } && left.Value.Low != 1
        && left.Unit != right.Unit && (left.Unit.Length == 3 || left.Unit.EndsWith("/" + right.Unit, StringComparison.Ordinal)) && between.Length is > 0 and <= LongestNoun && links.Contains(between.ToString());

    private static bool IsExchange(ReadOnlySpan<char> between, Quantity left, Quantity right, FrozenSet<string> links) =>
        left.Kind == ClaimKind.Amount && right.Kind == ClaimKind.Amount && left.Unit != right.Unit && left.Unit.Length == 3 && right.Unit.Length == 3
        && !left.Value.IsRange && left.Value.Low is 1 or 100 && between.Length is > 0 and <= LongestNoun && links.Contains(between.ToString());

    // 15、20万元: the multiplier at the end holds for all members that have none.
    private static Magnitude Scaled(SourceText text, Quantity left, Quantity right)
    {
        decimal factor = right.UnitRow is { Table: "units" or "currencies" } row ? row.Number("factor") : 1;
        ReadOnlySpan<char> number = text[right.Number];
        for (int i = number.Length - 1; i >= 0 && right.Value.Low > 0; i--)
        {
            decimal scale = number[i] switch { '万' => 1e4m, '亿' => 1e8m, _ => 0 };
            if (scale == 0)
            {
                break;
            }

            factor *= scale;
        }

        return left.Value.Low < 1e8m ? left.Value.Select(value => value * factor) : left.Value;
    }

    private static Quantity With(Quantity quantity, string unit, ClaimKind kind, Magnitude value, Comparator comparator, TableRow? unitRow, TableRow? comparatorRow, NonClaimReason reason) => new()
    {
        Span = quantity.Span,
        Number = quantity.Number,
        Outer = quantity.Outer,
        Kind = kind,
        Value = value,
        Unit = unit,
        Comparator = comparator,
        NonClaim = reason,
        NonClaimRow = reason == quantity.NonClaim ? quantity.NonClaimRow : null,
        UnitRow = unitRow,
        ComparatorRow = comparatorRow,
    };
}
