using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>Reads the brackets of a header: （亿元）, （%）, （同比，%）, （2024年7月）. What no reader knows stays part of the name: （SUV）.</summary>
internal sealed class HeaderAsides(GridLanguage language, GridUnitReader units, GridPeriods periods)
{
    /// <summary>Takes out of them what a reader knows.</summary>
    public void Read(GridText text, HeaderRest rest, HeaderPart part, string currency)
    {
        string normal = text.Normal;
        for (int open = 0; open < normal.Length; open++)
        {
            char closer = normal[open] switch { '(' => ')', '[' => ']', _ => '\0' };
            int close = closer == '\0' ? -1 : normal.IndexOf(closer, open + 1);
            if (close < 0 || !rest.Has(open))
            {
                continue;
            }

            if (units.Read(text, open + 1, close, currency) is { } unit)
            {
                part.Unit = unit;
                rest.Drop(open, close + 1);
            }
            else if (normal.AsSpan(open, close - open).Contains('='))
            {
                // 上年同月=100 says what an index is measured against, and nothing of its numbers.
                rest.Drop(open, close + 1);
            }
            else
            {
                ReadAside(text, rest, part, open, close, currency);
            }

            open = close;
        }
    }

    private void ReadAside(GridText text, HeaderRest rest, HeaderPart part, int open, int close, string currency)
    {
        bool any = false;
        for (int from = open + 1; from < close;)
        {
            int to = from;
            while (to < close && !"、,;".Contains(text.Normal[to], StringComparison.Ordinal))
            {
                to++;
            }

            if (units.Read(text, from, to, currency) is { } unit)
            {
                part.Unit = unit;
                rest.Drop(from, to);
                any = true;
            }
            else if (language.MovementEnds.TryLongest(text.Normal.AsSpan(0, to), to, out int length, out Movement movement) && length == to - from)
            {
                part.Movement = movement;
                rest.Drop(from, to);
                any = true;
            }

            from = to + 1;
        }

        string inside = text.Normal[(open + 1)..close];
        bool plans = language.Claims.Modalities.TryLongest(inside, 0, out int planned, out _) && planned == inside.Length;
        if (any || plans || IsTime(inside))
        {
            // What is left of it is read with the words outside.
            rest.Drop(open, open + 1);
            rest.Drop(close, close + 1);
        }
    }

    private bool IsTime(string inside)
    {
        var times = new List<GridPeriod>();
        var bases = new List<BasisMention>();
        periods.Read(inside, inside, default, times, bases);
        int covered = times.Sum(static time => time.To - time.From) + bases.Sum(static basis => basis.Span.Length);
        return covered > 0 && (covered == inside.Length || language.MovementEnds.TryLongest(inside, inside.Length, out int length, out _) && covered + length == inside.Length);
    }
}
