namespace TechExportNlp.Claims.Sources;

/// <summary>What a word around the name of a source does; the table of source words describes each.</summary>
[Flags]
internal enum SourceWord
{
    None = 0,
    Opening = 1,
    From = 2,
    Some = 4,
    Teller = 8,
    Pronoun = 16,
    Nobody = 32,
    Behind = 64,
    Adjunct = 128,
    Repeated = 256,
    Per = 512,
    Passive = 1024,
    Ahead = 2048,
    Lead = 4096,
    Same = 8192,
    Denied = 16384,
}

/// <summary>Reads the uses of a row.</summary>
internal static class SourceWords
{
    public static SourceWord Read(TableRow row)
    {
        var use = SourceWord.None;
        foreach (string part in row["use"].Split(','))
        {
            use |= part switch
            {
                "opening" => SourceWord.Opening,
                "from" => SourceWord.From,
                "some" => SourceWord.Some,
                "teller" => SourceWord.Teller,
                "pronoun" => SourceWord.Pronoun,
                "nobody" => SourceWord.Nobody,
                "behind" => SourceWord.Behind,
                "adjunct" => SourceWord.Adjunct,
                "repeated" => SourceWord.Repeated,
                "per" => SourceWord.Per,
                "passive" => SourceWord.Passive,
                "ahead" => SourceWord.Ahead,
                "lead" => SourceWord.Lead,
                "same" => SourceWord.Same,
                "denied" => SourceWord.Denied,
                _ => throw row.Bad("use", "opening, per, from, some, teller, pronoun, same, nobody, behind, adjunct, lead, repeated, passive, ahead, denied, or several of them joined by a comma"),
            };
        }

        return use;
    }
}
