using System.Globalization;
using TechExportNlp.Claims;

namespace TechExportNlp;

/// <summary>How entity, indicator and confidence came about.</summary>
internal static class TrustDerivation
{
    private const int Shown = 4;

    public static void Add(ConfidenceTable confidence, in ClaimTrust trust, List<FieldDerivation> fields)
    {
        ClaimIdentity identity = trust.Identity;
        if (identity.Entity is not null)
        {
            fields.Add(new("entity", nameof(EntityNames)) { Row = identity.EntityRow?.ToString(), Reason = identity.IsRelative ? "only its article tells who it is" : null });
        }

        if (identity.Indicator is not null)
        {
            fields.Add(new("indicator", nameof(IndicatorNames)) { Row = identity.IndicatorRow?.ToString() });
        }

        fields.Add(new("confidence", nameof(ConfidenceTable)) { Reason = Heaviest(confidence, trust.Evidence) });
    }

    // What weighs most, in either direction.
    private static string? Heaviest(ConfidenceTable confidence, Evidence evidence)
    {
        IEnumerable<string> heaviest = EvidenceCodes.All
            .Where(single => (evidence & single) != 0 && confidence.Weight(single) != 0)
            .OrderByDescending(single => Math.Abs(confidence.Weight(single)))
            .Take(Shown)
            .Select(single => string.Create(CultureInfo.InvariantCulture, $"{single.Code()} {confidence.Weight(single):+0.00;-0.00}"));
        return string.Join(", ", heaviest) is { Length: > 0 } reason ? reason : null;
    }
}
