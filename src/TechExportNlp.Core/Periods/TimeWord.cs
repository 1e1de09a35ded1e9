namespace TechExportNlp.Periods;

/// <summary>What a row of time-words.tsv counts from.</summary>
internal enum TimeWordKind
{
    /// <summary>The publication date (去年).</summary>
    Published,

    /// <summary>The period of its own grain that the sentence names, else the publication date (上月 in 5月份…由上月上涨转为下降 is April).</summary>
    Before,

    /// <summary>The period in force (当日).</summary>
    Anchor,

    /// <summary>The year named in the same text (当年); without one it means those days.</summary>
    Local,

    /// <summary>A part of a year (上半年).</summary>
    Part,

    /// <summary>The first so many months of a year (前7个月).</summary>
    Count,

    /// <summary>No period (近日).</summary>
    Indefinite,

    /// <summary>A time of day (上午).</summary>
    Clock,

    /// <summary>Up to the publication (截至目前).</summary>
    Now,

    /// <summary>A day of the week (周三).</summary>
    Weekday,

    /// <summary>Since the begin of a grain counted from the publication date (开年以来).</summary>
    Since,

    /// <summary>Inside a grain that is not over (年内): up to now, or up to its end where it is still to come.</summary>
    Within,

    /// <summary>A century, by its number or counted from this one (上世纪); with a decade behind it a period, alone none.</summary>
    Century,

    /// <summary>A year of the Hong Kong budget, from April, counted from the publication date (本财政年度).</summary>
    Fiscal,

    /// <summary>An era that years are counted in (民国).</summary>
    Era,

    /// <summary>The first half of a word that has the number it stands for inside it, in brackets (今(10)日).</summary>
    Aside,
}

/// <summary>A row of time-words.tsv, read.</summary>
internal sealed class TimeWord
{
    private readonly string _notAfter;
    private readonly string _notBefore;

    public TimeWord(TableRow row)
    {
        Row = row;
        Kind = Enum.TryParse(row["kind"], ignoreCase: true, out TimeWordKind kind)
            ? kind
            : throw row.Bad("kind", "published, before, anchor, local, part, count, indefinite, clock, now, weekday, since, within, century, fiscal or era");
        string grain = row["grain"];
        IsSame = grain == "same";
        if (grain.Length > 0 && !IsSame)
        {
            Grain = Enum.TryParse(grain, ignoreCase: true, out TimeGrain read) ? read : throw row.Bad("grain", "day, week, month, quarter, half, year or same");
        }

        (First, Last) = Values(row);
        _notAfter = row["not_after"];
        _notBefore = row["not_before"];
    }

    public TableRow Row { get; }

    public TimeWordKind Kind { get; }

    public TimeGrain Grain { get; }

    /// <summary>Whether it takes the period in force as it is (同期).</summary>
    public bool IsSame { get; }

    /// <summary>How many grains away, or the first part.</summary>
    public int First { get; }

    /// <summary>The last part; equal to the first one for most.</summary>
    public int Last { get; }

    /// <summary>Whether the characters around it leave it a word of its own.</summary>
    public bool Fits(ReadOnlySpan<char> text, int at, int length) =>
        (at == 0 || !_notAfter.Contains(text[at - 1], StringComparison.Ordinal))
        && (at + length == text.Length || !_notBefore.Contains(text[at + length], StringComparison.Ordinal));

    private static (int First, int Last) Values(TableRow row)
    {
        string value = row["value"];
        int dash = value.IndexOf('-', 1 < value.Length ? 1 : 0);
        return value.Length == 0 ? (0, 0)
            : dash <= 0 ? (Number(value), Number(value))
            : (Number(value.AsSpan(0, dash)), Number(value.AsSpan(dash + 1)));

        int Number(ReadOnlySpan<char> cell) =>
            int.TryParse(cell, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number)
                ? number
                : throw row.Bad("value", "a whole number or two of them joined by -");
    }
}
