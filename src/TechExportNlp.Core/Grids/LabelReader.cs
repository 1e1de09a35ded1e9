namespace TechExportNlp.Grids;

/// <summary>Reads the name of a row: 其中：城市, 一、食品烟酒, （一）按行业分, 1.粮食, 汽车（万辆）, 2023年12月.</summary>
internal sealed class LabelReader(GridLanguage language, HeaderReader headers)
{
    private const string Signs = "*#△▲●○◆■·①②③④⑤⑥⑦⑧⑨⑩";
    private const string Chinese = "一二三四五六七八九十";
    private const int MostDigits = 2;

    /// <summary>Reads a name; null where the cell is too long for one.</summary>
    public RowLabel? Read(SourceText text, TextSpan cell, int indent, bool isGroup, GridPeriodContext context, string currency)
    {
        if (cell.Length > HeaderReader.Longest)
        {
            return null;
        }

        GridText words = GridText.Of(text, cell);
        string normal = words.Normal;
        int from = SkipSigns(normal, 0), to = words.Length;
        int rank = Numbering(normal, ref from);
        from = SkipSigns(normal, from);
        bool member = language.Opens(normal.AsSpan(from), GridRole.Member, out int length);
        from += member ? length : 0;
        rank = rank > 0 ? rank : Numbering(normal, ref from);
        while (to > from && Signs.Contains(normal[to - 1], StringComparison.Ordinal))
        {
            to--;
        }

        if (to == from)
        {
            return null;
        }

        GridText name = GridText.Of(text, words.Place(from, to));
        HeaderPart part = headers.Read(name, context, currency, isRow: true);
        return new RowLabel
        {
            Part = part,
            Rank = rank,
            Indent = indent,
            IsMember = member,
            IsGroup = isGroup,
            IsClass = isGroup && language.Opens(part.Normal, GridRole.Class, out length) && length < part.Normal.Length,
            IsTotal = language.Is(part.Normal, GridRole.Total),
            IsUnnamed = language.Is(part.Normal, GridRole.Total) && !language.Claims.Entities.TryLongest(part.Normal, 0, out _, out _),
            IsPart = language.Is(part.Normal, GridRole.Part),
            NamesIndicator = language.NamesIndicator(part.Normal),
            Name = part.Name,
            Time = part.Time,
        };
    }

    private static int SkipSigns(string normal, int from)
    {
        while (from < normal.Length && Signs.Contains(normal[from], StringComparison.Ordinal))
        {
            from++;
        }

        return from;
    }

    // 一、 1; （一） 2; 1. 3; (1) 4. What follows must not go on as a number does (1.5升).
    private static int Numbering(string normal, ref int from)
    {
        bool bracket = from < normal.Length && normal[from] == '(';
        int start = bracket ? from + 1 : from, end = start;
        bool chinese = start < normal.Length && Chinese.Contains(normal[start], StringComparison.Ordinal);
        while (end < normal.Length && end - start <= MostDigits && (chinese ? Chinese.Contains(normal[end], StringComparison.Ordinal) : char.IsAsciiDigit(normal[end])))
        {
            end++;
        }

        bool closed = end > start && end < normal.Length && (bracket ? normal[end] == ')' : normal[end] is '、' || (!chinese && normal[end] is '.' && !(end + 1 < normal.Length && char.IsAsciiDigit(normal[end + 1]))));
        if (!closed || end + 1 == normal.Length)
        {
            return 0;
        }

        from = end + 1;
        return (chinese ? 1 : 3) + (bracket ? 1 : 0);
    }
}
