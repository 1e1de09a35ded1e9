namespace TechExportNlp.LexiconCompiler.Indicators;

/// <summary>How a noun and its number stand to each other.</summary>
[Flags]
internal enum IndicatorPattern
{
    None = 0,

    /// <summary>X N.</summary>
    Bare = 1,

    /// <summary>X为N, X是N.</summary>
    Is = 2,

    /// <summary>X达N.</summary>
    Reaches = 4,

    /// <summary>X超N, X约N.</summary>
    Bounded = 8,

    /// <summary>X同比增长N.</summary>
    Moves = 16,

    /// <summary>X增至N.</summary>
    MovesTo = 32,

    /// <summary>X占…比重N.</summary>
    Shares = 64,

    /// <summary>X N元/吨.</summary>
    Rate = 128,
}
