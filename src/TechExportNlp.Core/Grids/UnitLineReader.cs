namespace TechExportNlp.Grids;

/// <summary>Reads what a line or a cell says of the units of the whole table: 单位：亿元; （单位：万吨、%）; 金额单位：万美元 数量单位：吨.</summary>
internal sealed class UnitLineReader(GridLanguage language, GridUnitReader units)
{
    // 单位, behind what the units are of.
    private const int Label = 2;

    private const string Stops = ")]";

    /// <summary>Adds the units; returns where the first label begins, -1 if there is none.</summary>
    public int Read(GridText text, string currency, List<GridUnit> found)
    {
        string normal = text.Normal;
        int first = -1;
        for (int i = 0; i < normal.Length; i++)
        {
            if (!language.Words.TryLongest(normal, i, out int length, out GridWord word) || (word.Role & GridRole.Unit) == 0 || i + length >= normal.Length || normal[i + length] != ':')
            {
                continue;
            }

            first = first < 0 ? i : first;
            int from = i + length + 1, to = End(normal, from);
            string of = length > Label ? normal[i..(i + length - Label)] : string.Empty;
            of = language.Is(of, GridRole.Generic) ? of : string.Empty;
            found.AddRange(units.ReadList(text, from, to, currency).Select(unit => unit with { Of = of }));
            i = to - 1;
        }

        return first;
    }

    // Up to a closing bracket, or to the next label.
    private int End(string normal, int from)
    {
        int end = from;
        while (end < normal.Length && !Stops.Contains(normal[end], StringComparison.Ordinal)
            && !(language.Words.TryLongest(normal, end, out _, out GridWord word) && (word.Role & (GridRole.Unit | GridRole.Stop)) != 0))
        {
            end++;
        }

        while (end > from && ",;、".Contains(normal[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }
}
