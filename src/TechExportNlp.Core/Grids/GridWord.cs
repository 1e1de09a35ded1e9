namespace TechExportNlp.Grids;

/// <summary>A row of grid-words.tsv, read.</summary>
/// <param name="Role">What the word does.</param>
/// <param name="Row">The row.</param>
internal sealed record GridWord(GridRole Role, TableRow Row)
{
    public static GridWord Read(TableRow row)
    {
        GridRole role = GridRole.None;
        foreach (string part in row["role"].Split('+'))
        {
            role |= Enum.TryParse(part, ignoreCase: true, out GridRole read) && read != GridRole.None
                ? read
                : throw row.Bad("role", "one of the roles that the table's header names, or several joined by +");
        }

        return new GridWord(role, row);
    }
}

/// <summary>What a word does in a table of an article.</summary>
[Flags]
internal enum GridRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Heads the column of row names (指标).</summary>
    Stub = 1,

    /// <summary>Heads a column whose numbers are no claims (序号).</summary>
    Ordinal = 1 << 1,

    /// <summary>Names units (单位).</summary>
    Unit = 1 << 2,

    /// <summary>Says nothing of what is measured (绝对量).</summary>
    Plain = 1 << 3,

    /// <summary>Says what is measured only where nothing else does (金额).</summary>
    Generic = 1 << 4,

    /// <summary>Is left out (累计).</summary>
    Filler = 1 << 5,

    /// <summary>Opens a row that is part of the one above (其中).</summary>
    Member = 1 << 6,

    /// <summary>Names no thing without the row above it (城市).</summary>
    Part = 1 << 7,

    /// <summary>Opens a row that announces a classification (按行业分).</summary>
    Class = 1 << 8,

    /// <summary>The row of the whole (合计).</summary>
    Total = 1 << 9,

    /// <summary>Opens a note below the table.</summary>
    Note = 1 << 10,

    /// <summary>Opens the line that names where the figures are from.</summary>
    Source = 1 << 11,

    /// <summary>Opens the title, with a number behind it (表1).</summary>
    Caption = 1 << 12,

    /// <summary>Ends the title and says nothing (情况表).</summary>
    Tail = 1 << 13,

    /// <summary>Stands for no number (不适用).</summary>
    Blank = 1 << 14,

    /// <summary>What a share is called (构成).</summary>
    Share = 1 << 15,

    /// <summary>What ends so is a percentage (率).</summary>
    Rate = 1 << 16,

    /// <summary>What ends so is a bare number (指数).</summary>
    Index = 1 << 17,

    /// <summary>What is measured.</summary>
    Indicator = 1 << 18,

    /// <summary>An indicator of running text that names a thing in a row (企业).</summary>
    Thing = 1 << 19,

    /// <summary>What ends so needs no 金额 behind it (额).</summary>
    Full = 1 << 20,

    /// <summary>Is of a whole economy, and not lent to its branches (GDP).</summary>
    Sum = 1 << 21,

    /// <summary>Heads a column of places or firms (地区).</summary>
    Entity = 1 << 22,

    /// <summary>Ends the name of whose figures a title shows (公司).</summary>
    Owner = 1 << 23,

    /// <summary>Ends what units a line names (币种).</summary>
    Stop = 1 << 24,
}
