namespace TechExportNlp.Quantities;

/// <summary>Why a number in the text is not a claim.</summary>
internal enum NonClaimReason
{
    /// <summary>It may be one.</summary>
    None,

    /// <summary>A date, a time of day, a year, a plan's number (“十四五”).</summary>
    Date,

    /// <summary>A bare span of time that only sets the period of others (过去一年, 两年来).</summary>
    TimeSpan,

    /// <summary>Part of a name or a model designation: C919, 5G, 嫦娥六号.</summary>
    Name,

    /// <summary>A document number, telephone number, identifier, score of a match.</summary>
    Identifier,

    /// <summary>An ordinal or a rank: 第一, 首位.</summary>
    Ordinal,

    /// <summary>An idiom or fixed phrase: 一心一意, 十年磨一剑, 一带一路.</summary>
    Idiom,

    /// <summary>An indefinite: 一个, 一系列, 数百家, 几十万.</summary>
    Indefinite,

    /// <summary>A defining attribute of a category: 65岁及以上人口, 7纳米芯片, 500强.</summary>
    Attribute,

    /// <summary>A number without unit or counted noun.</summary>
    Bare,
}
