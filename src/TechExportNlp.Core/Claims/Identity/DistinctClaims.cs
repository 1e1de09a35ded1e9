using System.Runtime.InteropServices;

namespace TechExportNlp.Claims;

/// <summary>States each figure of an article once; what makes two claims one figure is described at <see cref="ArticleClaims.Distinct"/>.</summary>
internal static class DistinctClaims
{
    /// <summary>The claims with repetitions folded into the one that says most, in the order of the text.</summary>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<Claim> claims)
    {
        var figures = new Dictionary<Figure, List<Statement>>();
        var statements = new List<Statement>(claims.Count);
        for (int i = 0; i < claims.Count; i++)
        {
            var statement = new Statement(claims[i], i);
            statements.Add(statement);
            if (claims[i].Key is not null)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(figures, Figure.Of(claims[i]), out _) ??= []).Add(statement);
            }
        }

        foreach (List<Statement> same in figures.Values.Where(static same => same.Count > 1))
        {
            Fold(same);
        }

        return [.. statements.Where(static statement => statement.Into is null).Select(static statement => statement.Print())];
    }

    // What says most comes first; each that says no more goes into the only figure that it may repeat.
    private static void Fold(List<Statement> same)
    {
        var kept = new List<Statement>();
        foreach (Statement statement in same.OrderByDescending(static statement => statement.Said).ThenBy(static statement => statement.Place))
        {
            Statement? into = null;
            int agreeing = 0;
            foreach (Statement other in kept)
            {
                if (other.Agrees(statement))
                {
                    into = other;
                    agreeing++;
                }
            }

            if (into is not null && agreeing == 1)
            {
                statement.Into = into;
                into.Repeats.AddRange([statement.Claim.Start, .. statement.Claim.Repeats]);
            }
            else
            {
                kept.Add(statement);
            }
        }
    }

    /// <summary>What must be the same in two statements of one figure.</summary>
    private readonly record struct Figure(
        string? Entity, string? Indicator, string Unit, ClaimKind Kind, ClaimRole Role, Modality Modality, Magnitude Value, Comparator Comparator)
    {
        public static Figure Of(Claim claim) => new(
            claim.Entity ?? (claim.Indicator is null ? claim.Subject : null), claim.Indicator,
            NormalName.Of(claim.Unit.Code), claim.Kind, claim.Role, claim.Modality, claim.Value, claim.Comparator);
    }

    /// <summary>A claim, and what repeats it.</summary>
    private sealed class Statement(Claim claim, int place)
    {
        private readonly string? _against = ClaimKey.Against(claim);

        public Claim Claim => claim;

        public int Place => place;

        public Statement? Into { get; set; }

        public List<int> Repeats { get; } = [];

        /// <summary>How much of what may be left out it says.</summary>
        public int Said { get; } = (claim.Period is null ? 0 : 1) + (ClaimKey.Against(claim) is null ? 0 : 1) + (claim.Direction is null ? 0 : 1);

        /// <summary>Whether both may state one figure: neither contradicts the other in what it says.</summary>
        public bool Agrees(Statement other) =>
            (claim.Period is null || other.Claim.Period is null || claim.Period == other.Claim.Period)
            && (claim.Direction is null || other.Claim.Direction is null || claim.Direction == other.Claim.Direction)
            && (_against is null || other._against is null || _against == other._against);

        public Claim Print() => Repeats.Count == 0 ? claim : claim with { Repeats = new TextOffsets([.. claim.Repeats, .. Repeats]) };
    }
}
