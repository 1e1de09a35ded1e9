namespace TechExportNlp.Tests.Quantities;

/// <summary>Lists of standards among the tests' data.</summary>
internal static class Standard
{
    public static IReadOnlyList<TableRow> Rows(string name)
    {
        using Stream stream = typeof(Standard).Assembly.GetManifestResourceStream(name)!;
        return TableFile.Read(name, stream, columns: null).Rows;
    }
}
