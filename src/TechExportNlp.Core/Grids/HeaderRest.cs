namespace TechExportNlp.Grids;

/// <summary>What no reader has taken yet of a header's words.</summary>
internal sealed class HeaderRest
{
    private readonly GridText _text;
    private readonly List<int> _left;
    private string? _original, _normal;

    public HeaderRest(GridText text)
    {
        _text = text;
        _left = [.. Enumerable.Range(0, text.Length)];
    }

    public int Length => _left.Count;

    public string Original => _original ??= string.Concat(_left.Select(at => _text.Original[at]));

    public string Normal => _normal ??= string.Concat(_left.Select(at => _text.Normal[at]));

    /// <summary>The first and behind the last offset in the header's text.</summary>
    public (int From, int To) Bounds => (_left[0], _left[^1] + 1);

    /// <summary>Where a run of what is left stands in the article.</summary>
    public TextSpan Place(int from, int to) => _text.Place(_left[from], _left[to - 1] + 1);

    /// <summary>Whether the character of the header's text is left.</summary>
    public bool Has(int at) => _left.BinarySearch(at) >= 0;

    /// <summary>Takes a run of the header's text.</summary>
    public void Drop(int from, int to) => Remove(at => at >= from && at < to);

    /// <summary>Takes runs of what is left.</summary>
    public void DropParts(List<(int From, int To)> parts)
    {
        foreach ((int from, int to) in parts.OrderByDescending(static part => part.From))
        {
            _left.RemoveRange(from, to - from);
        }

        (_original, _normal) = (null, null);
    }

    public void Clear() => Remove(static _ => true);

    private void Remove(Predicate<int> taken)
    {
        _left.RemoveAll(taken);
        (_original, _normal) = (null, null);
    }
}
