using TechExportNlp.Quantities;

namespace TechExportNlp;

/// <summary>Collects the numbers of a text that became no claims.</summary>
internal sealed class NonClaimRecorder
{
    private readonly HashSet<int> _claimed = [];
    private int _seen;

    public List<NonClaim> Found { get; } = [];

    /// <summary>Takes the numbers of a paragraph, once its claims are read.</summary>
    public void Add(List<Quantity> quantities, List<Claim> claims)
    {
        for (; _seen < claims.Count; _seen++)
        {
            _claimed.Add(claims[_seen].Start);
        }

        foreach (Quantity quantity in quantities)
        {
            if (quantity.NonClaim != NonClaimReason.None)
            {
                Found.Add(new NonClaim(quantity.Span, Code(quantity.NonClaim), quantity.NonClaimRow?.ToString()));
            }
            else if (!_claimed.Contains(quantity.Span.Start))
            {
                Found.Add(new NonClaim(quantity.Span, Code(NonClaimReason.Bare)));
            }
        }
    }

    // As the tables write it.
    private static string Code(NonClaimReason reason) => reason switch
    {
        NonClaimReason.Date => "date",
        NonClaimReason.TimeSpan => "span",
        NonClaimReason.Name => "name",
        NonClaimReason.Identifier => "identifier",
        NonClaimReason.Ordinal => "ordinal",
        NonClaimReason.Idiom => "idiom",
        NonClaimReason.Indefinite => "indefinite",
        NonClaimReason.Attribute => "attribute",
        _ => "bare",
    };
}
