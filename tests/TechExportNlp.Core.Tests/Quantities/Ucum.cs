namespace TechExportNlp.Tests.Quantities;

/// <summary>The grammar of UCUM over the atoms of ucum.tsv, without its annotations and parentheses.</summary>
internal static class Ucum
{
    private static readonly IReadOnlyList<TableRow> Rows = Standard.Rows("ucum.tsv");
    private static readonly HashSet<string> Metric = Of("metric"), Plain = Of("plain");
    private static readonly string[] Prefixes = [.. Of("prefix")];

    public static bool IsUnit(string code) => code.Length > 0 && (code[0] == '/' ? code[1..] : code).Split('.', '/').All(IsComponent);

    // A number, or an atom with its prefix and its power.
    private static bool IsComponent(string component)
    {
        int digits = component.Length - component.AsSpan().TrimEnd("0123456789").Length;
        return component.Length > 0 && (digits == component.Length || IsSimple(component) || IsSimple(component[..^digits]) || (digits > 0 && component[..^digits] is [.. var negative, '-'] && IsSimple(negative)));
    }

    private static bool IsSimple(string unit) =>
        Metric.Contains(unit) || Plain.Contains(unit) || Prefixes.Any(prefix => unit.StartsWith(prefix, StringComparison.Ordinal) && Metric.Contains(unit[prefix.Length..]));

    private static HashSet<string> Of(string kind) => [.. Rows.Where(row => row["kind"] == kind).Select(static row => row["code"])];
}
