namespace TechExportNlp.Grids;

/// <summary>Keeps track, from row to row, of what each is a part of: by 其中, by its number, by how far it is set in, by the groups above.</summary>
internal sealed class RowOutline(GridLanguage language, IReadOnlySet<string> repeated)
{
    private const int Ranks = 5;
    private readonly List<RowLabel> _in = [];
    private readonly RowLabel?[] _ranked = new RowLabel?[Ranks];
    private RowLabel? _group, _plain, _level, _single, _measured;

    /// <summary>Completes the name of the next row.</summary>
    /// <param name="label">The row's own name.</param>
    /// <param name="above">The name of the group in the column before; null if there is none.</param>
    public void Add(RowLabel label, RowLabel? above)
    {
        RowLabel? parent = ParentOf(label);
        label.Parent = parent ?? above ?? _group;
        label.Like = Alike(label, parent ?? (_group is { IsClass: true } divided ? divided.Measured : null));
        if (label.IsGroup)
        {
            Open(label);
            return;
        }

        if (label.Part.Normal.Length == 0)
        {
            NameByOthers(label, above);
        }
        else
        {
            Complete(label);
        }

        Remember(label);
    }

    private static RowLabel? Alike(RowLabel label, RowLabel? whole)
    {
        bool own = label.Part.Unit is not null || !label.Part.IsLevel;
        return own || whole is null || whole.IsGroup ? null : whole.Like ?? whole;
    }

    // 同比增长（%） below 出口额（亿元）; 2024年 below 浙江 in the column before.
    private void NameByOthers(RowLabel label, RowLabel? above)
    {
        bool changes = !label.Part.IsLevel;
        RowLabel? of = changes ? _level : above ?? (label.Time is not null ? _group : null);
        if (of is not null)
        {
            (label.Name, label.Measured, label.Why) = (of.Name, of.Measured, changes ? "what the row above is about" : "the group that the row stands in");
            label.Time ??= of.Time;
        }
    }

    private void Complete(RowLabel label)
    {
        if (label.IsPart && (label.Parent is { IsClass: true } divided ? divided.Measured : label.Parent) is { Name.Length: > 0 } whole)
        {
            // 城市 below 居民消费价格, or below 按地区分
            (label.Name, label.Measured, label.Why) = (label.Name + WithoutAll(whole.Name), whole.Measured, "a part of the row above");
            return;
        }

        if (label is { IsUnnamed: true, Parent: { IsClass: false, Name.Length: > 0 } parent })
        {
            // 合计 below 货物吞吐量 is all of it.
            (label.Name, label.Measured, label.Why) = (parent.Name, parent.Measured, "the whole of the group");
            return;
        }

        if (repeated.Contains(label.Part.Normal) && Telling(label) is { } telling)
        {
            (label.Name, label.Why) = (Join(label, telling), "told apart by the row or group above");
        }

        label.Measured = label.NamesIndicator ? null : MeasuredAbove(label);
    }

    // 全国人口 of the towns is 城镇人口.
    private string WithoutAll(string name) =>
        language.Claims.Entities.TryLongest(new SourceText(name).Normal, 0, out int length, out _) && length < name.Length ? name[length..] : name;

    // What tells a row from its namesakes: the group, or the last row whose name stands once.
    private RowLabel? Telling(RowLabel label) => label.Parent is { IsClass: false, Name.Length: > 0 } parent && !repeated.Contains(parent.Part.Normal) ? parent : _single;

    private string Join(RowLabel label, RowLabel telling)
    {
        string lent = language.LentBy(telling.Name);
        bool measures = lent.Length > 0 || language.NamesIndicator(new SourceText(telling.Name).Normal);
        return !measures ? telling.Name + label.Name
            : !label.NamesIndicator ? label.Name + telling.Name
            : telling.Name.EndsWith(lent, StringComparison.Ordinal) ? telling.Name[..^lent.Length] + label.Name : telling.Name + label.Name;
    }

    private static RowLabel? MeasuredAbove(RowLabel label)
    {
        for (RowLabel? above = label.Parent; above is not null; above = above.Parent)
        {
            RowLabel? measured = above is { IsClass: false, NamesIndicator: true } ? above : above.Measured;
            if (measured is not null)
            {
                return measured;
            }
        }

        return null;
    }

    private RowLabel? ParentOf(RowLabel label)
    {
        while (_in.Count > 0 && _in[^1].Indent >= label.Indent)
        {
            _in.RemoveAt(_in.Count - 1);
        }

        if (label.IsMember || label.IsPart)
        {
            return _plain;
        }

        if (label.Rank > 0)
        {
            for (int rank = label.Rank - 1; rank > 0; rank--)
            {
                if (_ranked[rank] is { } parent)
                {
                    return parent;
                }
            }

            return null;
        }

        return _in.Count > 0 ? _in[^1] : null;
    }

    private void Open(RowLabel label)
    {
        // A classification divides what was measured last; any other group begins anew.
        label.Measured = label.IsClass ? (_group is { NamesIndicator: true, IsClass: false } ? _group : _measured) : label.NamesIndicator ? null : label.Parent?.Measured;
        label.Parent = label.Indent > 0 ? label.Parent : null;
        label.Name = label.IsClass ? string.Empty : label.Name;
        (_group, _plain, _level) = (label, label.IsClass ? null : label, null);
        Place(label);
    }

    private void Remember(RowLabel label)
    {
        _plain = label.IsMember || label.IsPart ? _plain : label;
        _level = label.Part.IsLevel ? label : _level;
        _single = label.Part.Normal.Length > 0 && !repeated.Contains(label.Part.Normal) && !label.IsMember ? label : _single;
        // A row with a unit of its own opens a section; 民间投资 without one, below 固定资产投资（亿元）, does not.
        bool opens = label.Part.Unit is not null || _measured?.Part.Unit is null;
        _measured = label.NamesIndicator && !label.IsMember && opens ? label : _measured;
        Place(label);
    }

    private void Place(RowLabel label)
    {
        _in.Add(label);
        if (label.Rank > 0)
        {
            _ranked[label.Rank] = label;
            Array.Clear(_ranked, label.Rank + 1, Ranks - label.Rank - 1);
        }
    }
}
