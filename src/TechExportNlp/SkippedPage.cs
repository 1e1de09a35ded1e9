namespace TechExportNlp;

/// <summary>An input that gave no article, and why.</summary>
/// <param name="Code">A stable name for programs, such as <c>bad-json</c>.</param>
/// <param name="Where">Which input, and where in it.</param>
/// <param name="Problem">What is wrong, for people.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record SkippedPage(string Code, string Where, string Problem, string Remedy)
{
    internal SkippedPage(ReadError error)
        : this(error.Code, error.Where, error.Problem, error.Remedy)
    {
    }

    /// <summary>The reason in one line.</summary>
    public override string ToString() => $"{Where}: {Problem} ({Code}). {Remedy}";
}
