namespace TechExportNlp.Periods;

/// <summary>Reads lengths of time counted to or from now: 近五年, 过去24小时, 两年来, 10年前. They give no period that days could bound.</summary>
internal readonly ref struct LengthReader(ReadOnlySpan<char> text, TimeTables tables)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <param name="at">Where to begin.</param>
    /// <param name="end">The offset behind it.</param>
    /// <param name="row">The row that decided it.</param>
    /// <param name="bare">Whether it is a mere duration (三天内), counted from no day.</param>
    public bool TryRead(int at, out int end, out TableRow? row, out bool bare)
    {
        bare = false;
        bool near = tables.Near.TryLongest(_text, at, out int length, out TableRow cue);
        int number = at + (near ? length : 0);
        row = cue;
        if (!TryCount(number, out end) || !tables.Lengths.TryLongest(_text, end, out length, out TimeLink unit) || !unit.Fits(_text, end + length))
        {
            return false;
        }

        row ??= unit.Row;
        end += length;
        if (tables.After.TryLongest(_text, end, out length, out TimeLink after) && after.Fits(_text, end + length) && after.Code is "since" or "before" or "during" or "later")
        {
            end += length;
            bare = !near && after.Code == "during";
            return true;
        }

        return near;
    }

    private bool TryCount(int at, out int end)
    {
        if (DateNumeral.TryRead(_text, at, out _, out end))
        {
            return true;
        }

        end = at + 1;
        return at < _text.Length && _text[at] is '几' or '数' or '半';
    }
}
