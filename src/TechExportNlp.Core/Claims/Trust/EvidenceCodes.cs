using System.Numerics;
using System.Text;

namespace TechExportNlp.Claims;

/// <summary>The codes by which <c>confidence.tsv</c> names evidence: <c>time-across</c> for <see cref="Evidence.TimeAcross"/>.</summary>
internal static class EvidenceCodes
{
    /// <summary>The row of what every claim starts from.</summary>
    public const string Start = "start";

    /// <summary>All single pieces of evidence, in the order of their bits.</summary>
    public static IReadOnlyList<Evidence> All { get; } = [.. Enum.GetValues<Evidence>().Where(static evidence => evidence != Evidence.None)];

    /// <summary>The code of a single piece of evidence.</summary>
    public static string Code(this Evidence evidence)
    {
        var code = new StringBuilder();
        foreach (char c in evidence.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }

    /// <summary>The bit of the evidence that a row weighs.</summary>
    public static int Bit(TableRow row)
    {
        foreach (Evidence evidence in All)
        {
            if (evidence.Code() == row.Word)
            {
                return BitOperations.TrailingZeroCount((ulong)evidence);
            }
        }

        throw row.Bad("evidence", $"evidence; there are: {string.Join(", ", All.Select(Code))}");
    }
}
