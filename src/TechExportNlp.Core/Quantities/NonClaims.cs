namespace TechExportNlp.Quantities;

/// <summary>Decides which numbers are no claims, and why.</summary>
internal sealed class NonClaims(QuantityWords words)
{
    // 三级医院 and 12级大风 are kinds; nothing has so many grades as a stair has steps.
    private const string Grade = "级";
    private const decimal HighestGrade = 20;

    /// <summary>Why the quantity is no claim; None if it may be one.</summary>
    /// <param name="text">The normalised text up to the end of the paragraph.</param>
    /// <param name="floor">Nothing before it is looked at.</param>
    /// <param name="numeral">Its number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="bounded">Whether a comparator stands before it: 近百名 states a number, 百名 hardly does.</param>
    /// <param name="row">The row that decided it; null where none did, or where the form of the number alone did.</param>
    public NonClaimReason Judge(ReadOnlySpan<char> text, int floor, in Numeral numeral, in UnitReading unit, bool bounded, out TableRow? row)
    {
        row = null;
        UnitWord? word = unit.Word;
        if (numeral.Unreadable || (numeral.LeadingZero && numeral.IsInteger) || IsScore(text, numeral, unit))
        {
            return NonClaimReason.Identifier;
        }

        if (numeral.Indefinite)
        {
            return NonClaimReason.Indefinite;
        }

        if (IsDesignation(text, floor, numeral, unit) || IsQuotedName(text, floor, numeral, unit))
        {
            return NonClaimReason.Name;
        }

        bool told = TryContext(text, floor, numeral, unit, out NumberContext context);
        if (told && context.Reason != NonClaimReason.None)
        {
            row = context.Row;
            return context.Reason;
        }

        if (numeral.StartsWithScale && !bounded && numeral.Comparator == Comparator.Equal && (word is null or { Kind: ClaimKind.Count or ClaimKind.Measure } || numeral.End - numeral.Start == 1))
        {
            return NonClaimReason.Idiom;
        }

        if (IsDate(text, floor, numeral, unit) || IsDotted(text, numeral))
        {
            return NonClaimReason.Date;
        }

        if (word is null)
        {
            return numeral.Percent || (numeral.HasScale && (numeral.Ascii || numeral.Low >= 10_000)) || numeral.Comparator != Comparator.Equal ? NonClaimReason.None : NonClaimReason.Bare;
        }

        if (!told && word.Row.Word == Grade && numeral.IsInteger && (numeral.Low <= HighestGrade || numeral.Trailing > 1))
        {
            return NonClaimReason.Attribute;
        }

        bool one = !numeral.Ascii && numeral.Low == 1 && numeral.High == 1 && unit.Added == 0;
        // 十八届, 二次创业, 三期工程: which one, not how many; that would be 两.
        if (!numeral.Ascii && word.Kind == ClaimKind.Count && (word.Few == NonClaimReason.Ordinal || (numeral.End - numeral.Start == 1 && text[numeral.Start] == '二')) && text[numeral.Start] != '两')
        {
            row = word.Row;
            return NonClaimReason.Ordinal;
        }

        bool half = !numeral.Ascii && numeral.End - numeral.Start == 1 && numeral.Low == 0.5m;
        if (one && (word.Kind == ClaimKind.Count || word.IsTime || word.Row.Word == "块"))
        {
            return NonClaimReason.Indefinite;
        }

        if (half && word.Kind == ClaimKind.Count)
        {
            return NonClaimReason.Idiom;
        }

        // 两国, 三大领域, 两方面: a small number straight before a noun enumerates what the text speaks of anyway.
        if (!numeral.Ascii && numeral.Low <= 10 && word.Few == NonClaimReason.Indefinite)
        {
            row = word.Row;
            return NonClaimReason.Indefinite;
        }

        return NonClaimReason.None;
    }

    // Letters glued to digits name a thing (C919, 5G, AN-124, H1N1), unless a measure says otherwise (GDP增长; GDP5.2%).
    private static bool IsDesignation(ReadOnlySpan<char> text, int floor, in Numeral numeral, in UnitReading unit)
    {
        int at = numeral.Start;
        bool measured = unit.Word is { Kind: ClaimKind.Amount or ClaimKind.Percentage or ClaimKind.Points };
        if (numeral.Ascii && !measured && at > floor)
        {
            char before = text[at - 1];
            if (char.IsAsciiLetter(before) || (before is '-' or '—' or ' ' or '.' && at - 2 >= floor && char.IsAsciiLetter(text[at - 2]) && unit.Word is null))
            {
                return true;
            }
        }

        return unit.Word is null && numeral.End < text.Length && char.IsAsciiLetter(text[numeral.End]);
    }

    // “科创九条”, “十条”: the number ends a short name in quotation marks.
    private static bool IsQuotedName(ReadOnlySpan<char> text, int floor, in Numeral numeral, in UnitReading unit)
    {
        const int LongestName = 6;
        if (numeral.Ascii || unit.Word is not { Kind: ClaimKind.Count } || unit.End >= text.Length || text[unit.End] is not ('”' or '」' or '"'))
        {
            return false;
        }

        int at = numeral.Start;
        while (at > floor && numeral.Start - at < LongestName && char.IsLetter(text[at - 1]))
        {
            at--;
        }

        return at > 0 && text[at - 1] is '“' or '「' or '"';
    }

    // 3:1, 2比0.
    private static bool IsScore(ReadOnlySpan<char> text, in Numeral numeral, in UnitReading unit)
    {
        const string Colons = ":：∶比";
        if (unit.Word is not null || !numeral.IsInteger)
        {
            return false;
        }

        int at = numeral.Start, end = numeral.End;
        return (end + 1 < text.Length && Colons.Contains(text[end], StringComparison.Ordinal) && char.IsAsciiDigit(text[end + 1]))
            || (at - 2 >= 0 && Colons.Contains(text[at - 1], StringComparison.Ordinal) && char.IsAsciiDigit(text[at - 2]));
    }

    // 9·3阅兵, 三·八妇女节: the day that an event is called by.
    private bool IsDotted(ReadOnlySpan<char> text, in Numeral numeral)
    {
        const char Dot = '·';
        return numeral.IsInteger
            && ((numeral.Start > 1 && text[numeral.Start - 1] == Dot && words.Numerals.Role(text[numeral.Start - 2]) is NumeralRole.Ascii or NumeralRole.Digit)
                || (numeral.End + 1 < text.Length && text[numeral.End] == Dot && words.Numerals.Role(text[numeral.End + 1]) is NumeralRole.Ascii or NumeralRole.Digit));
    }

    private bool IsDate(ReadOnlySpan<char> text, int floor, in Numeral numeral, in UnitReading unit)
    {
        UnitWord? word = unit.Word;
        char next = numeral.End < text.Length ? text[numeral.End] : '\0';
        if (word is null)
        {
            return next is '月' or '时' or '届' || (next == '季' && numeral.Low <= 4);
        }

        if (!numeral.IsInteger || unit.Added != 0 || unit.More || numeral.HasScale)
        {
            return false;
        }

        string name = word.Row.Word;
        return name switch
        {
            "年" => numeral.Low is >= 1000 and <= 2200 || (numeral.Ascii && numeral.Digits == 2 && numeral.Low > 60),
            "日" => numeral.Low <= 31,
            "分" or "秒" => numeral.Start > 1 && text[numeral.Start - 1] is '点' or '时' or '分' && words.Numerals.Role(text[numeral.Start - 2]) is NumeralRole.Ascii or NumeralRole.Digit or NumeralRole.Scale,
            "届" => numeral.Low >= 1900,
            { Length: > 1 } => word.Few != NonClaimReason.None && numeral.Ascii && numeral.Low is >= 2008 and <= 2035,
            "点" => numeral.Low <= 24 && !(numeral.Start > floor && text[numeral.Start - 1] is '涨' or '跌' or '升' or '挫' or '报' or '泻' or '降'),
            _ => false,
        };
    }

    private bool TryContext(ReadOnlySpan<char> text, int floor, in Numeral numeral, in UnitReading unit, out NumberContext context)
    {
        // 运-20: the stroke belongs to the name.
        int start = numeral.Start > floor && text[numeral.Start - 1] == '-' ? numeral.Start - 1 : numeral.Start;
        if (words.ContextsBefore.TryLongest(text[floor..], start - floor, out _, out context) && Applies(context.Scope, unit.Word))
        {
            return true;
        }

        // 500次列车: a word as long as the unit, or longer, names the whole.
        if (words.ContextsAfter.TryLongest(text, numeral.End, out int length, out context) && context.Scope == ContextScope.Bare && length >= unit.End - numeral.End)
        {
            return true;
        }

        return words.ContextsAfter.TryLongest(text, unit.End, out _, out context) && Applies(context.Scope, unit.Word);
    }

    private static bool Applies(ContextScope scope, UnitWord? unit) => scope switch
    {
        ContextScope.All => true,
        ContextScope.Any => unit is null or not { Kind: ClaimKind.Percentage or ClaimKind.Points or ClaimKind.Amount },
        ContextScope.Bare => unit is null,
        ContextScope.Count => unit is { Kind: ClaimKind.Count },
        ContextScope.Measure => unit is { Kind: ClaimKind.Measure, IsTime: false },
        ContextScope.Grade => unit is { Row.Word: Grade },
        ContextScope.Time => unit is { IsTime: true },
        ContextScope.Age => unit is { IsTime: true, Code: "a" } && unit.Row.Word is "岁" or "周岁",
        _ => false,
    };
}
