namespace TechExportNlp;

/// <summary>Why an input could not be read.</summary>
/// <param name="Code">A stable name for programs, such as <c>page-without-body</c>.</param>
/// <param name="Where">Which input, and where in it.</param>
/// <param name="Problem">What is wrong, for people.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ReadError(string Code, string Where, string Problem, string Remedy)
{
    /// <summary>The error in one line.</summary>
    public override string ToString() => $"{Where}: {Problem} ({Code}). {Remedy}";
}
