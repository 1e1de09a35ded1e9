namespace TechExportNlp;

/// <summary>Which way the text says that the thing moved.</summary>
public enum Direction
{
    /// <summary>It rose (增长, 提升至).</summary>
    Up,

    /// <summary>It fell (下降, 降至).</summary>
    Down,

    /// <summary>It stayed (持平, 维持在).</summary>
    Flat,
}
