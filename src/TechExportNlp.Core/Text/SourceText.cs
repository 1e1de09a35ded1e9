namespace TechExportNlp;

/// <summary>
/// A text beside its normalised view of the same length: full-width letters, digits and signs in half-width, traditional characters in
/// simplified script, dashes and tildes of all kinds as one each. Readers match the view; since it maps character by character, offsets hold in both.
/// </summary>
/// <remarks>Chinese punctuation (，。；：（）) stays as it is: it separates clauses, while its half-width twins may stand inside numbers.</remarks>
internal sealed class SourceText
{
    private static readonly Lazy<char[]> Shipped = new(BuildMap);

    public SourceText(string original)
    {
        Original = original;
        char[] map = Shipped.Value;
        Normal = string.Create(original.Length, (original, map), static (target, state) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = state.map[state.original[i]];
            }
        });
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>The normalised view; as long as the original.</summary>
    public string Normal { get; }

    public int Length => Original.Length;

    /// <summary>One character in the normalised view.</summary>
    public static char Normalize(char c) => Shipped.Value[c];

    /// <summary>The characters of a span in the normalised view.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Normal.AsSpan(span.Start, span.Length);

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (int i = 0; i < map.Length; i++)
        {
            map[i] = (char)i;
        }

        // Full-width forms of ASCII letters and digits, and of those signs that may stand in a number or a name.
        for (char c = '！'; c <= '～'; c++)
        {
            char half = (char)(c - '！' + '!');
            if (char.IsAsciiLetterOrDigit(half) || "#$%&+-./=@".Contains(half, StringComparison.Ordinal))
            {
                map[c] = half;
            }
        }

        map['﹪'] = '%';
        map['○'] = '〇';
        map['　'] = ' ';
        map['\u00A0'] = ' ';
        foreach (char tilde in "～〜∼")
        {
            map[tilde] = '~';
        }

        foreach (char dash in "–―─━‒")
        {
            map[dash] = '—';
        }

        foreach (char minus in "−‑‐")
        {
            map[minus] = '-';
        }

        foreach (TableRow row in LanguageTables.Chinese.Find("traditional").Rows)
        {
            map[row.Word[0]] = row["simplified"][0];
        }

        return map;
    }
}
