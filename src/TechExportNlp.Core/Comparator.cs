namespace TechExportNlp;

/// <summary>How the stated number bounds the true one.</summary>
public enum Comparator
{
    /// <summary>The number itself: <c>=</c>.</summary>
    Equal,

    /// <summary>约, 近, 左右: <c>~</c>.</summary>
    About,

    /// <summary>超, 逾, 突破, 多, 以上: <c>&gt;</c>.</summary>
    Greater,

    /// <summary>不低于, 至少, 及以上: <c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary>不足, 不到, 低于: <c>&lt;</c>.</summary>
    Less,

    /// <summary>以内, 以下, 不超过, 至多: <c>&lt;=</c>.</summary>
    LessOrEqual,
}
