namespace TechExportNlp.Quantities;

/// <summary>Reads what stands behind a unit and is part of its number: 2分35秒, 3元5角, 1米75.</summary>
internal sealed class UnitParts(QuantityWords words, NumeralReader numerals, UnitReader units)
{
    private const int MostDecimals = 2;

    /// <summary>Takes the parts into the numeral and its unit, if there are any.</summary>
    public void Extend(ReadOnlySpan<char> text, ReadOnlySpan<char> original, ref Numeral numeral, ref UnitReading unit)
    {
        if (unit.Word is not { } word || unit.More || unit.Added != 0 || unit.Rate.Length > 0 || numeral.Unreadable || numeral.Indefinite || numeral.Comparator != Comparator.Equal
            || words.Numerals.RoleAt(text, unit.End) is not (NumeralRole.Ascii or NumeralRole.Digit or NumeralRole.Scale)
            || !words.Parts.TryGetValue(word.Row.Word, out TableRow? parts)
            || !numerals.TryRead(text, unit.End, out Numeral part) || part.Unreadable || part.Indefinite || part.Low != part.High || part.Comparator != Comparator.Equal)
        {
            return;
        }

        UnitReading partUnit = units.Read(text, original, part);
        if (partUnit.Word is null)
        {
            ReadDecimals(text, parts, part, ref numeral, ref unit);
        }
        else if (partUnit.Rate.Length == 0 && PartOf(parts, partUnit) is { } smaller && part.Low < parts.Number("ratio"))
        {
            // The smaller unit counts the whole: 2分35秒 is 155 s.
            decimal ratio = parts.Number("ratio");
            (numeral.Low, numeral.High) = ((numeral.Low * ratio) + part.Low, (numeral.High * ratio) + part.Low);
            unit = partUnit with { Word = smaller, Code = smaller.Code, Factor = smaller.Factor };
            Extend(text, original, ref numeral, ref unit);
        }
        else if (partUnit.Rate.Length == 0 && partUnit.Code == unit.Code && partUnit.Factor < unit.Factor)
        {
            unit = unit with { Added = part.Low * partUnit.Factor / unit.Factor, End = partUnit.End };
        }
    }

    // 2小时35分: 分 means minutes behind hours.
    private UnitWord? PartOf(TableRow parts, in UnitReading unit) =>
        parts["part"].Length > 0 && words.Units.TryLongest(parts["part"], 0, out _, out UnitWord smaller) && (unit.Code == smaller.Code || unit.Word!.Row.Word == parts["short"]) ? smaller : null;

    // 10秒99, 1米4, 一米七五: digits behind the unit that count its tenths and hundredths.
    private void ReadDecimals(ReadOnlySpan<char> text, TableRow parts, in Numeral part, ref Numeral numeral, ref UnitReading unit)
    {
        int count = part.End - unit.End;
        bool goesOn = part.End < text.Length && (text[part.End] is '.' or '、' or '/' or '-' || words.Numerals.Role(text[part.End]) != NumeralRole.None || char.IsAsciiLetter(text[part.End]));
        if (parts["decimals"] == "yes" && count <= MostDecimals && part is { HasScale: false, IsInteger: true, Percent: false } && part.Ascii == numeral.Ascii && numeral.IsInteger && !goesOn)
        {
            unit = unit with { Added = part.Low / (count == 1 ? 10 : 100), End = part.End };
        }
    }
}
