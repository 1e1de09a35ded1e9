namespace TechExportNlp.Grids;

/// <summary>Puts together what the number of a cell is about: the row's name, and what the column or the table says is measured.</summary>
internal sealed class GridSubject(GridLanguage language)
{
    /// <summary>The subject; null where nothing names it.</summary>
    /// <param name="label">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="stub">What heads the column of names.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="isMoney">Whether the number is money or a change: what is measured in money measures no tons.</param>
    /// <param name="why">Why more stands there than the row's name; null where it does not.</param>
    public string? Find(RowLabel label, GridColumn column, HeaderPart stub, GridCaption caption, bool isMoney, out string? why)
    {
        GridColumn named = column.Level ?? column;
        string name = label.Name.Length == 0 || (stub.Role & GridRole.Entity) != 0 ? Full(named.Name, caption) : named.Name;
        if (label.IsUnnamed && label.Why is null && caption.Owner is { } all && (named.Name.Length > 0 || caption.Indicator is not null))
        {
            // 合计 is all that the title's owner has.
            why = "the whole is the owner's that the title names";
            return all + (named.Name.Length == 0 || named.IsGeneric ? Generic(named, caption) : named.Name);
        }

        string normal = new SourceText(label.Name).Normal;
        bool rowMeasures = label.Name.Length > 0 && language.NamesIndicator(normal);
        bool columnMeasures = language.NamesIndicator(named.Normal);
        why = label.Why;
        string? subject;
        if (label.Name.Length == 0)
        {
            subject = named.Name.Length == 0 ? caption.Phrase ?? caption.Indicator : named.IsGeneric ? Generic(named, caption) : columnMeasures ? name : named.Name + (caption.Indicator is { } measured ? language.LentBy(measured) : string.Empty);
            why = "the column";
        }
        else if (named.Name.Length == 0 || (named.IsGeneric && rowMeasures))
        {
            subject = rowMeasures ? label.Name : Join(label.Name, Measured(label, stub, caption, isMoney, ref why));
        }
        else if (named.IsGeneric)
        {
            subject = label.Name + Generic(named, caption);
            why = "with what the column says is measured";
        }
        else if (rowMeasures && !columnMeasures)
        {
            subject = named.Name + label.Name;
            why = "with what the column is of";
        }
        else
        {
            subject = normal.EndsWith(named.Normal, StringComparison.Ordinal) ? label.Name
                : columnMeasures ? Join(label.Name, name)
                : (NamesPlace(named.Normal) ? named.Name + label.Name : label.Name + named.Name) + Measured(label, stub, caption, isMoney, ref why);
            why = why ?? "with what the column says is measured";
        }

        if (subject is { Length: > 0 } && caption.Owner is { } owner && (label.Name.Length == 0 || rowMeasures) && !subject.Contains(owner, StringComparison.Ordinal))
        {
            subject = owner + subject;
            why = "with the owner that the title names";
        }

        return string.IsNullOrEmpty(subject) ? null : subject;
    }

    // 全国 and 农村 over a column stand before what is theirs.
    private bool NamesPlace(string normal) =>
        language.Is(normal, GridRole.Part) || language.Is(normal, GridRole.Entity) || (language.Claims.Entities.TryLongest(normal, 0, out int length, out _) && length == normal.Length);

    // 商品零售 measured in 零售总额 is 商品零售总额.
    private static string Join(string name, string? measured)
    {
        if (measured is null)
        {
            return name;
        }

        int shared = Math.Min(name.Length, measured.Length);
        while (shared > 1 && !name.EndsWith(measured[..shared], StringComparison.Ordinal))
        {
            shared--;
        }

        return shared > 1 ? name + measured[shared..] : name + measured;
    }

    // 产量 in a table of 粮食产量 is that.
    private static string Full(string name, GridCaption caption) =>
        name.Length > 0 && caption.Phrase is { } phrase && phrase.EndsWith(name, StringComparison.Ordinal) ? phrase : name;

    // 金额 below 出口 in the title is 出口金额.
    private string? Generic(GridColumn column, GridCaption caption) =>
        caption.Indicator is not { } indicator ? (column.Name.Length == 0 ? null : column.Name)
        : column.Name.Length == 0 || language.Ends(new SourceText(indicator).Normal, GridRole.Full) ? indicator
        : indicator + column.Name;

    // What the rows above, the head of the column of names, or the title says is measured.
    private string? Measured(RowLabel label, HeaderPart stub, GridCaption caption, bool isMoney, ref string? why)
    {
        foreach ((string? words, string reason) in ((string?, string)[])
            [(label.Measured?.Name, "with what the rows above say is measured"), (stub.Name, "with what heads the column of names"), (caption.Indicator, "with what the title says is measured")])
        {
            if (words is not { Length: > 0 })
            {
                continue;
            }

            string lent = language.LentBy(words);
            if (lent.Length > 0 && !language.Is(new SourceText(lent).Normal, GridRole.Sum))
            {
                if (language.IndicatorOf(new SourceText(lent).Normal) is { Table: "indicators" } row && row["kind"] == "money" && !isMoney)
                {
                    return null;
                }

                why = reason;

                // A place or a firm has all that the title speaks of (甲县粮食产量), a branch its own part of it (食品价格).
                return (stub.Role & GridRole.Entity) != 0 && ReferenceEquals(words, caption.Indicator) ? caption.Phrase ?? lent : lent;
            }
        }

        return null;
    }
}
