namespace TechExportNlp.Quantities;

/// <summary>Reads a second number behind the first where both are ends of one range: 5%至7%, 20亿至30亿元, 3—5年.</summary>
internal sealed class RangeReader(NumeralReader numerals, UnitReader units, QuantityWords words)
{
    // The ends of a range of movement are of one order (上涨3元至5元); what something moved by is small beside what it came to (上涨3元至95元).
    private const int WidestMovement = 4;
    private const int WidestMovementOfShares = 20;

    // 上调0.2厘至4厘: rates of interest move by small parts of themselves.
    private const string Interest = "厘";

    /// <summary>Takes the second end into the numeral and its unit, if there is one.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="original">The same as written.</param>
    /// <param name="floor">Nothing before it is looked at.</param>
    /// <param name="sign">The sign before the first end; it goes into the numeral where the ends have one each.</param>
    /// <param name="numeral">The first end; both of them afterwards.</param>
    /// <param name="unit">Its unit; that of the second end afterwards.</param>
    public bool Extend(ReadOnlySpan<char> text, ReadOnlySpan<char> original, int floor, ref NumberSign sign, ref Numeral numeral, ref UnitReading unit)
    {
        int at = unit.End;
        if (at + 1 >= text.Length || numeral.Unreadable || numeral.Indefinite)
        {
            return false;
        }

        char link = text[at];
        if (link is not ('至' or '到' or '—' or '-' or '~' or '、'))
        {
            return false;
        }

        NumberSign other = NumberSign.Behind(text, at + 1);
        if (!numerals.TryRead(text, other.End, out Numeral second) || second.Unreadable || second.Indefinite || (second.Percent && !numeral.Percent))
        {
            return false;
        }

        UnitReading secondUnit = units.Read(text, original, second);
        if (unit.Word is not null && (secondUnit.Word is null || unit.Code != secondUnit.Code))
        {
            return false;
        }

        if (numeral.Percent && !second.Percent && secondUnit.Word is not null)
        {
            // 百分之五至3家 states two things; 百分之五至七 one range.
            return false;
        }

        decimal low = numeral.Low, high = second.High;
        if (link == '、' && (IsListed(text, floor, numeral.Start) || !(unit.Word is { Kind: ClaimKind.Percentage } && numeral.IsInteger && second.IsInteger && high == low + 1 && high <= 10 && !(secondUnit.End < text.Length && text[secondUnit.End] is '、' or '和' or '及'))))
        {
            return false;
        }

        // 20至30亿: the multiplier belongs to both.
        if (numeral.Trailing == 1 && unit.Word is null && second.Trailing > 1 && low <= high / second.Trailing)
        {
            low *= second.Trailing;
        }

        if (unit.Word is not null && unit.Factor != secondUnit.Factor)
        {
            // 5角至2元
            low = low * unit.Factor / secondUnit.Factor;
        }

        if (sign.IsNegative || other.IsNegative)
        {
            // 零下5到3℃ is below zero at both ends, 零下5℃到3℃ and -5~3℃ at one.
            bool both = other.IsNegative || (unit.Word is null && sign.IsWord);
            (low, high) = (sign.IsNegative ? -low : low, both ? -high : high);
            if (low > high)
            {
                (low, high) = (high, low);
            }

            sign = sign with { IsNegative = false };
        }

        // 从3天到5天, 由5%到7%: a way from one to the other, not a range, as prices that begin with one are (售价由3万至5万元).
        bool moved = link is '至' or '到' && numeral.Start > floor && (text[numeral.Start - 1] is '从' or '自' || text[numeral.Start - 1] == '由' && (link == '到' || unit.Word is not (null or { Kind: ClaimKind.Amount })));
        if (low >= high || moved || (link is '至' or '到' && low > 0 && unit.Word is { Kind: not ClaimKind.Points } of && high > low * (of.Kind == ClaimKind.Percentage && of.Row.Word != Interest ? WidestMovementOfShares : WidestMovement) && IsMovedBy(text, floor, numeral.Start)))
        {
            return false;
        }

        numeral = numeral with { End = second.End, Low = low, High = high, Comparator = second.Comparator };
        unit = secondUnit;
        return true;
    }

    // 上涨3元, 增加了约3人
    private bool IsMovedBy(ReadOnlySpan<char> text, int floor, int start)
    {
        ReadOnlySpan<char> before = text[floor..start];
        while (words.Fillers.TryLongest(before, before.Length, out int filler, out _) || words.Before.TryLongest(before, before.Length, out filler, out _))
        {
            before = before[..^filler];
        }

        return words.Movements.TryLongest(before, before.Length, out _, out _);
    }

    // 分别增长5%、6%; 3%、4%、5%: a number for each of several things, no range.
    private bool IsListed(ReadOnlySpan<char> text, int floor, int start)
    {
        bool listed = start > floor && words.Joints.Contains(text[floor..start]);
        for (int i = floor; i < start && !listed; i++)
        {
            listed = words.Aligning.TryLongest(text, i, out _, out _);
        }

        return listed;
    }
}
