namespace TechExportNlp.Html.Scripts;

/// <summary>The texts in the data that scripts hold, each with its property's name and what holds it.</summary>
internal sealed class ScriptData
{
    /// <summary>More than any page of news needs; what stands behind them is left out.</summary>
    public const int MaxTexts = 50_000, MaxHolders = 100_000;

    /// <summary>The outermost holder: the script itself.</summary>
    public const int Root = 0;

    /// <summary>An object or array: what holds it, and under which name.</summary>
    public readonly record struct Holder(int Parent, string Name, bool IsList);

    /// <summary>A string, or a number long enough to be a time.</summary>
    public readonly record struct Text(int Holder, string Name, string Value);

    public List<Holder> Holders { get; } = [new(-1, string.Empty, false)];

    public List<Text> Texts { get; } = [];

    public bool IsFull => Texts.Count >= MaxTexts || Holders.Count >= MaxHolders;

    public int Open(int parent, string name, bool isList)
    {
        Holders.Add(new Holder(parent, name, isList));
        return Holders.Count - 1;
    }
}
