namespace TechExportNlp.Cli.Diff;

/// <summary>Where an offset of the new text stands in the old one, where the reading of a page took more or less of it: what both begin and end with stays.</summary>
internal readonly record struct TextShift
{
    private readonly int _sameFrom;
    private readonly int _by;

    private TextShift(int sameFrom, int by)
    {
        _sameFrom = sameFrom;
        _by = by;
    }

    /// <summary>How the texts lie to each other; not at all where one is unknown.</summary>
    public static TextShift Between(string? old, string? @new)
    {
        if (old is null || @new is null || old == @new)
        {
            return default;
        }

        int shortest = Math.Min(old.Length, @new.Length), tail = 0;
        while (tail < shortest && old[^(tail + 1)] == @new[^(tail + 1)])
        {
            tail++;
        }

        return new TextShift(@new.Length - tail, old.Length - @new.Length);
    }

    /// <summary>The offset in the old text.</summary>
    public int OfNew(int offset) => offset >= _sameFrom ? offset + _by : offset;
}
