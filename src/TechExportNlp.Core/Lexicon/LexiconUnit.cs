namespace TechExportNlp;

/// <summary>A slot of the lexicon's double array, packed into 64 bits: the base of its children, the class that leads into it, its entry.</summary>
/// <remarks>
/// The child of a node for class c stands in slot base + c, and is its child if the slot bears the label c. That suffices, without the
/// parent's number, as long as no two nodes share a base, which the compiler sees to (Aoe's double array, with check on labels as in
/// Yata and others, “A compact static double-array keeping character codes”, 2007). One look-up is one load.
/// </remarks>
internal static class LexiconUnit
{
    public const int MaxBase = (1 << 24) - 1;

    public static ulong Pack(int @base, ushort label, ushort entry) => ((ulong)@base << 32) | ((ulong)label << 16) | entry;

    /// <summary>Where its children begin; 0 for a leaf.</summary>
    public static int Base(ulong unit) => (int)(unit >> 32);

    /// <summary>The class of the character that leads here; 0 for a free slot and for the root.</summary>
    public static ushort Label(ulong unit) => (ushort)(unit >> 16);

    /// <summary>The entry of the word that ends here; 0 for none.</summary>
    public static ushort Entry(ulong unit) => (ushort)unit;
}
