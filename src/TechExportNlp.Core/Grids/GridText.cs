namespace TechExportNlp.Grids;

/// <summary>
/// The words of one cell or caption, set solid: spaces that only set Chinese characters apart (合　计) are gone, and brackets, colons and
/// commas stand in half-width. Offsets in it map to the article.
/// </summary>
internal sealed class GridText
{
    private const string Wide = "（）【】［］〔〕：，；．／", Half = "()[][][]:,;./";

    private readonly int[] _at;

    private GridText(string original, string normal, int[] at, TextSpan span)
    {
        Original = original;
        Normal = normal;
        _at = at;
        Span = span;
    }

    /// <summary>The words as written.</summary>
    public string Original { get; }

    /// <summary>The words in simplified script and half-width; as long as the original.</summary>
    public string Normal { get; }

    /// <summary>Where they stand in the article.</summary>
    public TextSpan Span { get; }

    public int Length => Original.Length;

    public static GridText Of(SourceText text, TextSpan span)
    {
        char[] original = new char[span.Length], normal = new char[span.Length];
        int[] at = new int[span.Length];
        int length = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text.Normal[i];
            if (char.IsWhiteSpace(c) && !(length > 0 && i + 1 < span.End && IsLatin(text.Normal[i - 1]) && IsLatin(text.Normal[i + 1])))
            {
                continue;
            }

            int wide = Wide.IndexOf(c, StringComparison.Ordinal);
            (original[length], normal[length], at[length]) = (text.Original[i], wide < 0 ? c : Half[wide], i);
            length++;
        }

        return new GridText(new string(original, 0, length), new string(normal, 0, length), at, span);
    }

    /// <summary>Where a part of it stands in the article.</summary>
    public TextSpan Place(int from, int to) => to > from ? TextSpan.FromBounds(_at[from], _at[to - 1] + 1) : new TextSpan(Span.Start, 0);

    private static bool IsLatin(char c) => char.IsAscii(c) && !char.IsWhiteSpace(c);
}
