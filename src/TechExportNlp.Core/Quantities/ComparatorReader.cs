namespace TechExportNlp.Quantities;

/// <summary>Reads the bound on a number from the words around it: 约 近 超 before, 左右 以上 after.</summary>
internal sealed class ComparatorReader(QuantityWords words)
{
    private const int MostFillers = 2;

    /// <summary>The cue that ends at <paramref name="at"/>, fillers between allowed (超过了, 约有).</summary>
    /// <param name="text">The text from the last quantity on.</param>
    /// <param name="at">Where the number, or the currency before it, begins.</param>
    /// <param name="numeral">The number: some cues (过) bound round ones only.</param>
    /// <param name="start">Where the cue begins; <paramref name="at"/> if there is none.</param>
    /// <param name="row">The row that decided.</param>
    public Comparator Before(ReadOnlySpan<char> text, int at, in Numeral numeral, out int start, out TableRow? row)
    {
        start = at;
        row = null;
        int from = at;
        for (int fillers = 0; ; fillers++)
        {
            if (words.Before.TryLongest(text, from, out int length, out Cue cue))
            {
                if (cue.IsForRound && !IsRound(numeral))
                {
                    return Comparator.Equal;
                }

                if (cue.Comparator != Comparator.Equal)
                {
                    start = from - length;
                    row = cue.Row;
                }

                return cue.Comparator;
            }

            if (fillers == MostFillers || !words.Fillers.TryLongest(text, from, out length, out _))
            {
                return Comparator.Equal;
            }

            from -= length;
        }
    }

    /// <summary>The cue that begins at <paramref name="at"/>.</summary>
    public Comparator After(ReadOnlySpan<char> text, int at, out int end, out TableRow? row)
    {
        end = at;
        row = null;
        if (!words.After.TryLongest(text, at, out int length, out Cue cue) || IsOfWord(text, at, length))
        {
            return Comparator.Equal;
        }

        end = at + length;
        row = cue.Row;
        return cue.Comparator;
    }

    // 过半, 过万, 过八成, 过百亿元; but 当过5所学校的校长.
    private static bool IsRound(in Numeral numeral) => numeral.StartsWithScale || numeral.HasScale || numeral.Percent || !numeral.Ascii;

    // 5年多次, 5万元余款: the character begins a word.
    private bool IsOfWord(ReadOnlySpan<char> text, int at, int length) =>
        (words.AfterUnit.TryLongest(text, at, out int word, out _) || words.AfterNumber.TryLongest(text, at, out word, out _)) && word > length;
}
