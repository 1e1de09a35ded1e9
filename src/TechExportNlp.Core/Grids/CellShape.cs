namespace TechExportNlp.Grids;

/// <summary>Kind, role, value, unit and direction of the claim that a cell makes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Role">The role.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Direction">The direction.</param>
internal readonly record struct CellShape(ClaimKind Kind, ClaimRole Role, Magnitude Value, string Unit, Direction? Direction)
{
    // What decimal holds; a value beyond it is no figure of the news.
    private const decimal Largest = 1e27m;

    /// <summary>Decides the shape.</summary>
    /// <param name="number">The cell's number.</param>
    /// <param name="unit">The unit that a header, a row or a line names; null where the cell names it itself.</param>
    /// <param name="movement">The word of movement that bears on it; null for a level.</param>
    /// <param name="changes">Whether it is a change, be it that a comparison alone says so.</param>
    public static CellShape? Read(CellNumber number, GridUnit? unit, Movement? movement, bool changes)
    {
        Magnitude written = number.Quantity.Value;
        decimal factor = unit?.Factor ?? 1;
        if (written.High > Largest / Math.Max(1, factor) || written.Low < -Largest / Math.Max(1, factor))
        {
            return null;
        }

        (ClaimKind kind, string code) = unit is null ? (number.Quantity.Kind, number.Quantity.Unit) : (unit.Kind, unit.Code);
        Magnitude value = factor == 1 ? written : written.Select(part => part * factor);
        bool falls = written.High < 0 || number.InBrackets;
        Magnitude size = value.Select(Math.Abs);
        if (changes || movement is not null)
        {
            Direction direction = size.High == 0 ? TechExportNlp.Direction.Flat : falls ? TechExportNlp.Direction.Down : movement?.Direction ?? TechExportNlp.Direction.Up;
            return kind switch
            {
                ClaimKind.Percentage or ClaimKind.Growth => new CellShape(ClaimKind.Growth, ClaimRole.Change, size, UnitCode.Percent.Code, direction),
                ClaimKind.Multiple => new CellShape(ClaimKind.Growth, ClaimRole.Change, size.Select(static times => times * 100), UnitCode.Percent.Code, direction),
                _ => new CellShape(kind, ClaimRole.Change, size, code, direction),
            };
        }

        return kind switch
        {
            ClaimKind.Points => new CellShape(kind, ClaimRole.Change, size, code, falls ? TechExportNlp.Direction.Down : null),
            ClaimKind.Growth => new CellShape(kind, ClaimRole.Change, size, code, falls ? TechExportNlp.Direction.Down : TechExportNlp.Direction.Up),

            // Only temperatures and the like keep a sign; of a balance below zero it goes into the direction.
            _ when code == "Cel" => new CellShape(kind, ClaimRole.Level, value, code, null),
            _ => new CellShape(kind, ClaimRole.Level, size, code, falls ? TechExportNlp.Direction.Down : null),
        };
    }
}
