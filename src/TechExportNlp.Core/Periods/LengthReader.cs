namespace TechExportNlp.Periods;

/// <summary>A length of time as it was read.</summary>
/// <param name="End">The offset behind it.</param>
/// <param name="Row">The row that decided it.</param>
/// <param name="Counts">Whether it is counted to or from some day (近五年, 两年来, 10年前), and no mere duration (三天内).</param>
/// <param name="Period">Its days, where it is counted to or from the publication and says exactly how many; else null.</param>
internal readonly record struct LengthValue(int End, TableRow? Row, bool Counts, Period? Period);

/// <summary>Reads lengths of time: 近五年, 过去一周, 两年来, 未来三年; those counted from elsewhere or not exactly (10年前, 近几年, 过去24小时) give no period.</summary>
internal readonly ref struct LengthReader(ReadOnlySpan<char> text, TimeTables tables, PeriodContext context)
{
    private readonly ReadOnlySpan<char> _text = text;

    public bool TryRead(int at, out LengthValue value)
    {
        value = default;
        bool near = tables.Near.TryLongest(_text, at, out int length, out TableRow cue) && (at == 0 || !cue["not_after"].Contains(_text[at - 1], StringComparison.Ordinal));
        int number = at + (near ? length : 0);
        if (!TryCount(number, out int count, out int end) || !tables.Lengths.TryLongest(_text, end, out length, out TimeLink unit) || !unit.Fits(_text, end + length))
        {
            return false;
        }

        end += length;
        string? after = null;
        if (tables.After.TryLongest(_text, end, out length, out TimeLink link) && link.Fits(_text, end + length) && link.Code is "since" or "before" or "during" or "later")
        {
            end += length;
            after = link.Code;
        }

        if (!near && after is null)
        {
            return false;
        }

        string way = near ? cue["kind"] : after == "since" ? "past" : string.Empty;
        bool exact = count > 0 && after is null or "since" or "during";
        Period? named = exact && way != "ahead" && (!near || cue["kind"] == "near") ? Named(count, unit.Code) : null;
        named ??= after == "later" && !near && count > 0 ? Later(count, unit.Code) : null;
        value = new LengthValue(end, near ? cue : unit.Row, near || after != "during", named ?? (exact ? Days(way, count, unit.Code) : null));
        return true;
    }

    // 2016年至2018年，…。三年来: the years that were just named, where they are as many and over.
    private Period? Named(int count, string unit) =>
        unit == "year" && count > 1 && context.IsLocal && context.Anchor is { Start: { } first, End: { } end } years && first.AddYears(count) == end && end <= context.Published
            ? years
            : null;

    // 去年8月…，一年后: the same time so many years later, where it has come.
    private Period? Later(int count, string unit) =>
        unit == "year" && count < 100 && context is { IsLocal: true, Anchor: { Start: { Year: > 1000 and < 2800 } first, End: { } end } } && end.AddYears(count) <= context.Published
            ? new Period(first.AddYears(count), end.AddYears(count))
            : null;

    private Period? Days(string way, int count, string unit)
    {
        const int Most = 500;
        if (way is not ("past" or "ahead") || context.Published is not { Year: > Most and < 9999 - Most } today || count > Most)
        {
            return null;
        }

        DateOnly next = today.AddDays(1);
        int by = way == "past" ? -count : count;
        DateOnly? other = unit switch
        {
            "day" => next.AddDays(by),
            "week" => next.AddDays(7 * by),
            "month" => next.AddMonths(by),
            "quarter" => next.AddMonths(3 * by),
            "year" => next.AddYears(by),
            _ => null,
        };
        return other is not { } edge ? null : by < 0 ? new Period(edge, next) : new Period(next, edge);
    }

    // 几 and 数 count, but say no number.
    private bool TryCount(int at, out int count, out int end)
    {
        if (DateNumeral.TryRead(_text, at, out count, out end))
        {
            return true;
        }

        end = at + 1;
        return at < _text.Length && _text[at] is '几' or '数' or '半';
    }
}
