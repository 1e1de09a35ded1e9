namespace TechExportNlp.Claims;

/// <summary>What a clause without a number speaks of, for a later clause that leaves its subject out (失业率有所回落，为5.1%).</summary>
/// <param name="Whole">All of it, as written.</param>
/// <param name="Members">Its members, if it is a list; else the one.</param>
/// <param name="Core">The same without the names at its head; null if nothing else is in it.</param>
/// <param name="Rate">The rate of change that it names (增幅较大，分别为…); null if none.</param>
/// <param name="IsIndicator">Whether it ends with an indicator, or is one of several things told apart (其中甲国最多), so that it outranks what the last claim was about.</param>
internal sealed record Topic(string Whole, IReadOnlyList<string> Members, string? Core, DirectionCue? Rate, bool IsIndicator)
{
    /// <summary>Whether the clause names several things and says nothing of them (甲、乙及丙，跌幅为…).</summary>
    public bool IsList { get; init; }
}
