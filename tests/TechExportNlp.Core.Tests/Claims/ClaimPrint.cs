using System.Text;

namespace TechExportNlp.Tests.Claims;

/// <summary>Prints a claim as the specification writes it.</summary>
internal static class ClaimPrint
{
    public static string Line(Claim claim)
    {
        var line = new StringBuilder($"{claim.Quote}: {claim.Kind.Code()} {claim.Role.Code()} ");
        line.Append(claim.Comparator == Comparator.Equal ? string.Empty : claim.Comparator.Code() + " ").Append($"{claim.Value} {claim.Unit}");
        line.Append(claim.Direction is { } direction ? " " + direction.Code() : string.Empty);
        Add(line, "subject", claim.Subject);
        Add(line, "base", claim.Base);
        Add(line, "period", claim.Period?.ToString());
        Add(line, "basis", claim.Basis?.ToString());
        Add(line, "modality", claim.Modality == Modality.Actual ? null : claim.Modality.Code());
        Add(line, "source", claim.Source);
        return line.ToString();
    }

    /// <summary>What a claim states, without the words of the text that twins in another script write otherwise.</summary>
    public static string Core(Claim claim) =>
        $"{claim.Start} {claim.Quote.Length} {claim.Kind.Code()} {claim.Role.Code()} {claim.Comparator.Code()} {claim.Value} {claim.Direction?.Code()} {claim.Period} {claim.Basis} {claim.Modality.Code()}";

    private static void Add(StringBuilder line, string name, string? value) => line.Append(value is null ? string.Empty : $" | {name} {value}");
}
