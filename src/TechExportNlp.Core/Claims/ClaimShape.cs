using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>Kind, role, value and direction of a claim, as the words around the quantity decide them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Role">The role.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit's code; the empty string where none is known yet.</param>
/// <param name="Direction">The direction.</param>
/// <param name="By">The word of movement that decided; null where none did.</param>
internal readonly record struct ClaimShape(ClaimKind Kind, ClaimRole Role, Magnitude Value, string Unit, Direction? Direction, DirectionCue? By = null)
{
    /// <summary>Whether a rate of change that an earlier clause named may be what a quantity is.</summary>
    public static bool MayCarry(Quantity quantity, LeftContext left) =>
        quantity.Kind == ClaimKind.Percentage && left.Cue is null && left.ShareVerb < 0;

    /// <summary>Decides the shape of a quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="left">What stands before it.</param>
    /// <param name="after">A word of movement right behind it (22.8%的增速); null if none.</param>
    /// <param name="carried">The rate of change that an earlier clause named (增幅较大，分别为…); null if none.</param>
    /// <param name="goesOn">The word of movement of the number before, where 至 alone stands between them (升2.8个百分点至90.9%); null if none.</param>
    /// <param name="adjacent">The shape of the number that stands right before it (增加到5群36只); null if none does.</param>
    /// <param name="other">The shape of the change that it tells in another unit (减少23亿元或44%); null if it tells none.</param>
    public static ClaimShape Read(Quantity quantity, LeftContext left, DirectionCue? after, DirectionCue? carried, DirectionCue? goesOn, ClaimShape? adjacent = null, ClaimShape? other = null)
    {
        if (other is { } same && same.Unit != quantity.Unit)
        {
            return quantity.Kind == ClaimKind.Percentage ? Growth(quantity, quantity.Value, same.Direction, same.By) : Change(quantity, same.Direction, same.By);
        }

        if (adjacent is { By: { } shared } before && quantity.Kind is ClaimKind.Count or ClaimKind.Measure or ClaimKind.Amount)
        {
            return before.Role == ClaimRole.Change ? Change(quantity, before.Direction, shared) : Level(quantity, shared);
        }

        if (goesOn is not null)
        {
            return Level(quantity, goesOn);
        }

        if (carried is not null && MayCarry(quantity, left))
        {
            return Growth(quantity, quantity.Value, carried.Direction, carried);
        }

        DirectionCue? near = left.CueIsNear ? left.Cue : null;
        return quantity.Kind switch
        {
            ClaimKind.Growth => Growth(quantity, quantity.Value, near?.Direction ?? TechExportNlp.Direction.Up, near),
            ClaimKind.Points when left.Cue is { Use: DirectionUse.Gap or DirectionUse.Than } gap => Change(quantity, Apart(left, gap), gap),
            ClaimKind.Points when near is not null => Change(quantity, Flip(near.Direction, quantity), near),
            ClaimKind.Points when left.Cue is { Use: DirectionUse.Verb } far => Change(quantity, Flip(far.Direction, quantity), far),
            ClaimKind.Points => Change(quantity, (after ?? carried)?.Direction, after ?? carried),
            ClaimKind.Percentage => Percentage(quantity, left, near, after),
            ClaimKind.Multiple => Multiple(quantity, left, near),
            _ => Plain(quantity, left, near),
        };
    }

    /// <summary>The shape of where something went, given where it came from (由5%降至3%, 从58万变成54万): a rate of change stays one, and of two levels the greater one tells which way.</summary>
    public ClaimShape After(ClaimShape? origin)
    {
        if (origin is not { } before)
        {
            return this;
        }

        if (before.Kind == ClaimKind.Growth && Kind == ClaimKind.Percentage)
        {
            return this with { Kind = ClaimKind.Growth, Role = ClaimRole.Change, Direction = before.Direction };
        }

        bool told = Direction is not null || Role != ClaimRole.Level || before.Role != ClaimRole.Level || Kind != before.Kind || Unit != before.Unit;
        return told || Value.Low == before.Value.Low ? this : this with { Direction = Value.Low > before.Value.Low ? TechExportNlp.Direction.Up : TechExportNlp.Direction.Down };
    }

    /// <summary>The shape of a percentage that says the same of the change before it in other words (升805点或3.7%), or that a rate of change is compared with (高于预期的2.9%).</summary>
    public ClaimShape Beside(ClaimShape? change) =>
        change is { Role: ClaimRole.Change } before && Kind == ClaimKind.Percentage ? this with { Kind = ClaimKind.Growth, Role = ClaimRole.Change, Direction = before.Direction, By = By ?? before.By } : this;

    /// <summary>The shape of a percentage that has a sign (+0.5%): it moved that way.</summary>
    public ClaimShape Signed(Direction? sign) =>
        sign is { } way && Kind == ClaimKind.Percentage && Role == ClaimRole.Level ? this with { Kind = ClaimKind.Growth, Role = ClaimRole.Change, Direction = way } : this;

    private static ClaimShape Percentage(Quantity quantity, LeftContext left, DirectionCue? near, DirectionCue? after)
    {
        if (left.ShareVerb >= 0 || left.ShareNoun > left.CueTo)
        {
            return Level(quantity, left.Reaches ? near : null);
        }

        if (left.Cue is { Use: DirectionUse.Gap or DirectionUse.Than } gap && !left.IsOfWhole && (left.CueIsNear || left.CueIsOpen))
        {
            return Growth(quantity, quantity.Value, Apart(left, gap), gap);
        }

        if (near is { Use: DirectionUse.Noun } rate)
        {
            return Growth(quantity, quantity.Value, rate.Direction, rate);
        }

        if (near is not null && left.Rate is { } before && (left.Reaches || near.Use == DirectionUse.Steady))
        {
            return Growth(quantity, quantity.Value, before.Direction, before);
        }

        return near switch
        {
            { IsVerb: true } when !left.Reaches => Growth(quantity, quantity.Value, near.Direction, near),
            { IsVerb: true } or { Use: DirectionUse.Reach or DirectionUse.Steady } => Level(quantity, near),
            _ when after is not null => Growth(quantity, quantity.Value, after.Direction, after),
            _ when left.CueGoverns && left.Cue is { Use: DirectionUse.Verb } far => Growth(quantity, quantity.Value, far.Direction, far),
            // 增加至去年同期水平的40%
            _ => Level(quantity, left is { Reaches: true, IsOfWhole: true } ? left.Cue : null),
        };
    }

    private static ClaimShape Multiple(Quantity quantity, LeftContext left, DirectionCue? near)
    {
        if (left.Cue is { Use: DirectionUse.Than } gap && left.CueIsNear)
        {
            return Growth(quantity, quantity.Value.Select(static value => value * 100), Apart(left, gap), gap);
        }

        if (near is { IsVerb: true } && !left.Reaches)
        {
            return Growth(quantity, quantity.Value.Select(static value => value * 100), near.Direction, near);
        }

        return Level(quantity, left.Reaches ? near : null);
    }

    private static ClaimShape Plain(Quantity quantity, LeftContext left, DirectionCue? near)
    {
        DirectionCue? cue = near ?? (left.Cue is { Use: DirectionUse.Verb } && !left.Reaches && left.CueGoverns ? left.Cue : null);
        if (near is not null && left.Rate is { } rate && left.Reaches)
        {
            // 跌幅扩大至390点: so much did it fall.
            return Change(quantity, rate.Direction, rate);
        }

        return cue switch
        {
            { Use: DirectionUse.Verb or DirectionUse.Self } when !left.Reaches => Change(quantity, Flip(cue.Direction, quantity), cue),
            { Use: DirectionUse.Noun } => Change(quantity, Flip(cue.Direction, quantity), cue),
            { Use: DirectionUse.Than } => Change(quantity, Apart(left, cue), cue),
            // 水位超警戒水位1.5米
            { Use: DirectionUse.Gap, Direction: not null } when quantity is { Kind: ClaimKind.Measure, Unit: "m" or "cm" or "km" or "Cel" } => Change(quantity, Apart(left, cue), cue),
            { Use: DirectionUse.Share } when !left.Reaches => Level(quantity, null),
            { IsVerb: true } or { Use: DirectionUse.Reach or DirectionUse.Steady } => Level(quantity, cue),
            _ => Level(quantity, null),
        };
    }

    // A distance to another thing says of no movement; to an earlier time it is one.
    private static Direction? Apart(LeftContext left, DirectionCue cue) => left.ComparesWithTime ? cue.Direction : null;

    private static ClaimShape Level(Quantity quantity, DirectionCue? by) =>
        new(quantity.Kind, ClaimRole.Level, Signed(quantity), quantity.Unit, by?.Direction, by);

    private static ClaimShape Change(Quantity quantity, Direction? direction, DirectionCue? by) =>
        new(quantity.Kind, ClaimRole.Change, quantity.Value.Select(Math.Abs), quantity.Unit, direction, by);

    private static ClaimShape Growth(Quantity quantity, Magnitude value, Direction? direction, DirectionCue? by) =>
        new(ClaimKind.Growth, ClaimRole.Change, value.Select(Math.Abs), "%", Flip(direction, quantity), by);

    // 增长-0.5% is a fall: the sign goes into the direction.
    private static Direction? Flip(Direction? direction, Quantity quantity) => quantity.Value.High >= 0
        ? direction
        : direction == TechExportNlp.Direction.Down && quantity.Kind == ClaimKind.Percentage ? direction : TechExportNlp.Direction.Down;

    // Only temperatures and the like keep a sign; below zero a percentage or an amount is a size.
    private static Magnitude Signed(Quantity quantity) =>
        quantity.Unit is "Cel" ? quantity.Value : quantity.Value.Select(Math.Abs);
}
