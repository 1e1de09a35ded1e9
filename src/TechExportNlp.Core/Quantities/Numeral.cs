namespace TechExportNlp.Quantities;

/// <summary>A number as read from the text, without its unit.</summary>
internal record struct Numeral
{
    public int Start { get; set; }

    public int End { get; set; }

    public decimal Low { get; set; }

    /// <summary>The same as <see cref="Low"/> but for 三四十.</summary>
    public decimal High { get; set; }

    /// <summary>By 多, 余, 来 inside.</summary>
    public Comparator Comparator { get; set; }

    /// <summary>几, 数, 上 inside: no number is stated.</summary>
    public bool Indefinite { get; set; }

    /// <summary>Begins with 百, 千, 万, 亿 instead of a digit.</summary>
    public bool StartsWithScale { get; set; }

    /// <summary>Written in 0 to 9.</summary>
    public bool Ascii { get; set; }

    /// <summary>The product of 万, 亿 at its end; 1 where there is none.</summary>
    public decimal Trailing { get; set; }

    /// <summary>Whether any of 十, 百, 千, 万, 亿 took part.</summary>
    public bool HasScale { get; set; }

    /// <summary>百分之五, 三分之一: the value is in percent already.</summary>
    public bool Percent { get; set; }

    /// <summary>More digits than a decimal holds, or a form like 1.2.3: some identifier.</summary>
    public bool Unreadable { get; set; }

    /// <summary>How many digits were printed before the decimal point.</summary>
    public int Digits { get; set; }

    /// <summary>007: no number but a designation.</summary>
    public bool LeadingZero { get; set; }

    public readonly bool IsInteger => !Unreadable && decimal.Truncate(Low) == Low;
}
