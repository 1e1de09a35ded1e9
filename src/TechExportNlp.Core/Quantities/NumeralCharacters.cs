namespace TechExportNlp.Quantities;

/// <summary>What each character of a Chinese numeral does. Immutable.</summary>
internal sealed class NumeralCharacters
{
    // One byte a character, since the role of every character is asked for: which of the few numerals it is; 0 for none.
    private readonly byte[] _indices = new byte[char.MaxValue + 1];
    private readonly List<(NumeralRole Role, decimal Value, bool IsFormal)> _numerals = [default];

    public NumeralCharacters(TableFile table)
    {
        foreach (TableRow row in table.Rows)
        {
            if (row.Word.Length != 1)
            {
                throw row.Bad("word", "a single character");
            }

            NumeralRole role = row["role"] switch
            {
                "digit" or "formal" => NumeralRole.Digit,
                "tens" => NumeralRole.Tens,
                "scale" => NumeralRole.Scale,
                "big" => NumeralRole.Big,
                "some" => NumeralRole.Some,
                "more" => NumeralRole.More,
                "about" => NumeralRole.About,
                "half" => NumeralRole.Half,
                _ => throw row.Bad("role", "digit, formal, tens, scale, big, some, more, about or half"),
            };
            if (!Add(row.Word[0], role, row.Number("value"), row["role"] == "formal"))
            {
                throw row.Bad("word", "within the 245 numerals that a table may hold");
            }
        }

        for (char c = '0'; c <= '9'; c++)
        {
            _ = Add(c, NumeralRole.Ascii, c - '0', isFormal: false);
        }
    }

    public NumeralRole Role(char c) => _numerals[_indices[c]].Role;

    /// <summary>Whether it is a digit of cheques (陆), which alone is an ordinary word.</summary>
    public bool IsFormal(char c) => _numerals[_indices[c]].IsFormal;

    public decimal Value(char c) => _numerals[_indices[c]].Value;

    /// <summary>The role of the character at a place; none outside the text.</summary>
    public NumeralRole RoleAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? Role(text[at]) : NumeralRole.None;

    private bool Add(char c, NumeralRole role, decimal value, bool isFormal)
    {
        const int Most = byte.MaxValue - 9;
        if (_numerals.Count > Most && role != NumeralRole.Ascii)
        {
            return false;
        }

        _indices[c] = (byte)_numerals.Count;
        _numerals.Add((role, value, isFormal));
        return true;
    }
}

/// <summary>What a character does in a numeral.</summary>
internal enum NumeralRole
{
    /// <summary>It is not part of numerals.</summary>
    None,

    /// <summary>0 to 9.</summary>
    Ascii,

    /// <summary>A Chinese digit.</summary>
    Digit,

    /// <summary>A whole number by itself (廿).</summary>
    Tens,

    /// <summary>十, 百, 千.</summary>
    Scale,

    /// <summary>万, 亿, 兆.</summary>
    Big,

    /// <summary>几, 数: some number of.</summary>
    Some,

    /// <summary>多, 余: and more.</summary>
    More,

    /// <summary>来: about.</summary>
    About,

    /// <summary>半.</summary>
    Half,
}
