namespace TechExportNlp.Cli.Explain.Html;

/// <summary>Words of the text that say something of a claim.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Role">What they say.</param>
/// <param name="Claim">The claim, by its number in the article.</param>
internal readonly record struct Annotation(TextSpan Span, WordRole Role, int Claim)
{
    /// <summary>The words that the fields of the claims were read from, apart from the quotes themselves; sorted by place.</summary>
    public static List<Annotation> Of(IReadOnlyList<ExplainedClaim> claims)
    {
        var annotations = new List<Annotation>();
        for (int i = 0; i < claims.Count; i++)
        {
            foreach (FieldDerivation field in claims[i].Derivation.Fields)
            {
                if (field.Words is { IsEmpty: false } words && !claims[i].Claim.Span.Contains(words))
                {
                    annotations.Add(new Annotation(words, RoleOf(field.Field), i));
                }
            }
        }

        annotations.Sort(static (a, b) => (a.Span.Start, a.Span.End, a.Claim).CompareTo((b.Span.Start, b.Span.End, b.Claim)));
        return annotations;
    }

    private static WordRole RoleOf(string field) => field switch
    {
        "subject" or "base" => WordRole.Subject,
        "period" => WordRole.Period,
        "basis" => WordRole.Basis,
        "source" => WordRole.Source,
        _ => WordRole.Cue,
    };
}

/// <summary>What words of the text say of a claim. Where words say several things, the last of these shows.</summary>
internal enum WordRole
{
    /// <summary>What it is about.</summary>
    Subject,

    /// <summary>Which way it moved, how exact it is, whether it is so.</summary>
    Cue,

    /// <summary>When it holds.</summary>
    Period,

    /// <summary>What it is measured against.</summary>
    Basis,

    /// <summary>Who says so.</summary>
    Source,
}
