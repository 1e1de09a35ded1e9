namespace TechExportNlp.Grids;

/// <summary>Reads the claims of one table, cell by cell.</summary>
internal sealed class GridClaimReader(GridLanguage language, GridUnits units, SourceText text, GridCaption caption, GridPeriod? time, string? timeWhy, (string Name, TextSpan Words, TableRow Row)? source)
{
    private readonly GridSubject _subjects = new(language);

    /// <summary>Whether some number stood below a header that says what it is, be it no claim for want of a unit.</summary>
    public bool Understood { get; private set; }

    /// <summary>Reads the numbers of a row, as one group of its columns has them.</summary>
    public void Read(GridRow row, RowLabel label, GridGroup group, GridWholes wholes, IReadOnlyList<RowLabel?> labels, List<GridCellClaim> claims)
    {
        int first = claims.Count;
        foreach (GridColumn column in group.Columns)
        {
            if (row[column.Index] is not { Kind: CellKind.Number } cell || !IsTold(column, label, group))
            {
                continue;
            }

            Understood = true;
            if (Read(row, cell, label, column, group, wholes, labels) is { } claim)
            {
                claims.Add(claim);
            }
        }

        LendDirections(claims, first);
    }

    // Whether something says what the numbers are: a header that speaks of numbers, or the table as a whole. Over two columns alone a title is not
    // enough, nor is the unit of one row: they may be a list.
    private bool IsTold(GridColumn column, RowLabel label, GridGroup group)
    {
        bool named = label.Part.Unit is not null || caption.Indicator is not null;
        return column.Speaks || (group.Stub.Role & GridRole.Stub) != 0 || caption.Units.Count > 0 || group.Units >= 0 || (named && group.Columns.Count > 1);
    }

    private GridCellClaim? Read(GridRow row, GridCell cell, RowLabel label, GridColumn column, GridGroup group, GridWholes wholes, IReadOnlyList<RowLabel?> labels)
    {
        CellNumber number = cell.Number!;
        bool ofColumn = column.Movement is not null || column.Basis is not null, ofRow = label.Movement is not null || label.Part.Basis is not null;
        bool changes = number.Movement is not null || ofColumn || ofRow;
        Movement? movement = number.Movement ?? column.Movement ?? label.Movement;
        HeaderPart? share = changes ? null : column.Share ?? (label.Part.Share is null ? null : label.Part);
        bool own = number.Unit is null && number.Quantity.Unit.Length > 0;
        GridUnit? unit = own ? null
            : number.Unit ?? (changes ? OfChange(row, label, column, group, movement, ofColumn ? column.Unit : label.Unit)
            : share is not null ? column.Unit ?? label.Unit ?? Sign(share.Words, share.Share!)
            : units.OfLevel(text, row, label, column, group, caption));
        if (!changes && share is null && (own ? number.Quantity.Kind : unit?.Kind) == ClaimKind.Percentage && caption.Title?.Movement is { } titled && !IsRate(label, column))
        {
            (changes, movement) = (true, titled);
        }

        if ((unit is null && !own) || (number.InBrackets && !changes) || CellShape.Read(number, unit, movement, changes) is not { } shape)
        {
            return null;
        }

        if (shape.Role == ClaimRole.Level && (column.Rate ?? label.Part.Rate) is { } rate && unit is { Flows: true })
        {
            shape = shape with { Unit = $"{shape.Unit}/{rate["code"]}" };
        }

        bool isMoney = shape.Kind == ClaimKind.Amount || shape.Role == ClaimRole.Change || shape.Kind == ClaimKind.Percentage;
        if (_subjects.Find(label, column, group.Stub, caption, isMoney, out string? why) is not { } subject)
        {
            return null;
        }

        (string? whole, string? wholeWhy) = share is null ? (null, null) : Whole(share, label, column, group, wholes, labels);
        GridPeriod? when = CellTimes.Of(label, column, time);
        var basis = shape.Role == ClaimRole.Change ? column.Basis ?? label.Part.Basis ?? (movement?.Basis is null && column.Compared is null ? caption.Basis : null) : null;
        return new GridCellClaim
        {
            Cell = cell,
            Column = column,
            Label = label,
            Shape = shape,
            Unit = unit,
            Movement = movement,
            MovementWords = !changes ? null : number.Movement is not null ? number.MovementWords : ofColumn ? column.MovementWords : ofRow ? (label.Part.Movement is null && label.Part.Basis is null ? label.Like! : label).Part.Words : caption.Title?.Words,
            Share = share,
            Subject = subject,
            SubjectWhy = why,
            Base = whole,
            BaseWhy = wholeWhy,
            Time = when,
            TimeWhy = ReferenceEquals(when, time) ? timeWhy : ReferenceEquals(when, column.Dated) && column.Time is null ? "that of the levels beside it" : null,
            BasisMention = basis,
            Basis = shape.Role == ClaimRole.Change ? (basis is not null ? basis.Basis : movement?.Basis ?? column.Compared) : null,
            Modality = column.Planned?.Modality?.Modality ?? (when is { IsAhead: true } ? Modality.Target : Modality.Actual),
            Source = source,
        };
    }

    // 涨幅 in the title is what bare percentages are, but for those of rates.
    private bool IsRate(RowLabel label, GridColumn column) => language.Ends(column.Normal, GridRole.Rate) || language.Ends(label.Part.Normal, GridRole.Rate);

    private GridUnit? OfChange(GridRow row, RowLabel label, GridColumn column, GridGroup group, Movement? movement, GridUnit? named) =>
        named ?? movement?.Size switch
        {
            MovementSize.Rate => GridUnits.Percent(caption) ?? Sign(column.Words, movement.Row),
            MovementSize.Amount or MovementSize.Flow => units.OfLevel(text, row, label, column.Level ?? column, group, caption),
            _ => GridUnits.Percent(caption),
        };

    private static GridUnit Sign(TextSpan words, TableRow row) => new(ClaimKind.Percentage, UnitCode.Percent.Code, 1, words, row);

    private (string? Whole, string? Why) Whole(HeaderPart share, RowLabel label, GridColumn column, GridGroup group, GridWholes wholes, IReadOnlyList<RowLabel?> labels)
    {
        if (share.Whole is { Length: > 0 } named)
        {
            return (named, null);
        }

        int row = wholes.Of(column);
        return row < 0 || ReferenceEquals(labels[row], label)
            ? (null, null)
            : (_subjects.Find(labels[row]!, column, group.Stub, caption, isMoney: true, out _), "the row of the whole");
    }

    // As in running text, a level takes the direction of its own change in points or in size, when this stands beside it.
    private static void LendDirections(List<GridCellClaim> claims, int first)
    {
        for (int i = first + 1; i < claims.Count; i++)
        {
            GridCellClaim change = claims[i];
            if (change.Shape is not { Role: ClaimRole.Change, Kind: not ClaimKind.Growth, Direction: { } direction })
            {
                continue;
            }

            for (int l = i - 1; l >= first && l >= i - 3; l--)
            {
                GridCellClaim level = claims[l];
                bool sizes = change.Shape.Kind == ClaimKind.Points ? level.Shape.Kind == ClaimKind.Percentage : level.Shape.Unit == change.Shape.Unit;
                if (sizes && level.Shape is { Role: ClaimRole.Level, Direction: null } && level.Subject == change.Subject && level.Time?.Period == change.Time?.Period)
                {
                    claims[l] = level with { Shape = level.Shape with { Direction = direction }, MovementWords = change.MovementWords, DirectionIsLent = true };
                    break;
                }
            }
        }
    }
}
