namespace TechExportNlp.Quantities;

/// <summary>Reads the unit behind a number: a currency, a physical unit, a classifier, a percent sign, and the rate behind a stroke.</summary>
internal sealed class UnitReader(QuantityWords words)
{
    /// <summary>Reads the unit at the end of a numeral, over at most one space.</summary>
    /// <param name="text">The normalised text up to the end of the paragraph.</param>
    /// <param name="original">The same stretch as written: units of counts are given in it.</param>
    /// <param name="numeral">The numeral.</param>
    public UnitReading Read(ReadOnlySpan<char> text, ReadOnlySpan<char> original, in Numeral numeral)
    {
        int at = numeral.End;
        if (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (!TryWord(text, at, out int length, out UnitWord? word) || (!numeral.Ascii && !numeral.HasScale && char.IsAsciiLetter(text[at])))
        {
            return new UnitReading(null, string.Empty, 1, 0, false, numeral.End, string.Empty);
        }

        int end = at + length;
        decimal added = 0;
        bool more = false;
        if (word.Kind == ClaimKind.Percentage && word.Row.Word == "成")
        {
            // 七成五 is 75 %.
            if (words.Numerals.RoleAt(text, end) is NumeralRole.Digit or NumeralRole.Half && words.Numerals.RoleAt(text, end + 1) == NumeralRole.None)
            {
                added = words.Numerals.Role(text[end]) == NumeralRole.Half ? 0.5m : words.Numerals.Value(text[end]) / 10;
                end++;
            }
        }
        else if (word.Kind == ClaimKind.Count && word.Row.Word == "个" && end < text.Length && text[end] == '半' && TryTime(text, end + 1, out int halfLength, out UnitWord? half))
        {
            (word, added, end) = (half, 0.5m, end + 1 + halfLength);
        }
        else if (word.Kind is ClaimKind.Measure or ClaimKind.Multiple && end < text.Length && text[end] == '半' && !words.AfterUnit.TryLongest(text, end, out _, out _))
        {
            (added, end) = (0.5m, end + 1);
        }

        if (word.Kind is ClaimKind.Measure or ClaimKind.Multiple or ClaimKind.Amount && end < text.Length && words.Numerals.Role(text[end]) == NumeralRole.More && !words.AfterUnit.TryLongest(text, end, out _, out _))
        {
            more = true;
            end++;
        }

        string code = word.Code.Length > 0 ? word.Code : original.Slice(at, length).ToString();
        // 八五折 and 85折 are 85 %, 8折 is 80 %.
        decimal factor = word.Row.Word == "折" && numeral.Low >= 10 ? 1 : word.Factor;
        string rate = string.Empty;
        if (word.Kind is not (ClaimKind.Percentage or ClaimKind.Points or ClaimKind.Multiple) && TryRate(text, original, end, out int stop, out rate, out decimal per))
        {
            end = stop;
            factor /= per;
        }

        return new UnitReading(word, code, factor, added, more, end, rate);
    }

    /// <summary>What the unit means beside the words of its clause (耗电5度, 降温5度).</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="clause">Where the clause begins.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="unit">The unit as read.</param>
    public UnitReading Resolve(ReadOnlySpan<char> text, int clause, in Numeral numeral, in UnitReading unit)
    {
        if (unit.Word is not { } word || words.Senses.Of(text, clause, numeral.Start, unit.End, word) is not { } sense || sense == word)
        {
            return unit;
        }

        return unit with { Word = sense, Code = sense.Code.Length > 0 ? sense.Code : word.Row.Word, Factor = unit.Factor / word.Factor * sense.Factor };
    }

    /// <summary>A unit word at a place; Latin ones must not run on into another letter or digit, and others into a word that merely begins so (5分别).</summary>
    public bool TryWord(ReadOnlySpan<char> text, int at, out int length, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out UnitWord? word)
    {
        if (!words.Units.TryLongest(text, at, out length, out word) || word is null || words.IsGlued(text, at, length))
        {
            word = null;
            return false;
        }

        int end = at + length;
        return !(char.IsAsciiLetter(text[end - 1]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]));
    }

    /// <summary>The denominator word at a place, with the number before it (10股): its code.</summary>
    public bool TryDenominator(ReadOnlySpan<char> text, ReadOnlySpan<char> original, int at, out int length, out string code)
    {
        bool special = words.Denominators.TryLongest(text, at, out int specialLength, out TableRow? row);
        bool general = TryWord(text, at, out length, out UnitWord? unit);
        code = string.Empty;
        if (special && (!general || specialLength >= length))
        {
            length = specialLength;
            code = row!["code"];
            return true;
        }

        if (general && unit!.Kind is ClaimKind.Measure or ClaimKind.Count or ClaimKind.Amount && unit.Code != UnitWord.LocalCurrency)
        {
            code = unit.Code.Length > 0 ? unit.Code : original.Slice(at, length).ToString();
            return true;
        }

        return false;
    }

    private bool TryRate(ReadOnlySpan<char> text, ReadOnlySpan<char> original, int at, out int end, out string rate, out decimal per)
    {
        end = at;
        rate = string.Empty;
        per = 1;
        if (at + 1 >= text.Length || (text[at] is not ('/' or '每')))
        {
            return false;
        }

        int from = at + 1;
        if (text[at] == '/' && text[from] == '每')
        {
            from++;
        }

        if (!TryDenominator(text, original, from, out int length, out string code))
        {
            return false;
        }

        end = from + length;
        if (text[at] == '每' && end < text.Length && words.Numerals.Role(text[end]) != NumeralRole.None)
        {
            // 100元每吨500元: what follows 每 belongs to the next number.
            return false;
        }

        rate = "/" + code;
        return true;
    }

    // 两个半小时, 一个半月: the words that 个半 may precede.
    private bool TryTime(ReadOnlySpan<char> text, int at, out int length, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out UnitWord? word)
    {
        const string Month = "个月";
        if (at < text.Length && text[at] == '月' && words.Units.TryLongest(Month, 0, out _, out word))
        {
            length = 1;
            return true;
        }

        return TryWord(text, at, out length, out word) && word.IsTime;
    }
}
