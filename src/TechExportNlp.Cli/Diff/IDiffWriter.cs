namespace TechExportNlp.Cli.Diff;

/// <summary>Writes what a comparison finds.</summary>
internal interface IDiffWriter : IAsyncDisposable
{
    /// <summary>Writes a claim in which the two differ.</summary>
    void Write(ClaimDifference difference);

    /// <summary>Writes what all of it comes to, at the end.</summary>
    void Write(DiffSummary summary);
}
