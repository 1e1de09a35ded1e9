namespace TechExportNlp;

/// <summary>The codes by which records write the enumerations, and how to read them back.</summary>
internal static class ClaimCodes
{
    private static readonly string[] Kinds = ["amount", "count", "measure", "percentage", "growth", "points", "multiple"];
    private static readonly string[] Roles = ["level", "change"];
    private static readonly string[] Comparators = ["=", "~", ">", ">=", "<", "<="];
    private static readonly string[] Directions = ["up", "down", "flat"];
    private static readonly string[] Modalities = ["actual", "forecast", "target", "limit"];

    public static string Code(this ClaimKind kind) => Kinds[(int)kind];

    public static string Code(this ClaimRole role) => Roles[(int)role];

    public static string Code(this Comparator comparator) => Comparators[(int)comparator];

    public static string Code(this Direction direction) => Directions[(int)direction];

    public static string Code(this Modality modality) => Modalities[(int)modality];

    public static ClaimKind Kind(string code) => (ClaimKind)Find(Kinds, code, "kind");

    public static ClaimRole Role(string code) => (ClaimRole)Find(Roles, code, "role");

    public static Comparator Comparator(string code) => (Comparator)Find(Comparators, code, "comparator");

    public static Direction Direction(string code) => (Direction)Find(Directions, code, "direction");

    public static Modality Modality(string code) => (Modality)Find(Modalities, code, "modality");

    private static int Find(string[] codes, string code, string field)
    {
        int index = Array.IndexOf(codes, code);
        return index >= 0 ? index : throw new FormatException($"'{code}' is not a {field}; wanted is one of: {string.Join(' ', codes)}.");
    }
}
